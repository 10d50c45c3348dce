import { expect, test } from 'vitest';
import { listActions } from '#main/features/actions/action-list.service.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { cellIn, change, deliver } from '#support/exchange.ts';
import { deskOf, givenAs, givenSettledPair, meet, only, setPerson } from './given-conflicts.ts';

const post = `SELECT post FROM person WHERE full_name = 'Nguyễn Văn B1'`;

async function givenConflict() {
  const pair = await givenSettledPair();
  setPerson(pair.unit, `post = 'Cán bộ'`);
  await meet(pair.unit, pair.headquarters);
  setPerson(pair.unit, `post = 'Đội trưởng'`);
  setPerson(pair.headquarters, `post = 'Phó Đội trưởng'`);
  await meet(pair.unit, pair.headquarters);
  return pair;
}

test('the desk names both values, who gave them where, the value before and the one that is shown', async () => {
  const { unit, headquarters } = await givenConflict();
  for (const at of [unit, headquarters]) {
    const row = only(deskOf(at).rows());
    expect(row).toMatchObject({
      kind: 'conflict',
      table: 'person',
      column: 'post',
      title: 'Nguyễn Văn B1',
      before: 'Cán bộ',
      settledBy: 'us',
      third: 'text',
      opens: { table: 'person' },
    });
    expect(row.values.map(({ value, actor, role }) => [value, actor, role]).toSorted()).toEqual([
      ['Phó Đội trưởng', 'Minh', 'headquarters'],
      ['Đội trưởng', 'Lan', 'unit'],
    ]);
    expect(row.values.filter(({ shown }) => shown)).toHaveLength(1);
    expect(row.values.map(({ madeHere }) => madeHere).toSorted()).toEqual([false, true]);
    expect(deskOf(at).counts()).toEqual({ conflicts: 1, proposals: 0, refused: 0 });
  }
});

test.each(['Đội trưởng', 'Phó Đội trưởng'])('choosing “%s” closes the conflict at both stations', async (value) => {
  const { unit, headquarters } = await givenConflict();
  const desk = deskOf(unit);
  const row = only(desk.rows());
  expect(await desk.settle(row, givenAs(row, value))).toEqual({ ok: true, value: null });
  expect(desk.rows()).toEqual([]);
  await meet(unit, headquarters);
  expect(deskOf(headquarters).rows()).toEqual([]);
  for (const at of [unit, headquarters]) expect(cellIn(at, post)).toBe(value);
  expect(cellIn(headquarters, 'SELECT count(*) FROM sync_head')).toBe(0);
  expect(compareSyncedTables(unit.register().read, headquarters.register().read).identical).toBe(true);
});

test('a third value may be written, by the rules of the field', async () => {
  const { unit, headquarters } = await givenConflict();
  const desk = deskOf(headquarters);
  const row = only(desk.rows());
  expect(await desk.settle(row, { value: 'Trưởng\u200bphòng' })).toMatchObject({ code: 'record.hiddenMarks' });
  expect(await desk.settle(row, { value: 'Trưởng phòng' })).toMatchObject({ ok: true });
  await meet(headquarters, unit);
  expect(cellIn(unit, post)).toBe('Trưởng phòng');
  expect(deskOf(unit).rows()).toEqual([]);
});

test('an edit in a list replaces the shown value alone and leaves the conflict to the desk', async () => {
  const { unit } = await givenConflict();
  setPerson(unit, `post = 'Trưởng phòng'`);
  expect(only(deskOf(unit).rows()).values.map(({ value }) => value)).toContain('Trưởng phòng');
});

test('what changed since it was looked at is not settled', async () => {
  const { unit } = await givenConflict();
  const row = only(deskOf(unit).rows());
  setPerson(unit, `post = 'Trưởng phòng'`);
  expect(await deskOf(unit).settle(row, { value: 'Cán bộ' })).toMatchObject({ code: 'record.changedMeanwhile' });
  await deskOf(unit).settle(only(deskOf(unit).rows()), { value: 'Cán bộ' });
  expect(await deskOf(unit).settle(row, { value: 'Cán bộ' })).toMatchObject({ code: 'conflict.settled' });
});

