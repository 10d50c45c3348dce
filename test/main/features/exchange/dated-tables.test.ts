import { expect, test } from 'vitest';
import type { Cell } from '#db/handles.ts';
import { seedId } from '#db/ship.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { cellIn, change, deliver, type GivenStation, givenPair } from '#support/exchange.ts';
import { enterTheYear } from './enter-year.ts';

const id = (n: number): Uint8Array => {
  const bytes = new Uint8Array(16).fill(n);
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  return bytes;
};
const unitId = (code: string): Uint8Array => uuidToBytes(seedId('unit', code));
const idOf = (at: GivenStation, sql: string): Uint8Array => cellIn(at, sql) as Uint8Array;
const anybody = 'SELECT id FROM person ORDER BY rid LIMIT 1';
const anAward = 'SELECT id FROM award ORDER BY rid LIMIT 1';
const inserted = (at: GivenStation, table: string, row: Readonly<Record<string, Cell>>): void =>
  change(
    at,
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}, _tx) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')}, (SELECT tx FROM sync_ctx))`,
    ...Object.values(row),
  );
const scan = (n: number, owner: string, ownerId: Uint8Array) => ({
  id: id(n),
  owner_table: owner,
  owner_id: ownerId,
  file_name: 'quyet-dinh.pdf',
  media_type: 'application/pdf',
  size_bytes: 12,
  sha256: 'ab'.repeat(32),
});
const same = (a: GivenStation, b: GivenStation) => compareSyncedTables(a.register().read, b.register().read);

async function givenSettledPair() {
  const pair = await givenPair();
  enterTheYear(pair.unit);
  await deliver(pair.unit, pair.headquarters);
  await deliver(pair.headquarters, pair.unit);
  return pair;
}

test('the past of units, coefficients, salaries and rules reach a unit, whatever its scope', async () => {
  const { unit, headquarters } = await givenSettledPair();
  inserted(headquarters, 'unit_period', {
    id: id(21),
    unit_id: unitId('PA09'),
    valid_to: '2024-06-30',
    code: 'PA09',
    name: 'Phòng Cũ',
    fold_key: 'pa09 phong cu',
  });
  inserted(headquarters, 'unit_event', {
    id: id(22),
    unit_id: unitId('PA09'),
    kind: 'renamed',
    happened_on: '2024-07-01',
  });
  inserted(headquarters, 'base_salary', { id: id(23), valid_from: '2027-07-01', amount: 2_700_000 });
  inserted(headquarters, 'rule', { id: id(24), key: 'bonus.rounding', valid_from: '2027-01-01', value: '{}' });
  inserted(headquarters, 'movement', { id: id(25), name: 'Phong trào chung', kind: 'regular', fold_key: 'x' });
  expect(await deliver(headquarters, unit)).toMatchObject({ refused: 0, parked: 0 });
  expect(same(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test("a unit's facts, scans and movements reach headquarters", async () => {
  const { unit, headquarters } = await givenSettledPair();
  inserted(unit, 'person_fact', { id: id(31), person_id: idOf(unit, anybody), kind: 'rank', value: 'Đại úy' });
  inserted(unit, 'attachment', scan(32, 'award', idOf(unit, anAward)));
  inserted(unit, 'movement', {
    id: id(33),
    name: 'Đợt cao điểm',
    kind: 'peak',
    unit_id: unitId('PA03'),
    fold_key: 'x',
  });
  expect(await deliver(unit, headquarters)).toMatchObject({ refused: 0, parked: 0 });
  expect(same(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test('a unit says nothing about what is not its own: strange units’ scans, movements for all, the past of units', async () => {
  const { unit, headquarters } = await givenSettledPair();
  inserted(unit, 'attachment', scan(41, 'unit', unitId('PA09')));
  inserted(unit, 'attachment', scan(42, 'award_type', uuidToBytes(seedId('award_type', 'BK_BCA'))));
  inserted(unit, 'movement', { id: id(43), name: 'Cho tất cả', kind: 'regular', fold_key: 'x' });
  inserted(unit, 'unit_event', { id: id(44), unit_id: unitId('PA03'), kind: 'dissolved', happened_on: '2024-07-01' });
  const effect = await deliver(unit, headquarters);
  expect(effect.refusedBy).toEqual({ 'change.outOfScope': 3 });
  expect(effect.parked).toBe(1);
  for (const table of ['attachment', 'movement', 'unit_event'])
    expect(cellIn(headquarters, `SELECT count(*) FROM ${table}`)).toBe(0);
});

test('what concerns another unit’s people is not sent to a unit', async () => {
  const { unit, headquarters } = await givenSettledPair();
  inserted(headquarters, 'person', {
    id: id(51),
    full_name: 'Trần Văn Ngoài',
    unit_id: unitId('PA09'),
    sort_key: 'x',
    fold_key: 'x',
  });
  inserted(headquarters, 'person_fact', { id: id(52), person_id: id(51), kind: 'rank', value: 'Đại úy' });
  inserted(headquarters, 'attachment', scan(53, 'person', id(51)));
  inserted(headquarters, 'movement', {
    id: id(54),
    name: 'Riêng',
    kind: 'peak',
    unit_id: unitId('PA09'),
    fold_key: 'x',
  });
  await deliver(headquarters, unit);
  for (const table of ['person_fact', 'attachment', 'movement'])
    expect(cellIn(unit, `SELECT count(*) FROM ${table}`)).toBe(0);
});

test('two rows merged into one person at both sides, in both directions, lose no award anywhere', async () => {
  const { unit, headquarters } = await givenSettledPair();
  const [a, b] = unit.register().read.all<{ id: Uint8Array }>('SELECT id FROM person ORDER BY rid LIMIT 2');
  if (!a || !b) throw new Error('two people were entered');
  change(unit, 'UPDATE person SET merged_into = ? WHERE id = ?', b.id, a.id);
  change(headquarters, 'UPDATE person SET merged_into = ? WHERE id = ?', a.id, b.id);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  const roots = (at: GivenStation) =>
    at.register().read.all(
      `SELECT hex(coalesce(p.root_id, p.id)) AS root, count(*) AS n FROM award a JOIN person p ON p.id = a.person_id
         WHERE p.id IN (?, ?) GROUP BY 1`,
      a.id,
      b.id,
    );
  expect(roots(unit)).toHaveLength(1);
  expect(roots(headquarters)).toEqual(roots(unit));
  expect(same(unit, headquarters).identical).toBe(true);
});
