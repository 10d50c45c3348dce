import { expect, test } from 'vitest';
import { unitsHandlers, unitsQueries } from '#main/features/units/index.ts';
import { ok } from '#shared/base/result.ts';
import { deliver, givenPair, must } from '#support/exchange.ts';
import { givenAwards, unitId } from '../awards/given-awards.ts';
import { givenTree, type UnitId } from './given-tree.ts';

const pa = (code: string): UnitId => unitId(code) as UnitId;

test('a unit’s station may propose a unit and change nothing of the tree', async () => {
  const { handlers, facts, why, ctx, list } = givenTree('unit');
  expect(await handlers['units.add']({ facts: facts('X1', 'Đội 1'), from: null, ...why }, ctx())).toMatchObject({
    code: 'station.headquartersOnly',
  });
  expect(await handlers['units.reorder']({ id: pa('PA01'), by: 1 }, ctx())).toMatchObject({
    code: 'station.headquartersOnly',
  });
  must(await handlers['units.propose']({ facts: facts('X1', 'Đội 1', pa('PA01')), ...why }, ctx()));
  expect(list().find(({ code }) => code === 'X1')).toMatchObject({
    status: 'proposed',
    parentName: 'Phòng An ninh đối ngoại',
    depth: 1,
  });
});

test('units that name the new one above them by its name alone are tied to it', async () => {
  const { handlers, facts, why, ctx, list } = givenTree();
  const added = must(
    await handlers['units.add']({ facts: facts('CAT', 'Công an tỉnh Hải Dương'), from: null, ...why }, ctx()),
  );
  expect(added.linked).toBe(8);
  expect(list().map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('a unit moves one place among its siblings and the others keep theirs', async () => {
  const { handlers, ctx, list } = givenTree();
  must(await handlers['units.reorder']({ id: pa('PA02'), by: -1 }, ctx()));
  expect(
    list()
      .map(({ code }) => code)
      .slice(0, 3),
  ).toEqual(['PA02', 'PA01', 'PA03']);
  must(await handlers['units.reorder']({ id: pa('PA02'), by: -1 }, ctx()));
  must(await handlers['units.reorder']({ id: pa('PA02'), by: 1 }, ctx()));
  expect(
    list()
      .map(({ code }) => code)
      .slice(0, 3),
  ).toEqual(['PA01', 'PA02', 'PA03']);
});

test('a name typed wrong is put right without leaving a past', async () => {
  const { handlers, facts, ctx, page } = givenTree();
  must(
    await handlers['units.correct'](
      { id: pa('PA01'), facts: facts('PA01', 'Phòng  Đối ngoại '), validFrom: '2019-01-01', note: '' },
      ctx(),
    ),
  );
  expect(page(pa('PA01'))).toMatchObject({
    row: { name: 'Phòng Đối ngoại', validFrom: '2019-01-01' },
    periods: [{ from: '2019-01-01' }],
    events: [],
  });
});

test('a change taken back leaves the tree as it was', async () => {
  const { handlers, why, ctx, list, page } = givenTree();
  const before = list('2026-01-01');
  must(
    await handlers['units.merge'](
      { sources: [pa('PA01'), pa('PA02')], into: { id: pa('PA03') }, from: '2025-03-01', ...why },
      ctx(),
    ),
  );
  const { undoable } = page(pa('PA01'), '2026-01-01');
  must(await handlers['units.undo']({ eventId: (undoable ?? '') as never }, ctx()));
  expect(list('2026-01-01')).toEqual(before);
  expect(page(pa('PA03'))).toMatchObject({ events: [], predecessors: [] });
});

test('headquarters accepts a proposal, says which known unit it is, or declines it', async () => {
  const { handlers, facts, why, ctx, list, page, station } = givenTree();
  const propose = async (code: string) =>
    must(await handlers['units.propose']({ facts: facts(code, `Đơn vị ${code}`), ...why }, ctx())).id as UnitId;
  const [accepted, same, declined] = [await propose('Q1'), await propose('Q2'), await propose('Q3')];
  givenAwards(station.register(), ctx(), [{ unit: 'PA01' }]);
  const { register } = station;
  register().write(ctx(), 'test', (db) =>
    ok(db.run(`UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'Q2')`)),
  );
  must(await handlers['units.settle']({ id: accepted, answer: { kind: 'accept' } }, ctx()));
  must(await handlers['units.settle']({ id: same, answer: { kind: 'same', as: pa('PA01') } }, ctx()));
  must(await handlers['units.settle']({ id: declined, answer: { kind: 'decline' } }, ctx()));
  expect(await handlers['units.settle']({ id: accepted, answer: { kind: 'decline' } }, ctx())).toMatchObject({
    code: 'unit.notProposed',
  });
  const rest = list('2025-01-01').filter(({ code }) => code.startsWith('Q'));
  expect(rest.map(({ code, status }) => [code, status])).toEqual([['Q1', 'active']]);
  expect(page(pa('PA01'), '2025-01-01')).toMatchObject({
    predecessors: [{ code: 'Q2' }],
    years: [{ year: 2024, before: 1 }],
  });
});

test('what headquarters makes of the tree is the same at a unit’s station after the next bundle', async () => {
  const { unit, headquarters } = await givenPair();
  const handlers = unitsHandlers(headquarters.host.deps);
  const ctx = () => headquarters.host.ctx();
  must(
    await handlers['units.merge'](
      { sources: [pa('PA01')], into: { id: pa('PA02') }, from: '2024-07-01', basis: 'QĐ 1', note: '' },
      ctx(),
    ),
  );
  await deliver(headquarters, unit);
  const at = (station: typeof unit) =>
    must(unitsQueries['units.one']({ id: pa('PA02') }, { read: station.register().read, today: '2024-12-31' }));
  expect(at(unit)?.events).toEqual(at(headquarters)?.events);
  expect(at(unit)?.predecessors).toMatchObject([{ code: 'PA01' }]);
});
