import { syncedTables } from '#db/registry.ts';
import { listActions } from '#main/features/actions/action-list.service.ts';
import { previewUndo, undo } from '#main/features/actions/undo.service.ts';
import type { Ctx } from '#main/platform/register/ctx.ts';
import type { Register } from '#main/platform/register/register.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { insertAward } from '../awards/given-awards.ts';
import { givenRecords } from '../records/given-records.ts';

/** Everything a person can see of a register. */
export const visibleOf = (register: Register) =>
  syncedTables.map(({ name, columns }) =>
    register.read.all(
      `SELECT hex(id) AS id, ${columns.map(({ name: column }) => `quote(${column}) AS ${column}`).join(', ')} FROM ${name} WHERE deleted = 0 ORDER BY id`,
    ),
  );

/** Looks, and undoes what was seen. */
export async function undoTx(register: Register, ctx: Ctx, tx: number, job: Job = unwatchedJob) {
  const seen = await previewUndo(register.read, tx, job);
  return seen.ok ? undo(register, { tx, position: seen.value.position }, ctx, job) : seen;
}

/** A register whose last action entered two awards as one list, and hands that act on it. */
export function givenActions() {
  const records = givenRecords([{ person: 'Lê Văn An' }, { person: 'Ngô Thị Ánh', number: '7/QĐ-BCA' }]);
  const { register, ctx, ids } = records;
  const noteOf = (id: string) =>
    register.read.get<{ note: string | null }>('SELECT note FROM award WHERE id = ?', uuidToBytes(id))?.note;
  return {
    ...records,
    preview: (tx: number) => previewUndo(register.read, tx, unwatchedJob),
    undoTx: (tx: number) => undoTx(register, ctx, tx),
    visible: () => visibleOf(register),
    note: (id: string, value: string, action = 'award.correct') =>
      register.write(ctx, action, (db) => ok(db.run('UPDATE award SET note = ? WHERE id = ?', value, uuidToBytes(id)))),
    notes: () => ids.map(noteOf),
    noteOf,
    add: () =>
      register.write(ctx, 'award.add', (db) => ok(insertAward(db, ctx, ctx.newId(), { person: 'Đỗ Thị Mới' }))),
    newest: () => listActions(register.read, 0, 1)[0]?.tx ?? 0,
  };
}
