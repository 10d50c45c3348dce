import type { ReadDb } from '#db/handles.ts';
import { bundleOfDeed } from '#shared/domain/actions/undo-name.ts';
import { findBundle, type Stretch } from '../bundles/index.ts';

/** Something that can be undone: an action of this station, or what taking a bundle wrote. */
export interface Deed {
  /** the transaction, or a bundle's number among deeds */
  readonly number: number;
  /** its entries of the log: one stretch, apart from a hole */
  readonly log: Stretch;
  /** rows that came into this station's part were elsewhere before: they are nobody's deed */
  readonly hole: Stretch;
  /** Whether a transaction is, or has a part in, this deed. */
  isOf(tx: number): boolean;
}

const NO_HOLE: Stretch = { after: 0, upTo: 0 };

/** What stands for the entries of a deed in SQL, and its parameters. */
export const inDeed = (entry: string): string =>
  `${entry}.lsn > ? AND ${entry}.lsn <= ? AND NOT (${entry}.lsn > ? AND ${entry}.lsn <= ?)`;
export const deedParams = ({ log, hole }: Deed) => [log.after, log.upTo, hole.after, hole.upTo] as const;

/** Undefined for a bundle that is not in the log, or of which it was not noted what it wrote. */
export function findDeed(db: ReadDb, number: number): Deed | undefined {
  const id = bundleOfDeed(number);
  if (id === undefined) {
    const log = db.get<Stretch>(
      'SELECT coalesce(min(lsn), 1) - 1 AS after, coalesce(max(lsn), 0) AS upTo FROM sync_log WHERE tx = ?',
      number,
    );
    return { number, log: log ?? NO_HOLE, hole: NO_HOLE, isOf: (tx) => tx === number };
  }
  const log = findBundle(db, id)?.log;
  if (!log) return undefined;
  let transactions: ReadonlySet<number> | undefined;
  return {
    number,
    log,
    hole: log.entered,
    isOf(tx) {
      transactions ??= new Set(
        db
          .all<{ tx: number }>('SELECT DISTINCT tx FROM sync_log WHERE lsn > ? AND lsn <= ?', log.after, log.upTo)
          .map((row) => row.tx),
      );
      return transactions.has(tx);
    },
  };
}
