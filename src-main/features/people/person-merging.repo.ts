import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

/** The marks that two people are two, by the rows that stand for them now. */
const marks = `SELECT d.id, coalesce(p.root_id, p.id) AS one, coalesce(o.root_id, o.id) AS other
   FROM person_distinct d JOIN person p ON p.id = d.person_id JOIN person o ON o.id = d.other_id WHERE d.deleted = 0`;

interface Mark {
  readonly id: Uint8Array;
  readonly one: Uint8Array;
  readonly other: Uint8Array;
}

export interface DistinctPair {
  readonly id: string;
  readonly one: string;
  readonly other: string;
}

const toPair = ({ id, one, other }: Mark): DistinctPair => ({
  id: bytesToUuid(id),
  one: bytesToUuid(one),
  other: bytesToUuid(other),
});

export const listDistinct = (db: ReadDb): readonly DistinctPair[] => db.all<Mark>(marks).map(toPair);

export const findDistinct = (db: ReadDb, one: string, other: string): readonly DistinctPair[] =>
  listDistinct(db).filter((pair) => [pair.one, pair.other].includes(one) && [pair.one, pair.other].includes(other));

export function insertDistinct(db: WriteDb, { id, one, other }: DistinctPair): void {
  db.run(
    'INSERT INTO person_distinct (id, person_id, other_id, _tx) VALUES (?, ?, ?, ?)',
    uuidToBytes(id),
    uuidToBytes(one),
    uuidToBytes(other),
    db.tx,
  );
}
