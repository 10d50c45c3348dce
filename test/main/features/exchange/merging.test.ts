import { expect, test } from 'vitest';
import { compareSyncedTables, exchangeQueries } from '#main/features/exchange/index.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import {
  carry,
  cellIn,
  change,
  contentsOf,
  deliver,
  enrol,
  exportTo,
  type GivenStation,
  givenPair,
  givenStation,
  takeFile,
} from '#support/exchange.ts';
import { enterTheYear } from './enter-year.ts';

const compare = (a: GivenStation, b: GivenStation) => compareSyncedTables(a.register().read, b.register().read);
const person = `full_name = 'Nguyễn Văn B1'`;
const set = (at: GivenStation, assignment: string) => change(at, `UPDATE person SET ${assignment} WHERE ${person}`);
const fieldOf = (at: GivenStation, column: string) => cellIn(at, `SELECT ${column} FROM person WHERE ${person}`);
const headsOf = (at: GivenStation) =>
  at
    .register()
    .read.all<{ value: string }>('SELECT value FROM sync_head ORDER BY value')
    .map(({ value }) => value);

/** A pair in which headquarters has the unit's year and the unit knows it. */
async function givenSettledPair() {
  const pair = await givenPair();
  enterTheYear(pair.unit);
  await deliver(pair.unit, pair.headquarters);
  await deliver(pair.headquarters, pair.unit);
  return pair;
}

test("headquarters' correction travels back, and both are the same again", async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(headquarters, `post = 'Phó Trưởng phòng', rank = 'Thượng tá'`);
  expect(await deliver(headquarters, unit)).toMatchObject({ transactions: 1, changedFields: 2, conflicts: 0 });
  expect(fieldOf(unit, 'post')).toBe('Phó Trưởng phòng');
  expect(compare(unit, headquarters).identical).toBe(true);
});

test('edits of different fields of one person merge without a question', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, `post = 'Đội trưởng'`);
  set(headquarters, `rank = 'Thiếu tá'`);
  await deliver(unit, headquarters);
  expect(await deliver(headquarters, unit)).toMatchObject({ conflicts: 0 });
  expect(compare(unit, headquarters).identical).toBe(true);
  expect([fieldOf(unit, 'post'), fieldOf(unit, 'rank')]).toEqual(['Đội trưởng', 'Thiếu tá']);
});

test('edits of the same field on both sides are one conflict on both, with both values and the same one shown', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, `post = 'Đội trưởng'`);
  set(headquarters, `post = 'Phó Đội trưởng'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 1 });
  expect(await deliver(headquarters, unit)).toMatchObject({ conflicts: 1 });
  for (const at of [unit, headquarters]) expect(headsOf(at)).toEqual(['Phó Đội trưởng', 'Đội trưởng']);
  expect(compare(unit, headquarters).identical).toBe(true);
});

test('the same value from both sides is no conflict', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, `post = 'Đội trưởng'`);
  set(headquarters, `post = 'Đội trưởng'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 0 });
  expect(await deliver(headquarters, unit)).toMatchObject({ conflicts: 0 });
  expect(compare(unit, headquarters).identical).toBe(true);
});

test('several edits of a field sent again after a lost acknowledgement are no conflict', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, `post = 'Cán bộ'`);
  await deliver(unit, headquarters);
  set(unit, `post = 'Đội trưởng'`);
  set(unit, `post = 'Phó Trưởng phòng'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 2, conflicts: 0 });
  expect(headsOf(headquarters)).toEqual([]);
});

test("a unit's change of a column of headquarters is a proposal on both sides; headquarters' value is shown", async () => {
  const { unit, headquarters } = await givenSettledPair();
  const before = cellIn(headquarters, `SELECT name FROM unit WHERE code = 'PA03'`);
  change(unit, `UPDATE unit SET name = 'Phòng Tên Mới' WHERE code = 'PA03'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ conflicts: 1, refused: 0 });
  for (const at of [unit, headquarters]) {
    expect(cellIn(at, `SELECT name FROM unit WHERE code = 'PA03'`)).toBe(before);
    expect(headsOf(at)).toContain('Phòng Tên Mới');
  }
  change(headquarters, `UPDATE unit SET name = 'Phòng Tên Mới' WHERE code = 'PA03'`);
  await deliver(headquarters, unit);
  expect(cellIn(unit, `SELECT name FROM unit WHERE code = 'PA03'`)).toBe('Phòng Tên Mới');
});

