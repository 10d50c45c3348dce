import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { canTakeBack, mayBeEmpty } from '#shared/domain/records/take-back.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { findStation } from '../stations/index.ts';
import { findCell, findEntry } from './history.repo.ts';
import { columnOf, tableById } from './record-columns.ts';
import { shownCell } from './record-names.repo.ts';
import { setCell } from './set-cell.repo.ts';

export interface TakeBack {
  readonly entry: number;
  /** what the person saw the field say today */
  readonly seen: string;
}

/**
 * Writes the value a field had before one of its changes, as a change like any other.
 * Refuses: record.gone, record.changedMeanwhile, record.cannotTakeBack, record.headquartersOnly, record.outOfScope, register.readOnly.
 */
export function takeBack(register: Register, { entry, seen }: TakeBack, ctx: Ctx): Result<null> {
  return register.write(ctx, 'record.takeBack', (db) => {
    const change = findEntry(db, entry);
    const table = change && tableById(change.tbl);
    const column = change && table && columnOf(table, change.col);
    if (!change || !table || !column) return refuse('record.gone');
    const name = table.name as RecordTable;
    const emptied = change.old === null || change.old === '';
    if (!canTakeBack(name, column.name) || (emptied && !mayBeEmpty(name, column.name)))
      return refuse('record.cannotTakeBack');
    if (column.owner === 'headquarters' && findStation(db)?.role !== 'headquarters')
      return refuse('record.headquartersOnly');
    if (!mayChangeRecord(db, table.name, change.row, { column: column.name, value: change.old }))
      return refuse('record.outOfScope');
    const present = findCell(db, table.name, column.name, change.row);
    if (present?.deleted !== 0) return refuse('record.gone');
    if (shownCell(db, column.name, present.value) !== seen) return refuse('record.changedMeanwhile');
    setCell(db, table.name, column.name, change.row, change.old);
    // A birth is known as a day or as a year, never as both.
    if (column.name === 'birth_date' && !emptied) setCell(db, 'person', 'birth_year', change.row, null);
    if (column.name === 'birth_year' && !emptied) setCell(db, 'person', 'birth_date', change.row, null);
    return ok(null);
  });
}
