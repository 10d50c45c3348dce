import { ok, type Result } from '#shared/base/result.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { WireChange, WireTx } from '#shared/domain/sync/wire.ts';
import { type TxKind, transactionsOf } from '../../platform/bundles/bundle-content.ts';
import type { OpenedBundle } from '../../platform/bundles/bundle-types.ts';

/** A change as it came, with places in history written out, as the log and its hash have them. */
export function loggedChange(wire: WireChange, sites: readonly string[]): LoggedChange {
  const { op, table, row } = wire;
  if (op === 'I') return { op, table, row, columns: wire.columns, values: wire.values };
  const prev = wire.prev.map(([site, seq]) => `${sites[site] ?? ''}.${seq}`);
  return { op, table, row, column: wire.column, prev, value: wire.value };
}

/** A hundred thousand single edits have few actors and few actions: each is kept once. */
export async function gatherTransactions(
  bundle: OpenedBundle,
  kind: TxKind = 'tx',
): Promise<Result<readonly WireTx[]>> {
  const words = new Map<string, string>();
  const once = (word: string): string => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
  const all: WireTx[] = [];
  for await (const batch of transactionsOf(bundle, kind)) {
    if (!batch.ok) return batch;
    for (const tx of batch.value) all.push({ ...tx, actor: once(tx.actor), action: once(tx.action) });
  }
  return ok(all);
}
