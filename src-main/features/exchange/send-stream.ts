import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { WireChange, WireTx } from '#shared/domain/sync/wire.ts';
import { type ChangeLine, encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions, type TxLine } from '#shared/domain/sync/wire-transactions.ts';
import { hashOf, nextChain } from '../../platform/register/chain.ts';
import type { SelectedTx, Selection } from './select.repo.ts';

/** The content of one bundle as it flows out, and the running hash at its end once it has. */
export interface Outflow {
  /** UUIDs of sites; complete once all lines were read */
  readonly sites: string[];
  transactionLines(): Iterable<TxLine>;
  changeLines(): Iterable<ChangeLine>;
  /** Of the stream at the end of what was read. */
  chain(): Uint8Array;
}

/** The sites that lines name by index, in the order in which they are first named. */
export interface SiteList {
  readonly sites: string[];
  placeOf(site: string): number;
}

export function makeSiteList(): SiteList {
  const sites: string[] = [];
  const places = new Map<string, number>();
  return {
    sites,
    placeOf(site) {
      const found = places.get(site) ?? sites.push(site) - 1;
      places.set(site, found);
      return found;
    },
  };
}

/** Lines of the same form outside the stream: the history of rows that enter. */
export function pastLines(
  selection: Selection,
  { placeOf }: SiteList,
): Pick<Outflow, 'transactionLines' | 'changeLines'> {
  const transactions = selection.transactionsAfter(0);
  function* wireChanges(): Generator<WireChange> {
    for (const [index, tx] of transactions.entries()) {
      for (const change of selection.changesOf(tx)) yield wireChange(change, index, placeOf);
    }
  }
  return {
    transactionLines: () =>
      encodeTransactions(
        transactions.map((tx): WireTx => ({ ...tx, site: placeOf(tx.site) })),
        'any',
      ),
    changeLines: () => encodeChanges(wireChanges()),
  };
}

/**
 * @param from the end of the stream as it was last sent: transactions up to there are sent again but are in the running
 *   hash already
 */
export function outflow(
  selection: Selection,
  transactions: readonly SelectedTx[],
  from: { readonly position: number; readonly chain: Uint8Array },
  siteList: SiteList = makeSiteList(),
): Outflow {
  const { sites, placeOf } = siteList;
  let chain = from.chain;

  function* wireChanges(): Generator<WireChange> {
    for (const [index, tx] of transactions.entries()) {
      const hash = tx.id > from.position ? hashOf(tx) : undefined;
      for (const change of selection.changesOf(tx)) {
        hash?.add(change);
        yield wireChange(change, index, placeOf);
      }
      if (hash) chain = nextChain(chain, hash.digest());
    }
  }
  return {
    sites,
    transactionLines: () => encodeTransactions(transactions.map((tx): WireTx => ({ ...tx, site: placeOf(tx.site) }))),
    changeLines: () => encodeChanges(wireChanges()),
    chain: () => chain,
  };
}

function wireChange(change: LoggedChange, tx: number, placeOf: (site: string) => number): WireChange {
  const { op, table, row } = change;
  if (op === 'I') return { tx, op, table, row, columns: change.columns, values: change.values };
  const prev = change.prev.map((dot): readonly [number, number] => {
    const at = dot.lastIndexOf('.');
    return [placeOf(dot.slice(0, at)), Number(dot.slice(at + 1))];
  });
  return { tx, op, table, row, column: change.column, prev, value: change.value };
}
