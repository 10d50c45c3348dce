import type { Cell, WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { CellChange, PlannedUpdate } from '#shared/domain/imports/plan.ts';
import { updateRecord } from '../../platform/register/write-record.ts';

const columns: Readonly<Record<Exclude<CellChange['field'], 'birth'>, string>> = {
  gender: 'gender',
  serviceNumber: 'service_number',
  rank: 'rank',
  post: 'post',
  unitId: 'unit_id',
  reason: 'reason',
  note: 'note',
};

/** Puts what a list says into a record that the register has. */
export function applyUpdate(db: WriteDb, { table, id, changes }: PlannedUpdate): void {
  const cells: Record<string, Cell> = {};
  for (const { field, to } of changes) {
    if (field === 'birth') {
      cells.birth_date = to.length > 4 ? to : null;
      cells.birth_year = to.length === 4 ? Number(to) : null;
    } else cells[columns[field]] = field === 'unitId' ? uuidToBytes(to) : to;
  }
  updateRecord(db, table, id, cells);
}
