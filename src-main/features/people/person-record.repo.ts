import type { ReadDb } from '#db/handles.ts';
import type { FoundPerson, MergedRow, PersonRecord, PersonRow } from '#shared/api/people.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { type DatedFact, valueOn } from '#shared/domain/people/facts.ts';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import { factOn, joinPeriod } from '../units/index.ts';
import { findPerson, findRootId, rowColumns, toRow } from './people.repo.ts';
import { listFactRows } from './person-facts.repo.ts';
import { listDistinct } from './person-merging.repo.ts';

type Stored<Row extends { readonly id: string }> = Omit<Row, 'id' | 'unitId'> & {
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
};

const rowOf = 'FROM person p LEFT JOIN unit u ON u.id = p.unit_id';

/** All that is known of a person; of a merged row, of the person it was merged into. */
export function findRecord(db: ReadDb, id: string): PersonRecord | undefined {
  const rootId = findRootId(db, id);
  if (rootId === undefined) return undefined;
  const row = db.get<Stored<PersonRow & Pick<PersonRecord, 'organization' | 'note'>>>(
    `SELECT ${rowColumns}, coalesce(p.organization, '') AS organization, coalesce(p.note, '') AS note ${rowOf} WHERE p.id = ?`,
    uuidToBytes(rootId),
  );
  if (!row) return undefined;
  const facts = listFactRows(db, rootId).map(({ personId: _, ...fact }) => fact);
  return { ...toRow(row), facts, merged: listMerged(db, rootId), distinct: distinctFrom(db, rootId) };
}

function listMerged(db: ReadDb, rootId: string): readonly MergedRow[] {
  const root = uuidToBytes(rootId);
  return db
    .all<Stored<Omit<MergedRow, 'direct'>> & { readonly mergedInto: Uint8Array }>(
      `SELECT ${rowColumns}, p.merged_into AS mergedInto ${rowOf} WHERE p.root_id = ? AND +p.deleted = 0 ORDER BY p.sort_key, p.rid`,
      root,
    )
    .map(({ mergedInto, ...row }) => ({ ...toRow(row), direct: bytesToUuid(mergedInto) === rootId }));
}

const distinctFrom = (db: ReadDb, rootId: string): PersonRecord['distinct'] =>
  listDistinct(db)
    .filter(({ one, other }) => (one === rootId) !== (other === rootId))
    .map(({ one, other }) => {
      const id = one === rootId ? other : one;
      return { id, fullName: findPerson(db, id)?.fullName ?? '' };
    });

/** What was so of a person on a day; the unit by the name it had then. */
export function findOnDay(
  db: ReadDb,
  id: string,
  day: string,
): Pick<FoundPerson, 'rank' | 'post' | 'unitId' | 'unitCode' | 'unitName'> | undefined {
  const rootId = findRootId(db, id);
  const person = rootId === undefined ? undefined : findPerson(db, rootId);
  if (!person) return undefined;
  const rows = listFactRows(db, person.id).map((fact) => ({ ...fact, from: fact.from === '' ? null : fact.from }));
  const own = rows.filter(({ mergedName }) => mergedName === '');
  const present = { rank: person.rank, post: person.post, unit: person.unitId, status: person.status };
  const on = (kind: FactKind): string => {
    const ownOfKind: readonly DatedFact[] = own.filter((fact) => fact.kind === kind);
    // What this row holds without a day outweighs what was recorded for a row that was merged into it.
    return valueOn(ownOfKind.length > 0 || present[kind] !== '' ? ownOfKind : rows, present, kind, day);
  };
  const unitId = on('unit');
  const unit = unitId === '' ? undefined : findUnitOn(db, unitId, day);
  return {
    rank: on('rank'),
    post: on('post'),
    unitId,
    unitCode: unit?.code ?? '',
    unitName: unit?.name ?? person.organization,
  };
}

const findUnitOn = (
  db: ReadDb,
  id: string,
  day: string,
): { readonly code: string; readonly name: string } | undefined =>
  db.get(
    `SELECT ${factOn('u', 'code')} AS code, ${factOn('u', 'name')} AS name FROM unit u ${joinPeriod('u', '?')} WHERE u.id = ?`,
    day,
    uuidToBytes(id),
  );
