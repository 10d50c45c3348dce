import { expect, test } from 'vitest';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { cellIn, type GivenStation, must } from '#support/exchange.ts';
import { undoTx } from '../actions/given-actions.ts';
import { deskOf, givenAs, givenSettledPair, meet, only, setPerson } from './given-conflicts.ts';

const newest = (at: GivenStation) => Number(cellIn(at, 'SELECT max(id) FROM sync_tx WHERE bundle IS NULL'));
const undoNewest = (at: GivenStation) => undoTx(at.register(), at.host.ctx(), newest(at));
const post = (at: GivenStation) => cellIn(at, `SELECT post FROM person WHERE full_name = 'Nguyễn Văn B1'`);
const saidAt = (at: GivenStation) => only(deskOf(at).rows()).values.map(({ value }) => value);

async function givenConflict() {
  const pair = await givenSettledPair();
  setPerson(pair.unit, `post = 'Đội trưởng'`);
  setPerson(pair.headquarters, `post = 'Cán bộ'`);
  await meet(pair.unit, pair.headquarters);
  return pair;
}

test.each([
  ['one of the values', 'Đội trưởng'],
  ['the other', 'Cán bộ'],
  ['a third one', 'Phó Đội trưởng'],
])('undoing a settlement with %s opens the question again, at every station', async (_, value) => {
  const { unit, headquarters } = await givenConflict();
  const shown = post(headquarters);
  const row = only(deskOf(headquarters).rows());
  const choice = value === 'Phó Đội trưởng' ? { value } : givenAs(row, value);
  must(await deskOf(headquarters).settle(row, choice));
  await meet(headquarters, unit);
  expect([post(unit), deskOf(unit).counts().conflicts]).toEqual([value, 0]);
  must(await undoNewest(headquarters));
  for (const at of [headquarters, unit]) {
    expect(saidAt(at).toSorted()).toEqual(['Cán bộ', 'Đội trưởng']);
    expect(post(at)).toBe(shown);
    await meet(headquarters, unit);
  }
  expect(compareSyncedTables(unit.register().read, headquarters.register().read).identical).toBe(true);
  // And it is settled again, for good.
  must(await deskOf(unit).settle(only(deskOf(unit).rows()), { value: 'Trưởng phòng' }));
  await meet(unit, headquarters);
  expect([post(headquarters), deskOf(headquarters).counts().conflicts]).toEqual(['Trưởng phòng', 0]);
});

test('a field that was edited after its settlement stays, and is named', async () => {
  const { headquarters } = await givenConflict();
  must(await deskOf(headquarters).settle(only(deskOf(headquarters).rows()), { value: 'Trưởng phòng' }));
  const settlement = newest(headquarters);
  setPerson(headquarters, `post = 'Cán bộ'`);
  expect(await undoTx(headquarters.register(), headquarters.host.ctx(), settlement)).toMatchObject({
    code: 'action.nothingLeft',
  });
  expect(deskOf(headquarters).counts().conflicts).toBe(0);
});

test('a whole list that was settled by one rule is opened again by one undo', async () => {
  const { unit, headquarters } = await givenConflict();
  for (const [at, rank] of [
    [unit, 'Đại úy'],
    [headquarters, 'Thượng úy'],
  ] as const)
    setPerson(at, `rank = '${rank}'`, `full_name IN ('Nguyễn Văn C2', 'Nguyễn Văn D3')`);
  await meet(unit, headquarters);
  must(await deskOf(headquarters).settleMany({}, 'headquarters', 3));
  must(await undoNewest(headquarters));
  await meet(headquarters, unit);
  for (const at of [unit, headquarters]) expect(deskOf(at).counts().conflicts).toBe(3);
});
