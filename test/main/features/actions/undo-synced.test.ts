import { expect, test } from 'vitest';
import { listActions } from '#main/features/actions/action-list.service.ts';
import { previewUndo } from '#main/features/actions/undo.service.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { cellIn, change, deliver, type GivenStation, givenPair } from '#support/exchange.ts';
import { insertAward } from '../awards/given-awards.ts';
import { undoTx } from './given-actions.ts';

function enter(at: GivenStation): { tx: number; id: string } {
  const ctx = at.host.ctx();
  const id = ctx.newId();
  at.register().write(ctx, 'award.add', (db) => ok(insertAward(db, ctx, id, { person: 'Lê Văn An', unit: 'PA03' })));
  return { tx: listActions(at.register().read, 0, 1)[0]?.tx ?? 0, id };
}

const gone = 'SELECT deleted FROM award WHERE id = ?';

test('an undo travels as any other change', async () => {
  const { unit, headquarters } = await givenPair();
  const { tx, id } = enter(unit);
  await deliver(unit, headquarters);
  expect(cellIn(headquarters, gone, uuidToBytes(id))).toBe(0);
  expect(await undoTx(unit.register(), unit.host.ctx(), tx)).toMatchObject({ ok: true });
  await deliver(unit, headquarters);
  expect(cellIn(headquarters, gone, uuidToBytes(id))).toBe(1);
});

test('what another station changed since is left alone, and its actions are not ours to undo', async () => {
  const { unit, headquarters } = await givenPair();
  const { tx, id } = enter(unit);
  await deliver(unit, headquarters);
  change(headquarters, `UPDATE award SET note = 'cấp trên ghi' WHERE id = ?`, uuidToBytes(id));
  await deliver(headquarters, unit);
  expect(await previewUndo(unit.register().read, tx, unwatchedJob)).toMatchObject({ code: 'action.nothingLeft' });
  const theirs = cellIn(unit, 'SELECT max(id) FROM sync_tx WHERE bundle IS NOT NULL');
  expect(await previewUndo(unit.register().read, Number(theirs), unwatchedJob)).toMatchObject({ code: 'action.gone' });
});
