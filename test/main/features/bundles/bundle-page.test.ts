import { expect, test } from 'vitest';
import { cellIn, change, deliver, givenPair, unitIds } from '#support/exchange.ts';
import { givenSettledPair, setPerson } from '../conflicts/given-conflicts.ts';
import { enterTheYear } from '../exchange/enter-year.ts';
import { pagesOf } from './given-bundles.ts';

test('the page of a bundle says who, when, and what became of which record', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const { taken } = await deliver(unit, headquarters);
  const page = pagesOf(headquarters).one(taken);
  expect(page).toMatchObject({ direction: 'received', station: 'Máy UNTAAA', number: 1, listed: true, kept: 0 });
  expect(page?.tables.find(({ table }) => table === 'award')).toMatchObject({ added: 92, records: 0, withdrawn: 0 });
  expect(page?.units.reduce((sum, { count }) => sum + count, 0)).toBe(page?.changes);
  const [PA01] = unitIds('PA01');
  const ofUnit = pagesOf(headquarters).changes(taken, { table: 'award', unitId: PA01 ?? null });
  expect(ofUnit.length).toBeGreaterThan(20);
  expect(new Set(ofUnit.map(({ kind, column }) => `${kind} ${column}`))).toEqual(new Set(['new ']));
  expect(ofUnit[0]?.opens?.table).toBe('award');
});

test('a changed field is told with its value before and after, its author and its station', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(unit, `post = 'Đội trưởng'`);
  setPerson(unit, 'deleted = 1', `full_name = 'Nguyễn Văn C2'`);
  const { taken } = await deliver(unit, headquarters);
  const pages = pagesOf(headquarters);
  expect(pages.changes(taken)).toMatchObject([
    { kind: 'changed', title: 'Nguyễn Văn B1', column: 'post', old: '', value: 'Đội trưởng', actor: 'Lan' },
    { kind: 'withdrawn', title: 'Nguyễn Văn C2', column: 'deleted' },
  ]);
  expect(pages.one(taken)?.tables).toMatchObject([{ table: 'person', records: 1, fields: 1, withdrawn: 1 }]);
  expect(pages.count(taken, { kind: 'withdrawn' })).toBe(1);
  expect(pages.changes(taken, {}, 1, 1)).toHaveLength(1);
  // Written later here, it is no part of what the bundle did.
  setPerson(headquarters, `post = 'Phó Đội trưởng'`);
  expect(pages.count(taken)).toBe(2);
});

test('a field that came to have two values is a conflict until it is settled', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(unit, `post = 'Đội trưởng'`);
  setPerson(headquarters, `post = 'Cán bộ'`);
  const { taken } = await deliver(unit, headquarters);
  expect(pagesOf(headquarters).one(taken)?.kinds).toEqual({ conflict: 1 });
});

test('history names the bundle, and its page is found by that name', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(unit, `post = 'Đội trưởng'`);
  const { taken } = await deliver(unit, headquarters);
  const label = String(cellIn(headquarters, 'SELECT bundle FROM sync_tx ORDER BY id DESC LIMIT 1'));
  expect(pagesOf(headquarters).named(label)).toBe(taken);
  expect(pagesOf(headquarters).named('UNTAAA-99')).toBeNull();
});

test('a unit sees what it sent, headquarters sent it a part that is not noted by field', async () => {
  const { unit, headquarters } = await givenSettledPair();
  const sent = (at: typeof unit) =>
    Number(cellIn(at, `SELECT id FROM bundle_log WHERE direction = 'sent' ORDER BY id LIMIT 1`));
  expect(pagesOf(unit).one(sent(unit))).toMatchObject({ direction: 'sent', listed: true });
  expect(pagesOf(unit).count(sent(unit), { table: 'award' })).toBe(92);
  expect(pagesOf(headquarters).one(sent(headquarters))).toMatchObject({ listed: false, changes: 0 });
  expect(pagesOf(headquarters).one(999)).toBeNull();
});

test('what is kept aside is counted on the page of its bundle', async () => {
  const { unit, headquarters } = await givenSettledPair();
  change(
    unit,
    `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA06') WHERE rid = (SELECT min(rid) FROM award)`,
  );
  const { taken, refused } = await deliver(unit, headquarters);
  expect(refused).toBe(1);
  expect(pagesOf(headquarters).one(taken)?.kept).toBe(1);
});
