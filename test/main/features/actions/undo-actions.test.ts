import { expect, test } from 'vitest';
import { listActions, newestUndoable } from '#main/features/actions/action-list.service.ts';
import { undo } from '#main/features/actions/undo.service.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { givenActions, undoTx as undoWith } from './given-actions.ts';

test('what was just done is undone, and undoing the undo does it again, as often as wanted', async () => {
  const { add, undoTx, visible, newest } = givenActions();
  const before = visible();
  add();
  const after = visible();
  for (const wanted of [before, after, before, after]) {
    expect(await undoTx(newest())).toMatchObject({ ok: true });
    expect(visible()).toEqual(wanted);
  }
});

test('a row that was edited since is named and left alone with what it needs, the rest of a list is taken back', async () => {
  const { ids, note, noteOf, preview, undoTx, newest, register } = givenActions();
  const [first = ''] = ids;
  const list = newest();
  note(first, 'sửa sau');
  expect(await preview(list)).toMatchObject({
    value: {
      withdrawn: 3,
      keptCount: 3,
      kept: [
        { table: 'award', reason: 'editedSince', title: 'Lê Văn An' },
        { table: 'decision', reason: 'inUse' },
        { table: 'person', reason: 'inUse', title: 'Lê Văn An' },
      ],
    },
  });
  expect(await undoTx(list)).toMatchObject({ ok: true });
  expect(noteOf(first)).toBe('sửa sau');
  expect(register.read.get('SELECT count(*) AS n FROM award WHERE deleted = 0')).toEqual({ n: 1 });
});

test('an edit that was undone is no edit: the list it was made in can be undone whole', async () => {
  const { ids, note, undoTx, preview, newest } = givenActions();
  const list = newest();
  note(ids[0] ?? '', 'nhầm');
  await undoTx(newest());
  expect(await preview(list)).toMatchObject({ value: { keptCount: 0, withdrawn: 6 } });
});

test('a preview that is no longer true is not acted on', async () => {
  const { ids, note, preview, register, ctx, newest } = givenActions();
  note(ids[0] ?? '', 'một');
  const tx = newest();
  const seen = await preview(tx);
  note(ids[1] ?? '', 'hai');
  const position = seen.ok ? seen.value.position : 0;
  expect(await undo(register, { tx, position }, ctx, unwatchedJob)).toMatchObject({ code: 'action.changedMeanwhile' });
});

test('an older correction of a field that was corrected again is refused, and no action is undone twice', async () => {
  const { ids, note, noteOf, undoTx, newest } = givenActions();
  const [id = ''] = ids;
  note(id, 'một');
  const older = newest();
  note(id, 'hai');
  expect(await undoTx(older)).toMatchObject({ code: 'action.onlyWhole' });
  await undoTx(newest());
  expect(noteOf(id)).toBe('một');
  expect(await undoTx(older)).toMatchObject({ ok: true });
  expect(await undoTx(older)).toMatchObject({ code: 'action.alreadyUndone' });
});

test('a number in the book is never undone, nor the award that has it', async () => {
  const { ids, register, ctx, undoTx, preview, newest } = givenActions();
  const list = newest();
  register.write(ctx, 'decision.number', (db) =>
    ok(db.run(`UPDATE award SET register_book = 'A', register_seq = 1 WHERE id = ?`, uuidToBytes(ids[0] ?? ''))),
  );
  expect(await undoTx(newest())).toMatchObject({ code: 'action.cannotUndo' });
  expect(await preview(list)).toMatchObject({
    value: { kept: [{ reason: 'numbered' }, { reason: 'numbered' }, { reason: 'inUse' }] },
  });
});

test('an undo that is cancelled leaves nothing', async () => {
  const { newest, register, ctx, visible } = givenActions();
  const [list, before] = [newest(), visible()];
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return pauses > 0 ? Promise.reject(new JobCancelled()) : Promise.resolve();
  };
  await expect(undoWith(register, ctx, list, { ...unwatchedJob, pause })).rejects.toBeInstanceOf(JobCancelled);
  expect(visible()).toEqual(before);
  expect(newest()).toBe(list);
});

test('actions are named by what they did, and the newest that stands comes to the hand', async () => {
  const { ids, register, note, undoTx, newest } = givenActions();
  note(ids[0] ?? '', 'đã kiểm tra');
  const corrected = newest();
  expect(newestUndoable(register.read)).toMatchObject({
    tx: corrected,
    verb: 'change',
    column: 'note',
    title: 'Lê Văn An',
  });
  await undoTx(corrected);
  expect(listActions(register.read, 0, 2)).toMatchObject([
    { step: 'undo', verb: 'change', undoable: true },
    { tx: corrected, undone: true, undoable: false },
  ]);
  expect(newestUndoable(register.read)).toMatchObject({ verb: 'add', table: 'award', count: 2 });
});
