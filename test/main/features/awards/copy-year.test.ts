import { expect, test } from 'vitest';
import { listActions } from '#main/features/actions/action-list.service.ts';
import { copyYear, planCopy } from '#main/features/awards/award-copies.service.ts';
import { addDecision } from '#main/features/decisions/decisions.service.ts';
import type { CopyOrder } from '#shared/api/award-copies.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { cellIn, deliver, givenPair } from '#support/exchange.ts';
import { undoTx, visibleOf } from '../actions/given-actions.ts';
import { values } from '../decisions/given-decisions.ts';
import { givenRecords } from '../records/given-records.ts';
import { insertAward } from './given-awards.ts';

const order = {
  filter: { year: 2023 },
  year: 2024,
  decision: { kind: 'none' },
  carried: ['rankNow', 'note'],
  successors: [],
} as unknown as CopyOrder;

/** A year with two people and a collective, and hands that copy it into the next. */
function givenYear(names = ['Lê Văn An', 'Ngô Thị Ánh']) {
  const year = { year: 2023, decidedOn: '2023-06-05' };
  const records = givenRecords([...names.map((person) => ({ ...year, person })), { ...year }]);
  const { register, ctx, ids } = records;
  const plan = (part: object = {}) => {
    const planned = planCopy(register.read, { ...order, ...part }, ctx.today);
    if (!planned.ok) throw new Error(planned.code);
    return planned.value;
  };
  const copy = (chosen: readonly string[] = ids, part: object = {}, job = unwatchedJob) =>
    copyYear(register, { ...order, ...part, ids: chosen }, ctx, job);
  const awardsOf = (wanted: number) =>
    register.read.all('SELECT * FROM award WHERE year = ? AND deleted = 0 ORDER BY rid', wanted);
  return { ...records, plan, copy, awardsOf };
}

test('the chosen awards of a year are entered in another as one action, which is undone whole', async () => {
  const { plan, copy, awardsOf, ids, register, ctx } = givenYear();
  expect(plan().rows.map(({ recipientName, chosen }) => [recipientName, chosen])).toMatchObject([
    [expect.any(String), true],
    ['Lê Văn An', true],
    ['Ngô Thị Ánh', true],
  ]);
  const before = visibleOf(register);
  const copied = await copy(ids.slice(0, 2));
  expect(copied).toMatchObject({ value: { copied: 2, left: 0 } });
  expect(awardsOf(2024)).toHaveLength(2);
  expect(awardsOf(2024)[0]).toMatchObject({ decision_id: null, register_seq: null, printed_number: null });
  expect(listActions(register.read, 0, 1)).toMatchObject([{ verb: 'copy', table: 'award', count: 2, undoable: true }]);
  expect(await undoTx(register, ctx, copied.ok ? copied.value.tx : 0)).toMatchObject({ ok: true });
  expect(visibleOf(register)).toEqual(before);
});

test('what the year has already is left out, also when it came between looking and copying', async () => {
  const { plan, copy, ids, awardsOf } = givenYear();
  await copy(ids.slice(0, 1));
  expect(plan().rows.map(({ bar }) => bar)).toEqual([null, 'thereAlready', null]);
  expect(await copy(ids)).toMatchObject({ value: { copied: 2, left: 1 } });
  expect(await copy(ids)).toMatchObject({ code: 'award.copyNothing' });
  expect(awardsOf(2024)).toHaveLength(3);
});

test('the copies go into a decision that is there, or into a new one that goes with them', async () => {
  const { copy, ids, register, ctx, awardsOf } = givenYear();
  const decision = addDecision(register, { ...values, number: '20/QĐ-BCA', level: 'ministry' }, ctx);
  const known = { kind: 'known', decisionId: decision.ok ? decision.value.id : '' };
  await copy(ids.slice(0, 1), { decision: known });
  expect(awardsOf(2024)).toMatchObject([
    { level: 'ministry', decision_id: Buffer.from(uuidToBytes(known.decisionId)) },
  ]);
  const fresh = { kind: 'new', values: { ...values, number: '21/QĐ-UBND', level: 'province' } };
  await copy(ids.slice(1), { decision: fresh });
  expect(awardsOf(2024)).toMatchObject([{ level: 'ministry' }, { level: 'province' }, { level: 'province' }]);
  expect(register.read.get(`SELECT count(*) AS n FROM decision WHERE number = '21/QĐ-UBND'`)).toEqual({ n: 1 });
  const empty = { kind: 'new', values: { ...values, number: '', decidedOn: '' } };
  expect(await copy(ids, { decision: empty })).toMatchObject({ code: 'decision.empty' });
});

test('awards that were cancelled are not copied', () => {
  const { plan, register, ctx, ids } = givenYear();
  register.write(ctx, 'award.void', (db) => {
    db.run(`UPDATE award SET status = 'cancelled' WHERE id = ?`, uuidToBytes(ids[0] ?? ''));
    return { ok: true, value: null };
  });
  expect(plan().rows).toHaveLength(2);
});

test('a copying that is cancelled leaves nothing', async () => {
  const { copy, awardsOf, register } = givenYear(Array.from({ length: 250 }, (_, at) => `Người ${at}`));
  const ids = register.read
    .all<{ id: Buffer }>('SELECT id FROM award')
    .map(({ id }) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return pauses > 1 ? Promise.reject(new JobCancelled()) : Promise.resolve();
  };
  await expect(copy(ids, {}, { ...unwatchedJob, pause })).rejects.toBeInstanceOf(JobCancelled);
  expect(awardsOf(2024)).toHaveLength(0);
});

test('a unit copies its own alone, and headquarters takes the copies', async () => {
  const { unit, headquarters } = await givenPair();
  const ctx = unit.host.ctx();
  const [own, others] = [ctx.newId(), ctx.newId()];
  unit.register().write(ctx, 'award.add', (db) => {
    insertAward(db, ctx, own, { person: 'Lê Văn An', unit: 'PA03' });
    insertAward(db, ctx, others, { person: 'Ngô Thị Ánh', unit: 'PA09' });
    return ok(null);
  });
  const backwards = { ...order, filter: { year: 2024 }, year: 2023 };
  expect(planCopy(unit.register().read, backwards, ctx.today)).toMatchObject({
    value: { rows: [{ bar: null }, { bar: 'outOfScope' }] },
  });
  const copied = await copyYear(unit.register(), { ...backwards, ids: [own, others] }, ctx, unwatchedJob);
  expect(copied).toMatchObject({ value: { copied: 1, left: 1 } });
  await deliver(unit, headquarters);
  expect(cellIn(headquarters, 'SELECT count(*) FROM award WHERE year = 2023 AND deleted = 0')).toBe(1);
});