test('a name that came by bundle is found and sorted by its new keys', async () => {
  const { unit, headquarters } = await givenSettledPair();
  change(headquarters, `UPDATE person SET full_name = 'Đặng Thị Bưởi' WHERE ${person}`);
  await deliver(headquarters, unit);
  expect(cellIn(unit, `SELECT count(*) FROM award_fts WHERE award_fts MATCH 'dang thi buoi'`)).toBe(1);
});

test('the search index is whole after a bundle that adds rows and changes them', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  change(unit, `UPDATE person SET full_name = 'Đặng Thị Bưởi' WHERE ${person}`);
  enterTheYear(unit);
  await deliver(unit, headquarters);
  for (const table of ['person_fts', 'award_fts'])
    headquarters.register().raw.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
  expect(cellIn(headquarters, `SELECT count(*) FROM award_fts WHERE award_fts MATCH 'dang thi buoi'`)).toBe(1);
});

test('a cancelled taking changes nothing', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  const before = contentsOf(headquarters);
  let turns = 0;
  const pause = async () => {
    turns += 1;
    // The last chance: after the backup, inside the writing.
    if (headquarters.register().raw.inTransaction) throw new JobCancelled();
  };
  await expect(takeFile(headquarters, file, { ...unwatchedJob, pause })).rejects.toThrow(JobCancelled);
  expect(turns).toBeGreaterThan(0);
  expect(contentsOf(headquarters)).toBe(before);
  expect(await takeFile(headquarters, file)).toMatchObject({ ok: true });
});

test('headquarters sends a station only what belongs to its units, and the shared tables', async () => {
  const { unit, headquarters } = await givenPair(['PA03']);
  const other = givenStation('other', 'unit', 3);
  await enrol(headquarters, other, ['PA01', 'PA02']);
  enterTheYear(headquarters);
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, unit);
  const seen = unit
    .register()
    .read.all<{ code: string }>('SELECT DISTINCT u.code FROM award a JOIN unit u ON u.id = a.unit_id');
  expect(seen).toEqual([{ code: 'PA03' }]);
  expect(cellIn(unit, 'SELECT count(*) FROM person')).toBe(cellIn(unit, 'SELECT count(DISTINCT person_id) FROM award'));
  expect(cellIn(unit, 'SELECT count(*) FROM decision')).toBe(cellIn(unit, 'SELECT count(*) FROM award'));
  expect(cellIn(unit, `SELECT short_name FROM unit WHERE code = 'PA02'`)).toBe('ANKT');
  expect(cellIn(unit, 'SELECT count(*) FROM sync_pending')).toBe(0);
  const peers = exchangeQueries['exchange.peers']({}, { read: headquarters.register().read, today: '' });
  expect(peers).toMatchObject({ ok: true });
  expect(await exportTo(headquarters, other)).toMatchObject({ ok: true, value: { transactions: 2 } });
});

test('after both gave the same value, the next edit of it is no conflict', async () => {
  const { unit, headquarters } = await givenSettledPair();
  set(unit, `post = 'Đội trưởng'`);
  set(headquarters, `post = 'Đội trưởng'`);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  set(unit, `post = 'Cán bộ'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 1, conflicts: 0 });
  for (const at of [unit, headquarters]) expect([fieldOf(at, 'post'), headsOf(at)]).toEqual(['Cán bộ', []]);
});
