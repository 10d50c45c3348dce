import type { Cell, ReadDb } from '#db/handles.ts';
import { type SyncedTable, syncedTables } from '#db/registry.ts';
import { sameCell } from '../../platform/register/field-heads.ts';

export interface TableDifference {
  readonly table: string;
  readonly onlyInA: number;
  readonly onlyInB: number;
  readonly different: number;
}

export interface Comparison {
  readonly identical: boolean;
  /** tables that are not the same in both */
  readonly differences: readonly TableDifference[];
}

type Row = Readonly<Record<string, Cell>> & { readonly id: Uint8Array };

/** Compares two registers row by row, by id, over every column that travels. */
export function compareSyncedTables(a: ReadDb, b: ReadDb): Comparison {
  const differences = syncedTables
    .map((table) => compareTable(a, b, table))
    .filter(({ onlyInA, onlyInB, different }) => onlyInA + onlyInB + different > 0);
  return { identical: differences.length === 0, differences };
}

function compareTable(a: ReadDb, b: ReadDb, table: SyncedTable): TableDifference {
  const columns = table.columns.map(({ name }) => name);
  const rows = (db: ReadDb) => db.each<Row>(`SELECT id, ${columns.join(', ')} FROM ${table.name} ORDER BY id`);
  const inA = rows(a);
  const inB = rows(b);
  const counts = { onlyInA: 0, onlyInB: 0, different: 0 };
  let left = inA.next();
  let right = inB.next();
  while (!left.done || !right.done) {
    const order = left.done ? 1 : right.done ? -1 : Buffer.compare(left.value.id, right.value.id);
    if (order < 0) counts.onlyInA += 1;
    else if (order > 0) counts.onlyInB += 1;
    else if (!left.done && !right.done && !sameRow(left.value, right.value, columns)) counts.different += 1;
    if (order <= 0) left = inA.next();
    if (order >= 0) right = inB.next();
  }
  return { table: table.name, ...counts };
}

const sameRow = (a: Row, b: Row, columns: readonly string[]): boolean =>
  columns.every((name) => sameCell(a[name] ?? null, b[name] ?? null));
