import { expect, test } from 'vitest';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { cellIn, change, deliver, type GivenStation, givenPair } from '#support/exchange.ts';
import { enterTheYear } from './enter-year.ts';

const person = `full_name = 'Nguyễn Văn B1'`;
const set = (at: GivenStation, assignment: string) => change(at, `UPDATE person SET ${assignment} WHERE ${person}`);
const deletedAt = (at: GivenStation) => cellIn(at, `SELECT deleted FROM person WHERE ${person}`);
const questionsAt = (at: GivenStation) => cellIn(at, 'SELECT count(*) FROM sync_head');
const same = (a: GivenStation, b: GivenStation) => compareSyncedTables(a.register().read, b.register().read).identical;

async function givenSettledPair() {
  const pair = await givenPair();
  enterTheYear(pair.unit);
  await deliver(pair.unit, pair.headquarters);
  await deliver(pair.headquarters, pair.unit);
  return pair;
}

test('a row withdrawn here and edited there without knowledge of it stays alive everywhere, in question', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, 'deleted = 1');
  set(headquarters, `post = 'Phó Trưởng phòng'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 1 });
  expect(await deliver(headquarters, unit)).toMatchObject({ conflicts: 1 });
  expect([deletedAt(unit), deletedAt(headquarters)]).toEqual([0, 0]);
  expect([questionsAt(unit), questionsAt(headquarters)]).toEqual([2, 2]);
  expect(same(unit, headquarters)).toBe(true);
});

test('a withdrawal that saw every edit stands, whoever made them', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(headquarters, `post = 'Phó Trưởng phòng'`);
  await deliver(headquarters, unit);
  set(unit, `rank = 'Thiếu tá'`);
  set(unit, 'deleted = 1');
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 0 });
  await deliver(headquarters, unit);
  expect([deletedAt(unit), deletedAt(headquarters), questionsAt(headquarters)]).toEqual([1, 1, 0]);
});

test('whoever withdraws it again, after having seen the edit, settles it for all', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, 'deleted = 1');
  set(headquarters, `post = 'Phó Trưởng phòng'`);
  await deliver(unit, headquarters);
  set(headquarters, 'deleted = 1');
  expect([deletedAt(headquarters), questionsAt(headquarters)]).toEqual([1, 0]);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  expect([deletedAt(unit), deletedAt(headquarters)]).toEqual([1, 1]);
  expect(same(unit, headquarters)).toBe(true);
});

test('two withdrawals are no question', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, 'deleted = 1');
  set(headquarters, 'deleted = 1');
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 0 });
  await deliver(headquarters, unit);
  expect([deletedAt(unit), deletedAt(headquarters)]).toEqual([1, 1]);
});

test('an edit of a row in question changes nothing about the question', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, 'deleted = 1');
  set(headquarters, `post = 'Phó Trưởng phòng'`);
  await deliver(unit, headquarters);
  set(headquarters, `post = 'Trưởng phòng'`);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  expect([deletedAt(unit), deletedAt(headquarters)]).toEqual([0, 0]);
  expect(same(unit, headquarters)).toBe(true);
});
