import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { personKeys } from '#shared/domain/search-keys.ts';
import { carry, cellIn, change, deliver, enrol, type GivenStation, givenStation, takeFile } from '#support/exchange.ts';
import { givenAwards } from '../awards/given-awards.ts';

const unitBytes = (code: string) => uuidToBytes(seedId('unit', code));
const person = (name: string) => `full_name = '${name}'`;
const namesAt = (at: GivenStation): readonly string[] =>
  at
    .register()
    .read.all<{ name: string }>('SELECT full_name AS name FROM person ORDER BY full_name')
    .map(({ name }) => name);
const rowOf = (at: GivenStation, name: string) =>
  at.register().read.get(`SELECT full_name, rank, post, unit_id, deleted FROM person WHERE ${person(name)}`);
const headsAt = (at: GivenStation): readonly string[] =>
  at
    .register()
    .read.all<{ value: string }>('SELECT value FROM sync_head ORDER BY value')
    .map(({ value }) => value);

function addPerson(at: GivenStation, name: string, unit: string): void {
  const { sortKey, foldKey } = personKeys({ fullName: name, serviceNumber: null });
  change(
    at,
    `INSERT INTO person (id, _tx, full_name, unit_id, sort_key, fold_key) VALUES (?, (SELECT tx FROM sync_ctx), ?, ?, ?, ?)`,
    uuidToBytes(at.host.ctx().newId()),
    name,
    unitBytes(unit),
    sortKey,
    foldKey,
  );
}

/** Headquarters with a station for PA03 and one for PA01, who has entered two people; all know each other's log. */
async function givenThree() {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const unit = givenStation('unit', 'unit', 1);
  const other = givenStation('other', 'unit', 3);
  await enrol(headquarters, unit, ['PA03']);
  await enrol(headquarters, other, ['PA01']);
  givenAwards(other.register(), other.host.ctx(), [{ person: 'Lê Thị Mai', unit: 'PA01', number: '7/QĐ-CAT' }]);
  for (const name of ['Phạm Văn Đức', 'Vũ Minh Ánh']) addPerson(other, name, 'PA01');
  change(other, `UPDATE person SET rank = 'Đại úy' WHERE ${person('Phạm Văn Đức')}`);
  await settle(headquarters, other);
  // Every stream has passed the beginnings of these rows.
  change(headquarters, `UPDATE unit SET short_name = 'XDLL' WHERE code = 'PA02'`);
  await settle(headquarters, unit, other);
  return { headquarters, unit, other };
}

async function settle(headquarters: GivenStation, ...units: GivenStation[]): Promise<void> {
  for (const at of units) await takeFile(headquarters, await carry(at, headquarters).catch(() => ''));
  for (const at of units) await takeFile(at, await carry(headquarters, at).catch(() => ''));
  for (const at of units) await takeFile(headquarters, await carry(at, headquarters).catch(() => ''));
}

const move = (headquarters: GivenStation, name: string, to: string) =>
  change(headquarters, `UPDATE person SET unit_id = ? WHERE ${person(name)}`, unitBytes(to));

test('a person who is moved arrives whole at the new unit, with what others wrote long ago, and leaves the old one', async () => {
  const { headquarters, unit, other } = await givenThree();
  expect(namesAt(unit)).toEqual([]);
  move(headquarters, 'Phạm Văn Đức', 'PA03');
  expect(await deliver(headquarters, unit)).toMatchObject({ entered: 1, left: 0, parked: 0 });
  expect(rowOf(unit, 'Phạm Văn Đức')).toEqual(rowOf(headquarters, 'Phạm Văn Đức'));
  expect(await deliver(headquarters, other)).toMatchObject({ entered: 0, left: 1 });
  expect(cellIn(other, 'SELECT count(*) FROM sync_left')).toBe(1);
  // Not a word of where it went: that is no longer the old unit's to know.
  expect(rowOf(other, 'Phạm Văn Đức')).toMatchObject({ unit_id: Buffer.from(unitBytes('PA01')) });
});

