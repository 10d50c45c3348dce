import type { Cell, ReadDb } from '#db/handles.ts';
import type { ConflictChoices, ConflictFilter, ConflictRow } from '#shared/api/conflicts.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { type ConflictKind, commonBefore, kindOfConflict } from '#shared/domain/sync/conflicts.ts';
import { thirdValueKind } from '#shared/domain/sync/third-value.ts';
import { type Field, sameCell } from '../../platform/register/field-heads.ts';
import { prevOf } from '../../platform/register/log-entry.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { nameOf, shownCell } from '../records/index.ts';
import { isHeadquarters } from '../stations/index.ts';
import { fieldAt } from './conflict-fields.ts';
import * as repo from './conflicts.repo.ts';
import { countRefused } from './refused.repo.ts';

/** Fields that hold several values, as a person reads them, newest first. */
export function listConflicts(
  db: ReadDb,
  filter: ConflictFilter,
  offset: number,
  limit: number,
): readonly ConflictRow[] {
  return repo.listFields(db, filter, offset, limit).flatMap(({ tbl, col, row, unitName }) => {
    const field = fieldAt(tbl, col, row);
    return field ? [toRow(db, field, unitName ?? '')] : [];
  });
}

function toRow(db: ReadDb, field: Field, unitName: string): ConflictRow {
  const { table, column, row } = field;
  const values = repo.valuesOf(db, field);
  const shown = repo.presentCell(db, field) ?? null;
  const record = recordOf(db, table.name, row);
  const before = valueBefore(db, field, values);
  const shownTx = values.find(({ value }) => sameCell(value, shown))?.dot;
  return {
    kind: kindOfConflict(values, sameCell) ?? 'conflict',
    table: table.name as RecordTable,
    id: bytesToUuid(row),
    column: column.name,
    ...nameOf(db, record.table, record.id),
    unitName,
    values: values.map(({ dot, value, hlc, actor, stationName, madeHere, role }) => ({
      tx: dot,
      value: shownCell(db, column.name, value),
      at: hlcToMs(hlc),
      actor,
      station: stationName,
      madeHere,
      role,
      shown: dot === shownTx,
    })),
    before: before === undefined ? null : shownCell(db, column.name, before),
    settledBy: settledBy(db, field),
    third: thirdValueKind({ column: column.name, kind: column.kind }),
    opens: openable(record.table) ? { table: record.table, id: bytesToUuid(record.id) } : null,
  };
}

export const openable = (table: string): table is 'award' | 'person' | 'unit' | 'decision' =>
  ['award', 'person', 'unit', 'decision'].includes(table);

/** Whether this station may settle a field: a column of headquarters is headquarters', a record its unit's. */
export function settledBy(db: ReadDb, { table, column, row }: Field): ConflictRow['settledBy'] {
  if (isHeadquarters(db)) return 'us';
  if (column.owner === 'headquarters') return 'headquarters';
  const value = repo.presentCell(db, { table, column, row }) ?? null;
  return mayChangeRecord(db, table.name, row, { column: column.name, value }) ? 'us' : 'otherUnit';
}

/** Rows that have no page of their own: [table, column that names their record, its table]. */
const parts: readonly (readonly [string, string, string])[] = [
  ['person_fact', 'person_id', 'person'],
  ['person_distinct', 'person_id', 'person'],
  ['unit_period', 'unit_id', 'unit'],
  ['unit_event', 'unit_id', 'unit'],
  ['cluster_member', 'unit_id', 'unit'],
  ['award_rate', 'award_type_id', 'award_type'],
];

/** The record that a person knows a row by. */
export function recordOf(
  db: ReadDb,
  table: string,
  row: Uint8Array,
): { readonly table: string; readonly id: Uint8Array } {
  const part = parts.find(([name]) => name === table);
  const owner = part && repo.ownerOf(db, table, part[1], row);
  return part && owner ? { table: part[2], id: owner } : { table, id: row };
}

/** The value that all the present ones came from; undefined where the log here does not say. */
function valueBefore(db: ReadDb, field: Field, values: readonly repo.StoredValue[]): Cell | undefined {
  const before = (tx: number): number | undefined => {
    const entry = repo.entryOf(db, field, tx);
    const [first] = entry ? prevOf(entry.prev) : [];
    return typeof first === 'number' ? first : undefined;
  };
  const common = commonBefore(
    values.map(({ dot }) => dot),
    before,
  );
  return common === undefined ? undefined : valueWritten(db, field, common);
}

/** The value that a transaction gave to a field; undefined where the log here does not say. */
export function valueWritten(db: ReadDb, field: Field, tx: number): Cell | undefined {
  const entry = repo.entryOf(db, field, tx);
  if (!entry) return undefined;
  if (entry.op === 'U') return entry.val;
  const value = (JSON.parse(String(entry.val)) as Readonly<Record<string, string | number | null>>)[field.column.id];
  // In the entry of a new row ids are hex, since JSON holds no bytes.
  return field.column.kind === 'id' && typeof value === 'string' ? Buffer.from(value, 'hex') : (value ?? null);
}

export const readCounts = (db: ReadDb) => ({
  conflicts: repo.countFields(db, { kind: 'conflict' }),
  proposals: repo.countFields(db, { kind: 'proposal' }),
  refused: countRefused(db),
});

export const readChoices = (db: ReadDb, kind: ConflictKind): ConflictChoices => ({
  fields: repo.listByColumn(db, kind).flatMap(({ tbl, col, n }) => {
    const field = fieldAt(tbl, col, new Uint8Array(16));
    return field ? [{ table: field.table.name as RecordTable, column: field.column.name, fields: n }] : [];
  }),
  units: repo.listByUnit(db, kind).map(({ id, name, n }) => ({ id: bytesToUuid(id), name, fields: n })),
  stations: repo.listByStation(db, kind).map(({ id, name, n }) => ({ id: bytesToUuid(id), name, fields: n })),
});
