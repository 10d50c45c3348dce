import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { directoryOf } from '#main/features/imports/directory.repo.ts';
import { unitsHandlers, unitsQueries } from '#main/features/units/index.ts';
import type { Id } from '#shared/base/ids.ts';
import { givenImports, today, unwrap } from './given-imports.ts';

const sample = 'cum-an-ninh-2024.xlsx';

test('headquarters adds the units that a sheet lists, puts them into their cluster, and takes their awards', async () => {
  const station = await givenImports({ role: 'headquarters', sampleUnits: false });
  const { planId, counts } = await station.preview(sample);
  expect(counts).toMatchObject({ units: 8, unitsToAdd: 8, unitsProposed: 0, collectives: 31, individuals: 61 });
  unwrap(await station.apply(planId));
  const units = unwrap(unitsQueries['units.counted']({}, { read: station.read, today }));
  expect(units.map(({ code, cluster, status }) => [code, cluster, status])).toEqual(
    ['PA01', 'PA02', 'PA03', 'PA04', 'PA05', 'PA06', 'PA08', 'PA09'].map((code) => [
      code,
      'Cụm thi đua An ninh',
      'active',
    ]),
  );
  expect(units[0]).toMatchObject({ parentName: 'Công an tỉnh Hải Dương' });
  expect(units.reduce((sum, { collectiveAwards }) => sum + collectiveAwards, 0)).toBe(31);
  expect(station.read.all('SELECT DISTINCT year FROM cluster_member')).toEqual([{ year: 2024 }]);
});

test('a unit’s station proposes units that it does not know, and their rows wait', async () => {
  const station = await givenImports({ role: 'unit', sampleUnits: false });
  const { planId, counts } = await station.preview(sample);
  expect(counts).toMatchObject({ unitsToAdd: 0, unitsProposed: 8, collectives: 0, individuals: 0 });
  unwrap(await station.apply(planId));
  const units = unwrap(unitsQueries['units.counted']({}, { read: station.read, today }));
  expect(units.map(({ code, status, cluster }) => [code, status, cluster])[0]).toEqual(['PA01', 'proposed', '']);
  expect(station.count('award')).toBe(0);
  const again = await station.preview(sample);
  unwrap(await station.apply(again.planId));
  expect(station.count('unit')).toBe(8);
});

test('known units are neither added nor changed', async () => {
  const station = await givenImports({ role: 'headquarters' });
  const { planId, counts } = await station.preview(sample);
  expect(counts).toMatchObject({ units: 8, unitsToAdd: 0 });
  unwrap(await station.apply(planId));
  expect(station.count('unit')).toBe(8);
  expect(
    station.read.all(`SELECT DISTINCT tbl FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE t.site <> 0 AND tbl < 4`),
  ).toEqual([]);
});

test('a list of past years finds units under the names they had then', async () => {
  const station = await givenImports({ role: 'headquarters' });
  const handlers = unitsHandlers(station.deps);
  const id = seedId('unit', 'PA04') as Id<'unit'>;
  const facts = { code: 'PK04', name: 'Phòng mới', shortName: null, tier: null, parentId: null, parentName: null };
  unwrap(await handlers['units.change']({ id, from: '2025-03-01', facts, basis: '', note: '' }, station.ctx()));
  const index = directoryOf(station.read, [], today).units.find((unit) => unit.id === id);
  expect(index).toMatchObject({ code: 'PK04', name: 'Phòng mới', aliases: ['Phòng An ninh kinh tế', 'PA04'] });
});

test('an imported unit is tied to the one that its sheet names above it', async () => {
  const station = await givenImports({ role: 'headquarters', sampleUnits: false });
  const handlers = unitsHandlers(station.deps);
  const name = 'Công an tỉnh Hải Dương';
  const facts = { code: 'CAT', name, shortName: null, tier: null, parentId: null, parentName: null };
  unwrap(await handlers['units.add']({ facts, from: null, basis: '', note: '' }, station.ctx()));
  const { planId } = await station.preview(sample);
  unwrap(await station.apply(planId));
  const units = unwrap(unitsQueries['units.counted']({}, { read: station.read, today }));
  expect(units.map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
});
