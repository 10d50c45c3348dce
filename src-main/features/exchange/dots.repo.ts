import type { WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { DotText } from '#shared/domain/sync/change-text.ts';

/** Finds the local number of a transaction by its place in history; undefined when it never came here. */
export type TxFinder = (dot: DotText) => number | undefined;

/** @param seedTx the transaction that wrote what ships, for the row in question */
export function txFinder(db: WriteDb): TxFinder {
  const known = new Map<DotText, number>();
  return (dot) => {
    const found = known.get(dot);
    if (found !== undefined) return found;
    const at = dot.lastIndexOf('.');
    const row = db.get<{ id: number }>(
      'SELECT t.id FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE s.id = +? AND t.seq = +?',
      uuidToBytes(dot.slice(0, at)),
      Number(dot.slice(at + 1)),
    );
    if (!row) return undefined;
    if (known.size > 20_000) known.clear();
    known.set(dot, row.id);
    return row.id;
  };
}

/** The site that wrote what ships. */
export const seedSite = (db: WriteDb): string => {
  const row = db.get<{ id: Uint8Array }>('SELECT id FROM sync_site WHERE n = 0');
  if (!row) throw new Error('a register without what ships');
  return bytesToUuid(row.id);
};