test('a settled conflict opens again only by an edit made without knowing of it', async () => {
  const { unit, headquarters } = await givenConflict();
  const row = only(deskOf(unit).rows());
  await deskOf(unit).settle(row, givenAs(row, 'Đội trưởng'));
  setPerson(headquarters, `post = 'Trưởng phòng'`);
  await meet(unit, headquarters);
  for (const at of [unit, headquarters]) expect(only(deskOf(at).rows()).values).toHaveLength(2);
  const again = only(deskOf(headquarters).rows());
  await deskOf(headquarters).settle(again, givenAs(again, 'Trưởng phòng'));
  setPerson(headquarters, `post = 'Phó Trưởng phòng'`);
  await meet(headquarters, unit);
  for (const at of [unit, headquarters]) expect(deskOf(at).rows()).toEqual([]);
});

test("a unit's value in a column of headquarters is a proposal: headquarters accepts it or turns it down, the unit sees which", async () => {
  const { unit, headquarters } = await givenSettledPair();
  const name = (code: string) => `SELECT name FROM unit WHERE code = '${code}'`;
  change(unit, `UPDATE unit SET name = 'Phòng Tên Mới' WHERE code = 'PA03'`);
  change(unit, `UPDATE unit SET name = 'Phòng Tên Lạ' WHERE code = 'PA02'`);
  await meet(unit, headquarters);
  const kept = String(cellIn(headquarters, name('PA02')));
  for (const at of [unit, headquarters])
    expect(deskOf(at).counts()).toEqual({ conflicts: 0, proposals: 2, refused: 0 });
  const ours = deskOf(unit).rows()[0];
  expect(ours).toMatchObject({ kind: 'proposal', settledBy: 'headquarters' });
  if (ours) expect(await deskOf(unit).settle(ours, { value: 'x' })).toMatchObject({ code: 'record.headquartersOnly' });
  const desk = deskOf(headquarters);
  for (const row of desk.rows()) {
    const accepted = row.values.some(({ value }) => value === 'Phòng Tên Mới') ? 'Phòng Tên Mới' : kept;
    expect(await desk.settle(row, givenAs(row, accepted))).toMatchObject({ ok: true });
  }
  await meet(headquarters, unit);
  for (const at of [unit, headquarters]) {
    expect(deskOf(at).counts()).toEqual({ conflicts: 0, proposals: 0, refused: 0 });
    expect([cellIn(at, name('PA03')), cellIn(at, name('PA02'))]).toEqual(['Phòng Tên Mới', kept]);
  }
});

test('a rule settles a filtered list as one action that can be undone, and says first how many it is', async () => {
  const { unit, headquarters } = await givenSettledPair();
  const many = `full_name LIKE 'Nguyễn Văn A%' OR full_name LIKE 'Nguyễn Văn B%'`;
  setPerson(unit, `post = 'Đội trưởng'`, many);
  setPerson(headquarters, `post = 'Phó Đội trưởng', rank = 'Thượng tá'`, many);
  setPerson(unit, `rank = 'Đại tá'`, `full_name = 'Nguyễn Văn A0'`);
  await meet(unit, headquarters);
  const desk = deskOf(headquarters);
  const posts = { kind: 'conflict', table: 'person', column: 'post' } as const;
  const { settles, left } = desk.plan(posts, 'headquarters');
  expect([settles > 3, left, desk.counts().conflicts]).toEqual([true, 0, settles + 1]);
  expect(desk.plan(posts, 'station', '01930000-0000-7000-8000-000000000000')).toEqual({ settles: 0, left: settles });
  expect(desk.choices('conflict').fields[0]).toEqual({ table: 'person', column: 'post', fields: settles });
  expect(desk.choices('conflict').stations).toHaveLength(2);
  expect(await desk.settleMany(posts, 'headquarters', settles - 1)).toMatchObject({ code: 'record.changedMeanwhile' });
  expect(await desk.settleMany(posts, 'headquarters', settles)).toEqual({ ok: true, value: { settled: settles } });
  expect(desk.counts().conflicts).toBe(1);
  await meet(headquarters, unit);
  expect(deskOf(unit).counts().conflicts).toBe(1);
  expect(cellIn(unit, `SELECT count(*) FROM person WHERE post = 'Phó Đội trưởng'`)).toBe(settles);
  const [action] = listActions(headquarters.register().read, 0, 1);
  expect(action).toMatchObject({ verb: 'settle', count: settles });
});

test('a settlement is told in the record and named by its action', async () => {
  const { unit, headquarters } = await givenConflict();
  const row = only(deskOf(headquarters).rows());
  await deskOf(headquarters).settle(row, givenAs(row, 'Đội trưởng'));
  await deliver(headquarters, unit);
  expect(cellIn(unit, `SELECT count(*) FROM sync_tx WHERE action = 'conflict.settle' AND bundle IS NOT NULL`)).toBe(1);
});
