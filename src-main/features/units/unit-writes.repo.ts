import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import { unitKeys } from '#shared/domain/search-keys.ts';
import type { UnitFacts } from '#shared/domain/units/unit-book.ts';
import type { NewUnit, UnitPlan } from '#shared/domain/units/unit-plan.ts';

const factColumns = 'code, name, short_name, tier, parent_name, parent_id, sort_order';
const factCells = (facts: UnitFacts): readonly Cell[] => [
  facts.code,
  facts.name,
  facts.shortName,
  facts.tier,
  facts.parentName,
  facts.parentId && uuidToBytes(facts.parentId),
  facts.sortOrder,
];

export interface UnitState {
  readonly status: 'active' | 'proposed';
  readonly note: string;
}

export function insertUnit(db: WriteDb, { id, facts, validFrom }: NewUnit, { status, note }: UnitState): void {
  const { sortKey, foldKey } = unitKeys(facts);
  db.run(
    `INSERT INTO unit (id, ${factColumns}, valid_from, status, note, sort_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(id),
    ...factCells(facts),
    validFrom,
    status,
    note || null,
    sortKey,
    foldKey,
    db.tx,
  );
}

export function setFacts(db: WriteDb, id: string, facts: UnitFacts): void {
  const { sortKey, foldKey } = unitKeys(facts);
  db.run(
    `UPDATE unit SET (${factColumns}, sort_key, fold_key) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?`,
    ...factCells(facts),
    sortKey,
    foldKey,
    uuidToBytes(id),
  );
}

type UnitColumn =
  | 'valid_from'
  | 'valid_to'
  | 'status'
  | 'note'
  | 'deleted'
  | 'sort_order'
  | 'parent_id'
  | 'parent_name';

export const setUnit = (db: WriteDb, id: string, column: UnitColumn, value: Cell): void =>
  void db.run(`UPDATE unit SET ${column} = ? WHERE id = ?`, value, uuidToBytes(id));

export const withdraw = (db: WriteDb, table: 'unit_event' | 'unit_period', id: string): void =>
  void db.run(`UPDATE ${table} SET deleted = 1 WHERE id = ?`, uuidToBytes(id));

/** Writes what a plan says, with the reason at each of its events. */
export function writePlan(
  db: WriteDb,
  plan: UnitPlan,
  { basis, note, newId }: { readonly basis: string; readonly note: string; newId(): string },
): void {
  for (const unit of plan.founded) insertUnit(db, unit, { status: 'active', note: '' });
  for (const { unitId, validFrom, validTo, facts } of plan.periods)
    db.run(
      `INSERT INTO unit_period (id, unit_id, valid_from, valid_to, ${factColumns}, fold_key, _tx)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      uuidToBytes(newId()),
      uuidToBytes(unitId),
      validFrom,
      validTo,
      ...factCells(facts),
      unitKeys(facts).foldKey,
      db.tx,
    );
  for (const { id, facts, validTo } of plan.set) {
    setFacts(db, id, facts);
    setUnit(db, id, 'valid_to', validTo);
  }
  for (const event of plan.events)
    db.run(
      `INSERT INTO unit_event (id, unit_id, kind, happened_on, other_unit_id, basis, note, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      uuidToBytes(newId()),
      uuidToBytes(event.unitId),
      event.kind,
      event.happenedOn,
      event.otherUnitId && uuidToBytes(event.otherUnitId),
      basis || null,
      note || null,
      db.tx,
    );
}

/** Ties to a unit those that name it above them by its name alone, in their past too. Returns how many units. */
export function linkByParentName(db: WriteDb, { id, name }: { readonly id: string; readonly name: string }): number {
  const wanted = fold(name);
  const tie = (table: 'unit' | 'unit_period'): number => {
    const rows = db
      .all<{ id: Uint8Array; parentName: string }>(
        `SELECT id, parent_name AS parentName FROM ${table} WHERE deleted = 0 AND parent_id IS NULL AND parent_name IS NOT NULL`,
      )
      .filter((row) => fold(row.parentName) === wanted && bytesToUuid(row.id) !== id);
    for (const row of rows) db.run(`UPDATE ${table} SET parent_id = ? WHERE id = ?`, uuidToBytes(id), row.id);
    return rows.length;
  };
  tie('unit_period');
  return tie('unit');
}

/** Whether an award, a person, a cluster or a movement names the unit. */
export const isUsed = (db: ReadDb, id: string): boolean =>
  ['award', 'person', 'person_fact', 'cluster_member', 'movement'].some(
    (table) =>
      db.get(`SELECT 1 FROM ${table} WHERE unit_id = ? AND deleted = 0 LIMIT 1`, uuidToBytes(id)) !== undefined,
  );
