import type { ReadDb } from '#db/handles.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import { type Field, sameCell } from '../../platform/register/field-heads.ts';
import { prevOf } from '../../platform/register/log-entry.ts';
import type { Register } from '../../platform/register/register.ts';
import { restateField } from '../../platform/register/restate-field.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { fieldAt, fieldNamed } from './conflict-fields.ts';
import { entryOf, presentCell } from './conflicts.repo.ts';
import { isRefused, listRefusedFields, soleWriter } from './resend.repo.ts';

/** One refused field by its names, or all of them. */
export type Resent = { readonly table: RecordTable; readonly id: string; readonly column: string } | 'all';

/**
 * Says once more what refused fields say now, as a new change that headquarters judges by what it knows by then.
 * Refuses: record.gone when nothing refused is left of what was asked, record.outOfScope when nothing of it would be
 * taken now either, register.readOnly.
 */
export function resend(register: Register, asked: Resent, ctx: Ctx): Result<{ resent: number; left: number }> {
  return register.write(ctx, 'refused.resend', (db) => {
    const fields = refusedFields(db, asked);
    if (fields.length === 0) return refuse('record.gone');
    let resent = 0;
    for (const field of fields) {
      const writer = soleWriter(db, field);
      const value = presentCell(db, field);
      const { table, column, row } = field;
      if (writer === undefined || value === undefined) continue;
      // By this station's certificate of today: what is still outside would only be refused again.
      if (!mayChangeRecord(db, table.name, row, { column: column.name, value })) continue;
      restateField(db, field, { seen: seenWith(db, field, writer), old: value, value });
      resent += 1;
    }
    return resent === 0 ? refuse('record.outOfScope') : ok({ resent, left: fields.length - resent });
  });
}

function refusedFields(db: ReadDb, asked: Resent): readonly Field[] {
  const all = listRefusedFields(db).flatMap(({ tbl, row, col }) => fieldAt(tbl, col, row) ?? []);
  if (asked === 'all') return all;
  const field = fieldNamed(asked.table, asked.column, asked.id);
  return all.filter(
    ({ table, column, row }) => table === field?.table && column === field?.column && sameCell(row, field.row),
  );
}

/**
 * The present value's transaction, and what it stands on as far as headquarters refused it: headquarters has the value
 * before those, and one that does not name it would stand beside it as a conflict. Source: sync.md §2.3.
 */
function seenWith(db: ReadDb, field: Field, writer: number): readonly number[] {
  const seen = [writer];
  for (const tx of seen) {
    if (!isRefused(db, field, tx)) continue;
    const entry = entryOf(db, field, tx);
    for (const before of entry?.op === 'U' ? prevOf(entry.prev) : [])
      if (typeof before === 'number' && !seen.includes(before)) seen.push(before);
  }
  return seen;
}
