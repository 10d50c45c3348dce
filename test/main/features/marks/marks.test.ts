import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { decisionsQueries } from '#main/features/decisions/index.ts';
import { marksQueries } from '#main/features/marks/index.ts';
import { peopleQueries } from '#main/features/people/index.ts';
import { type MarkedTable, type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { cellIn, change, deliver, type GivenStation, givenPair, must } from '#support/exchange.ts';
import { givenSettledPair, meet, setPerson } from '../conflicts/given-conflicts.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const reading = (at: GivenStation) => ({ read: at.register().read, today: '2024-11-20' });
const hex = (at: GivenStation, sql: string) => String(cellIn(at, sql));
const uuid = (text: string) => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5').toLowerCase();
const idOf = (at: GivenStation, table: MarkedTable, where: string) =>
  uuid(hex(at, `SELECT hex(id) FROM ${table} WHERE ${where}`));
const markOf = (at: GivenStation, table: MarkedTable, where: string) => {
  const id = idOf(at, table, where);
  return must(marksQueries['marks.some']({ table, ids: [id as never] }, reading(at)))[id];
};

/** Each list under each mark, page by page, against the mark of each of its rows. */
function expectFiltersToAgree(at: GivenStation): void {
  const ctx = reading(at);
  const page = { offset: 0, limit: 500 };
  const awards = (mark?: SyncState) =>
    must(awardsQueries['awards.page']({ filter: { mark }, sort: 'name', descending: false, ...page }, ctx));
  const whole = awards();
  for (const mark of syncStates) {
    const wanted = whole.filter(({ syncState }) => syncState === mark).map(({ id }) => id);
    expect(awards(mark).map(({ id }) => id)).toEqual(wanted);
    expect(must(awardsQueries['awards.totals']({ filter: { mark } }, ctx)).total).toBe(wanted.length);
    for (const sort of ['unit', 'decidedOn', 'level'] as const)
      expect(
        must(awardsQueries['awards.page']({ filter: { mark }, sort, descending: false, ...page }, ctx)),
      ).toHaveLength(wanted.length);
  }
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const people = (mark?: SyncState) =>
    ids(must(peopleQueries['people.page']({ filter: { mark }, descending: false, ...page }, ctx)));
  const decisions = (mark?: SyncState) =>
    ids(must(decisionsQueries['decisions.page']({ filter: { mark }, ...page, limit: 200 }, ctx)));
  for (const [table, list] of [
    ['person', people],
    ['decision', decisions],
  ] as const) {
    const all = list();
    const marks = must(marksQueries['marks.some']({ table, ids: all as never }, ctx));
    for (const mark of syncStates) expect(list(mark)).toEqual(all.filter((id) => marks[id] === mark));
  }
}

const b1 = `full_name = 'Nguyễn Văn B1'`;

test('every kind of record is unsent, sent and confirmed, and its list is narrowed to each', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  expect(markOf(unit, 'person', b1)).toBe('unsent');
  expect(markOf(unit, 'decision', `number = '101/QĐ-CAT'`)).toBe('unsent');
  expectFiltersToAgree(unit);
  await deliver(unit, headquarters);
  expect(markOf(unit, 'person', b1)).toBe('sent');
  await deliver(headquarters, unit);
  expect(markOf(unit, 'person', b1)).toBe('confirmed');
  setPerson(unit, `post = 'Đội trưởng'`);
  expect(markOf(unit, 'person', b1)).toBe('unsent');
  expect(markOf(unit, 'unit', `code = 'PA03'`)).toBe('received');
  expect(markOf(headquarters, 'person', b1)).toBe('received');
  expectFiltersToAgree(unit);
  expectFiltersToAgree(headquarters);
});

test('a refused change and a conflict are marked on their record, and on the award of that person', async () => {
  const { unit, headquarters } = await givenSettledPair();
  change(unit, `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA06') WHERE rid = 40`);
  setPerson(unit, `rank = 'Đại úy'`);
  setPerson(headquarters, `rank = 'Thượng úy'`);
  await meet(unit, headquarters);
  expect(markOf(unit, 'award', 'rid = 40')).toBe('refused');
  expect(markOf(unit, 'person', b1)).toBe('conflict');
  expect(markOf(headquarters, 'person', b1)).toBe('conflict');
  expectFiltersToAgree(unit);
  expectFiltersToAgree(headquarters);
  // Written again, it is to be judged again.
  change(unit, `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA03') WHERE rid = 40`);
  expect(markOf(unit, 'award', 'rid = 40')).toBe('unsent');
  expectFiltersToAgree(unit);
});

test('a short list is told whole', async () => {
  const { unit } = await givenPair();
  const marks = must(marksQueries['marks.whole']({ table: 'unit' }, reading(unit)));
  expect(Object.keys(marks)).toHaveLength(Number(cellIn(unit, 'SELECT count(*) FROM unit WHERE deleted = 0')));
});
