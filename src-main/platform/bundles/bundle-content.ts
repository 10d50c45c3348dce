import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type WireChange, WireError, type WireTx } from '#shared/domain/sync/wire.ts';
import { changeDecoder } from '#shared/domain/sync/wire-changes.ts';
import { transactionDecoder } from '#shared/domain/sync/wire-transactions.ts';
import { countLines } from './bundle-manifest.ts';
import type { LineBatch, OpenedBundle } from './bundle-types.ts';

type Batches<T> = AsyncGenerator<Result<readonly T[], 'bundle.damaged'>>;

/** The transactions of a bundle in the order of the sender's log. Refuses: bundle.damaged, as the last batch. */
export const transactionsOf = (bundle: OpenedBundle): Batches<WireTx> =>
  decodeBatches(bundle.lines('tx'), transactionDecoder(bundle.manifest.sites.length));

/** The changes of a bundle in order; each names a transaction of `transactionsOf`. Refuses: bundle.damaged. */
export function changesOf(bundle: OpenedBundle): Batches<WireChange> {
  const { sites, members } = bundle.manifest;
  return decodeBatches(bundle.lines('changes'), changeDecoder(countLines(members, 'tx'), sites.length));
}

async function* decodeBatches<T>(batches: AsyncIterable<LineBatch>, decode: (line: unknown) => T): Batches<T> {
  for await (const batch of batches) {
    const decoded = batch.ok ? decodeBatch(batch.value, decode) : batch;
    yield decoded;
    if (!decoded.ok) return;
  }
}

function decodeBatch<T>(
  lines: readonly unknown[],
  decode: (line: unknown) => T,
): Result<readonly T[], 'bundle.damaged'> {
  try {
    return ok(lines.map((line) => decode(line)));
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return refuse('bundle.damaged', { where: error.message });
  }
}
