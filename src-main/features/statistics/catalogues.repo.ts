import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Heading } from '#shared/domain/statistics/table.ts';

type Bytes = Uint8Array;

/** What the small numbers of figures name; rows in the trash too, since awards may go on naming them. */
export function listNumbered(db: ReadDb) {
  const ids = (table: 'unit' | 'movement'): ReadonlyMap<number, string> =>
    new Map(
      db.all<{ rid: number; id: Bytes }>(`SELECT rid, id FROM ${table}`).map(({ rid, id }) => [rid, bytesToUuid(id)]),
    );
  const types = new Map(
    db
      .all<{ rid: number; id: Bytes; kind: string }>('SELECT rid, id, kind FROM award_type')
      .map(({ rid, id, kind }) => [rid, { id: bytesToUuid(id), kind }]),
  );
  return { types, units: ids('unit'), movements: ids('movement') };
}

const headings = (db: ReadDb, sql: string): readonly Heading[] =>
  db
    .all<{ id: Bytes; title: string; detail: string }>(sql)
    .map(({ id, ...names }) => ({ key: bytesToUuid(id), ...names }));

/** As headquarters orders them. */
export const awardTypeHeadings = (db: ReadDb): readonly Heading[] =>
  headings(db, `SELECT id, name_vi AS title, '' AS detail FROM award_type ORDER BY sort_order, code, rid`);

export const clusterHeadings = (db: ReadDb): readonly Heading[] =>
  headings(
    db,
    `SELECT id, name AS title, '' AS detail FROM cluster ORDER BY sort_order IS NULL, sort_order, fold_key, rid`,
  );

/** The newest beginning first. */
export const movementHeadings = (db: ReadDb): readonly Heading[] =>
  headings(
    db,
    `SELECT id, name AS title, '' AS detail FROM movement ORDER BY starts_on IS NULL, starts_on DESC, fold_key, rid`,
  );

/** Units in the trash, which stand in no tree. */
export const lostUnitHeadings = (db: ReadDb): readonly Heading[] =>
  headings(db, `SELECT id, code AS title, name AS detail FROM unit WHERE deleted = 1 ORDER BY code, rid`);