test('what entered with a stick that was lost enters with the next one, and once confirmed never again', async () => {
  const { headquarters, unit } = await givenThree();
  move(headquarters, 'Phạm Văn Đức', 'PA03');
  await carry(headquarters, unit);
  change(headquarters, `UPDATE person SET post = 'Đội trưởng' WHERE ${person('Phạm Văn Đức')}`);
  expect(await deliver(headquarters, unit)).toMatchObject({ entered: 1 });
  expect(rowOf(unit, 'Phạm Văn Đức')).toEqual(rowOf(headquarters, 'Phạm Văn Đức'));
  await deliver(unit, headquarters);
  change(headquarters, `UPDATE person SET post = 'Cán bộ' WHERE ${person('Phạm Văn Đức')}`);
  expect(await deliver(headquarters, unit)).toMatchObject({ entered: 0, changedFields: 1 });
  expect(rowOf(unit, 'Phạm Văn Đức')).toEqual(rowOf(headquarters, 'Phạm Văn Đức'));
});

test('a row that comes back brings what was changed while it was away, and stands beside what was not sent yet', async () => {
  const { headquarters, unit } = await givenThree();
  move(headquarters, 'Phạm Văn Đức', 'PA03');
  await settle(headquarters, unit);
  move(headquarters, 'Phạm Văn Đức', 'PA02');
  await settle(headquarters, unit);
  change(unit, `UPDATE person SET post = 'Đội phó' WHERE ${person('Phạm Văn Đức')}`);
  change(headquarters, `UPDATE person SET rank = 'Thiếu tá', post = 'Trợ lý' WHERE ${person('Phạm Văn Đức')}`);
  move(headquarters, 'Phạm Văn Đức', 'PA03');
  expect(await deliver(headquarters, unit)).toMatchObject({ entered: 1, conflicts: 1 });
  expect(rowOf(unit, 'Phạm Văn Đức')).toMatchObject({ rank: 'Thiếu tá' });
  expect(headsAt(unit)).toEqual(['Trợ lý', 'Đội phó']);
  expect(cellIn(unit, 'SELECT count(*) FROM sync_left')).toBe(0);
});

test('a wider certificate brings what lies in the new units from long before, though nothing was written since', async () => {
  const { headquarters, unit } = await givenThree();
  await enrol(headquarters, unit, ['PA01', 'PA03']);
  const file = await carry(headquarters, unit);
  expect(await takeFile(unit, file)).toMatchObject({ ok: true, value: { entered: 5, parked: 0 } });
  expect(namesAt(unit)).toEqual(namesAt(headquarters));
  await deliver(unit, headquarters);
  await enrol(headquarters, unit, ['PA03']);
  expect(await deliver(headquarters, unit)).toMatchObject({ entered: 0, left: 5 });
});

test('a unit hears what headquarters refused of its changes, and no longer once it was taken', async () => {
  const { headquarters, unit } = await givenThree();
  addPerson(unit, 'Đỗ Thị Xa', 'PA09');
  await deliver(unit, headquarters);
  expect(await deliver(headquarters, unit)).toMatchObject({ refusedThere: 1 });
  expect(unit.register().read.all('SELECT tbl, col, reason FROM sync_refused')).toEqual([
    { tbl: 4, col: 0, reason: 'change.outOfScope' },
  ]);
});

test('a person whom two move at the same time ends in one home, the same at every station, and whoever lost hears of it', async () => {
  const { headquarters, unit, other } = await givenThree();
  move(other, 'Phạm Văn Đức', 'PA02');
  move(headquarters, 'Phạm Văn Đức', 'PA03');
  await settle(headquarters, unit, other);
  await settle(headquarters, unit, other);
  const home = Buffer.from(unitBytes('PA03'));
  expect(rowOf(headquarters, 'Phạm Văn Đức')).toMatchObject({ unit_id: home });
  expect(rowOf(unit, 'Phạm Văn Đức')).toEqual(rowOf(headquarters, 'Phạm Văn Đức'));
  expect(cellIn(other, 'SELECT reason FROM sync_refused')).toBe('change.outOfScope');
  expect(cellIn(other, 'SELECT count(*) FROM sync_left')).toBe(1);
});
