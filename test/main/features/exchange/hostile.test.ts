import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { WireValue } from '#shared/domain/sync/wire.ts';
import { cellIn, change, contentsOf, deliver, type GivenStation, givenPair, takeFile } from '#support/exchange.ts';
import { edition, idValue, insertion, sealChanges, siteOfSeed, wireId } from '#support/forged-stream.ts';
import { enterTheYear } from './enter-year.ts';

const uuid = (n: number): string => `0193aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const unit = (code: string): WireValue => idValue(seedId('unit', code));

const personIn = (n: number, code: string, over: Readonly<Record<string, WireValue>> = {}): LoggedChange =>
  insertion('person', uuid(n), { full_name: 'Lê Văn A', unit_id: unit(code), deleted: 0, ...over });

const awardIn = (n: number, code: string, over: Readonly<Record<string, WireValue>> = {}): LoggedChange =>
  insertion('award', uuid(n), {
    recipient_kind: 'unit',
    person_id: null,
    unit_id: unit(code),
    award_type_id: idValue(seedId('award_type', 'GK_GD_CAT')),
    decision_id: null,
    year: 2024,
    level: 'provincial_police',
    unit_name: 'Phòng',
    deleted: 0,
    ...over,
  });

/** Headquarters takes one signed bundle of these changes from the unit, which is certified for PA01 to PA03. */
async function takenBy(headquarters: GivenStation, from: GivenStation, changes: readonly LoggedChange[]) {
  return takeFile(headquarters, await sealChanges(from, headquarters, changes));
}

const reasons = (at: GivenStation) =>
  at
    .register()
    .read.all<{ reason: string }>('SELECT reason FROM sync_pending ORDER BY id')
    .map(({ reason }) => reason);

test('rows outside the scope of the station that sends them are refused by code and listed, the rest is taken', async () => {
  const pair = await givenPair();
  const changes = [awardIn(1, 'PA01'), awardIn(2, 'PA08'), personIn(3, 'PA09'), personIn(4, 'PA02')];
  expect(await takenBy(pair.headquarters, pair.unit, changes)).toMatchObject({
    ok: true,
    value: { added: { award: 1, person: 1 }, refused: 2, refusedBy: { 'change.outOfScope': 2 }, parked: 0 },
  });
  expect(reasons(pair.headquarters)).toEqual(['change.outOfScope', 'change.outOfScope']);
});

test('a station changes neither the rows of other units, nor gives its own away', async () => {
  const { unit: from, headquarters } = await givenPair();
  const add = `INSERT INTO person (id, full_name, unit_id, sort_key, fold_key, _tx) SELECT ?, 'Lê Văn A', ?, '', '', max(id) FROM sync_tx`;
  const bytes = (text: string) => Buffer.from(text.replaceAll('-', ''), 'hex');
  change(headquarters, add, bytes(uuid(1)), bytes(seedId('unit', 'PA08')));
  change(headquarters, add, bytes(uuid(2)), bytes(seedId('unit', 'PA02')));
  const changes = [
    edition('person', uuid(1), 'full_name', 'Tên Khác'),
    edition('person', uuid(2), 'unit_id', unit('PA09')),
    edition('person', uuid(2), 'post', 'Đội trưởng'),
  ];
  expect(await takenBy(headquarters, from, changes)).toMatchObject({
    ok: true,
    value: { changedFields: 1, refusedBy: { 'change.outOfScope': 2 } },
  });
  expect(cellIn(headquarters, 'SELECT count(*) FROM person WHERE full_name = ?', 'Tên Khác')).toBe(0);
});

test('values that a column cannot hold, rows that lack something and ids that are taken are refused one by one', async () => {
  const pair = await givenPair();
  const changes = [
    personIn(1, 'PA01', { full_name: 'Lê\u202eA' }),
    personIn(2, 'PA01', { full_name: 'x'.repeat(30_000) }),
    personIn(3, 'PA01', { full_name: null }),
    personIn(4, 'PA01', { birth_year: '1980' }),
    personIn(5, 'PA01', { deleted: 2 }),
    personIn(6, 'PA01', { unit_id: ['AAAA'] }),
    awardIn(7, 'PA01', { year: 2024.5 }),
    insertion('person', uuid(8), { unit_id: unit('PA01') }),
    personIn(9, 'PA01'),
    personIn(9, 'PA02'),
    edition('person', uuid(9), 'deleted', 'no'),
  ];
  expect(await takenBy(pair.headquarters, pair.unit, changes)).toMatchObject({
    ok: true,
    value: {
      added: { person: 1 },
      refusedBy: { 'change.valueInvalid': 8, 'change.incomplete': 1, 'change.rowTaken': 1 },
    },
  });
});

test('unknown tables and columns are kept word for word and acknowledged', async () => {
  const { unit: from, headquarters } = await givenPair();
  const future: LoggedChange = { op: 'I', table: 99, row: wireId(uuid(1)), columns: [1], values: ['x'] };
  const wider = personIn(2, 'PA01');
  if (wider.op !== 'I') throw new Error('not a row');
  const changes: LoggedChange[] = [
    future,
    { ...wider, columns: [...wider.columns, 900], values: [...wider.values, 'y'] },
    { op: 'U', table: 4, row: wireId(uuid(2)), column: 901, prev: [`${siteOfSeed(1)}.1`], value: 7 },
  ];
  expect(await takenBy(headquarters, from, changes)).toMatchObject({
    ok: true,
    value: { added: { person: 1 }, parked: 3, refused: 0 },
  });
  expect(reasons(headquarters)).toEqual(['unknownTable', 'unknownColumn', 'unknownColumn']);
  expect(JSON.parse(String(cellIn(headquarters, 'SELECT change FROM sync_pending ORDER BY id')))).toEqual(future);
  expect(cellIn(headquarters, 'SELECT applied FROM sync_peer')).toBe(50);
});

test('a record waits for the one it points to, and is taken when that comes', async () => {
  const { unit: from, headquarters } = await givenPair();
  const waits = awardIn(1, 'PA01', { recipient_kind: 'person', person_id: idValue(uuid(2)) });
  const edited = edition('award', uuid(1), 'note', 'Đã trao');
  expect(await takenBy(headquarters, from, [waits, edited])).toMatchObject({
    ok: true,
    value: { added: {}, parked: 2 },
  });
  const chain = cellIn(headquarters, 'SELECT chain FROM sync_mark') as Uint8Array;
  const after = { position: 50, chain: Buffer.from(chain).toString('hex') };
  const file = await sealChanges(from, headquarters, [personIn(2, 'PA01')], { seq: 2, after });
  expect(await takeFile(headquarters, file)).toMatchObject({
    ok: true,
    value: { added: { person: 1, award: 1 }, changedFields: 1, parked: 0 },
  });
  expect(reasons(headquarters)).toEqual([]);
  expect(cellIn(headquarters, 'SELECT note FROM award')).toBe('Đã trao');
});

test("a unit's new row in a table of headquarters is a proposal and waits", async () => {
  const { unit: from, headquarters } = await givenPair();
  const proposed = insertion('unit', uuid(1), { code: 'PX01', name: 'Phòng mới', status: 'active', deleted: 0 });
  expect(await takenBy(headquarters, from, [proposed])).toMatchObject({ ok: true, value: { parked: 1, refused: 0 } });
  expect(reasons(headquarters)).toEqual(['proposal']);
});

test('a unit that calls itself proposed comes through, and headquarters decides about it', async () => {
  const { unit: from, headquarters } = await givenPair();
  change(
    from,
    `INSERT INTO unit (id, code, name, status, sort_key, fold_key, _tx)
     SELECT randomblob(16), 'PX01', 'Phòng mới', 'proposed', '', '', max(id) FROM sync_tx`,
  );
  expect(await deliver(from, headquarters)).toMatchObject({ added: { unit: 1 }, parked: 0 });
  change(headquarters, `UPDATE unit SET status = 'active', code = 'PX02' WHERE code = 'PX01'`);
  expect(await deliver(headquarters, from)).toMatchObject({ changedFields: 2, conflicts: 0 });
  expect(cellIn(from, `SELECT status FROM unit WHERE code = 'PX02'`)).toBe('active');
});

test('what a unit says headquarters once wrote waits for a person, and nobody is given it before', async () => {
  const { unit: from, headquarters } = await givenPair();
  enterTheYear(headquarters);
  const send = async (site: string, seq: number) =>
    takeFile(
      headquarters,
      await sealChanges(from, headquarters, [personIn(1, 'PA01')], {
        past: { site, seq, changes: [edition('unit', seedId('unit', 'PA02'), 'short_name', 'GIẢ')] },
      }),
    );
  const before = contentsOf(headquarters);
  // Under the run it writes in now headquarters knows better, and nobody speaks for a third.
  expect(await send(siteOfSeed(8), 900)).toMatchObject({ ok: false, code: 'bundle.damaged' });
  expect(await send(siteOfSeed(1), 900)).toMatchObject({ ok: false, code: 'bundle.damaged' });
  expect(contentsOf(headquarters)).toBe(before);
  expect(await send(siteOfSeed(77), 900)).toMatchObject({ ok: true, value: { parked: 1 } });
  expect(reasons(headquarters)).toEqual(['returned']);
  expect(cellIn(headquarters, `SELECT count(*) FROM unit WHERE short_name = 'GIẢ'`)).toBe(0);
});

test('a bundle that names a site of somebody else, or leaves out a number, is refused whole', async () => {
  const { unit: from, headquarters } = await givenPair();
  enterTheYear(headquarters);
  const before = contentsOf(headquarters);
  const refusedWith = async (forged: Parameters<typeof sealChanges>[3]) =>
    takeFile(headquarters, await sealChanges(from, headquarters, [personIn(1, 'PA01')], forged));
  const damaged = { ok: false, code: 'bundle.damaged' };
  expect(await refusedWith({ site: siteOfSeed(8) })).toMatchObject(damaged);
  expect(await refusedWith({ about: { ownSites: [siteOfSeed(1), siteOfSeed(8)] } })).toMatchObject(damaged);
  expect(await refusedWith({ about: { stream: siteOfSeed(5), ownSites: [siteOfSeed(5)] } })).toMatchObject(damaged);
  expect(await refusedWith({ seq: 2 })).toMatchObject(damaged);
  const upTo = { position: 50, chain: 'ab'.repeat(32) };
  expect(await refusedWith({ about: { upTo } })).toMatchObject(damaged);
  expect(contentsOf(headquarters)).toBe(before);
  expect(await deliver(from, headquarters).catch((error: Error) => error.message)).toMatch(/nothingNew/);
});
