import type { Cell, WriteDb } from '#db/handles.ts';
import {
  awardKeys,
  awardTypeKeys,
  clusterKeys,
  decisionKeys,
  movementKeys,
  personKeys,
  unitKeys,
} from '#shared/domain/search-keys.ts';

interface Derived {
  /** synced columns that the keys are made of */
  readonly from: readonly string[];
  make(cell: (column: string) => string): Readonly<Record<string, string>>;
}

/** Keys of awards are made by triggers out of these. */
const derived: Readonly<Record<string, Derived>> = {
  unit: {
    from: ['code', 'name'],
    make: (cell) => {
      const { sortKey, foldKey } = unitKeys({ code: cell('code'), name: cell('name') });
      return { sort_key: sortKey, fold_key: foldKey };
    },
  },
  cluster: { from: ['name'], make: (cell) => ({ fold_key: clusterKeys({ name: cell('name') }).foldKey }) },
  person: {
    from: ['full_name', 'service_number'],
    make: (cell) => {
      const keys = personKeys({ fullName: cell('full_name'), serviceNumber: cell('service_number') });
      return { sort_key: keys.sortKey, fold_key: keys.foldKey };
    },
  },
  award_type: { from: ['name_vi'], make: (cell) => ({ fold_key: awardTypeKeys({ nameVi: cell('name_vi') }).foldKey }) },
  unit_period: {
    from: ['code', 'name'],
    make: (cell) => ({ fold_key: unitKeys({ code: cell('code'), name: cell('name') }).foldKey }),
  },
  movement: { from: ['name'], make: (cell) => ({ fold_key: movementKeys({ name: cell('name') }).foldKey }) },
  award: { from: ['team_name'], make: (cell) => ({ text_key: awardKeys({ teamName: cell('team_name') }).textKey }) },
  decision: { from: ['number'], make: (cell) => ({ fold_key: decisionKeys({ number: cell('number') }).foldKey }) },
};

const textOf = (value: Cell | undefined): string => (typeof value === 'string' ? value : '');

/** The local key columns of a new row, for a row that came from another station. */
export function keysOfRow(table: string, cell: (column: string) => Cell | undefined): Readonly<Record<string, string>> {
  return derived[table]?.make((column) => textOf(cell(column))) ?? {};
}

/** Makes the keys of a row again after one of its columns was set by a merge. */
export function refreshKeys(db: WriteDb, table: string, column: string, id: Uint8Array): void {
  const keys = derived[table];
  if (!keys?.from.includes(column)) return;
  const row = db.get<Record<string, Cell>>(`SELECT ${keys.from.join(', ')} FROM ${table} WHERE id = ?`, id);
  if (!row) return;
  const made = keys.make((name) => textOf(row[name]));
  const names = Object.keys(made);
  db.run(
    `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...names.map((name) => made[name] ?? ''),
    id,
  );
}
