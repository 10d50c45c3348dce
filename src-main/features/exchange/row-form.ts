import type { Cell } from '#db/handles.ts';
import type { SyncedColumn } from '#db/registry.ts';
import { keysOfRow } from '../../platform/register/derived-keys.ts';
import type { AllFacts, TableFacts } from './table-facts.repo.ts';

/** How new rows of a table with the same columns are written: worked out once, since nearly all come with the same. */
export interface RowForm {
  readonly facts: TableFacts;
  /** ids as the change names them */
  readonly ids: readonly number[];
  /** the columns that this program knows, and the place of each in the change */
  readonly known: ReadonlyArray<{ readonly column: SyncedColumn; readonly at: number }>;
  /** places in the change of columns that it does not know */
  readonly unknown: readonly number[];
  /** whether every column is there that must be */
  readonly complete: boolean;
  /** places among `known` in the order of their ids, as the log has them, each with its name there */
  readonly logged: ReadonlyArray<{ readonly at: number; readonly name: string }>;
  /** places among `known` of columns that point to another row, and the table they point into */
  readonly references: ReadonlyArray<{ readonly at: number; readonly target: string }>;
  /** places among `known`, by column */
  readonly places: ReadonlyMap<string, number>;
  readonly insertSql: string;
  /** finds out who made a row, if it is here */
  readonly findSql: string;
}

/** The cells of one row, by place in its form. */
export type Cells = readonly Cell[];

export const cellIn =
  (form: RowForm, cells: Cells) =>
  (column: string): Cell | undefined => {
    const at = form.places.get(column);
    return at === undefined ? undefined : cells[at];
  };

/** Gives a function that finds the form of a row, or undefined for a table that this program does not know. */
export function rowForms(all: AllFacts): (table: number, ids: readonly number[]) => RowForm | undefined {
  const last = new Map<number, RowForm>();
  return (table, ids) => {
    const known = last.get(table);
    if (known && sameIds(known.ids, ids)) return known;
    const facts = all.get(table);
    if (!facts) return undefined;
    const made = formOf(facts, ids);
    last.set(table, made);
    return made;
  };
}

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

function formOf(facts: TableFacts, ids: readonly number[]): RowForm {
  const known = ids.flatMap((id, at) => {
    const column = facts.columns.get(id);
    return column ? [{ column, at }] : [];
  });
  const { name } = facts.table;
  const columns = ['id', '_tx', ...known.map(({ column }) => column.name), ...keyColumns(name)];
  return {
    facts,
    ids,
    known,
    unknown: ids.flatMap((id, at) => (facts.columns.has(id) ? [] : [at])),
    complete: facts.required.every((id) => ids.includes(id)),
    logged: known
      .map(({ column }, at) => ({ at, id: column.id }))
      .sort((a, b) => a.id - b.id)
      .map(({ at, id }, first) => ({ at, name: `${first === 0 ? '' : ','}"${id}":` })),
    references: known.flatMap(({ column }, at) => {
      const target = facts.references.get(column.id);
      return target === undefined ? [] : [{ at, target }];
    }),
    places: new Map(known.map(({ column }, at) => [column.name, at])),
    findSql: `SELECT _tx AS tx FROM ${name} WHERE id = ?`,
    insertSql: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  };
}

/** The local key columns of a table, in the order in which `keysOfRow` and the keys of awards give them. */
const keyColumns = (table: string): readonly string[] => [
  ...Object.keys(keysOfRow(table, () => undefined)),
  ...(table === 'award' ? ['name_key', 'fold_key'] : []),
];
