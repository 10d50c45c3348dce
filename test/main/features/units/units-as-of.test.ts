import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { listsQueries } from '#main/features/lists/index.ts';
import { awardFilter } from '#shared/api/awards.ts';
import type { Reply } from '#shared/api/index.ts';
import { must } from '#support/exchange.ts';
import { givenAwards, unitId } from '../awards/given-awards.ts';
import { givenTree, type UnitId } from './given-tree.ts';

const pa = (code: string): UnitId => unitId(code) as UnitId;

/** A province with its eight units, commended in 2024 and 2025; PA01 is renamed, PA02 merged, PA09 dissolved in between. */
async function givenYears() {
  const tree = givenTree();
  const { station, handlers, facts, why, ctx } = tree;
  const register = station.register();
  const run = async <N extends keyof typeof handlers>(reply: ReturnType<(typeof handlers)[N]>) =>
    must((await reply) as Reply<N>);
  const province = await run<'units.add'>(
    handlers['units.add']({ facts: facts('CAT', 'Công an tỉnh Hải Dương'), from: null, ...why }, ctx()),
  );
  givenAwards(register, ctx(), [
    { unit: 'PA01', year: 2024 },
    { unit: 'PA02', year: 2024, person: 'Lê Văn An' },
    { unit: 'PA09', year: 2024, person: 'Bùi Văn Bé' },
    { unit: 'PA09', year: 2024 },
    { unit: 'PA03', year: 2025 },
    { unit: 'PA02', year: 2025, person: 'Đỗ Văn Cao' },
  ]);
  register.writeLocal((db) =>
    db.run(
      `INSERT INTO letterhead VALUES ('2024-01-01', 'Bộ Công an', 'Công an tỉnh Hải Dương', 'Hải Dương', '[]', 'PHÓ GIÁM ĐỐC', 'Đại tá', 'Trần Văn B', '["Lưu: VT"]', 0)`,
    ),
  );
  const read = { read: register.read, today: '2025-12-31' };
  const reports = (year: number) => ({
    units: tree.list(`${year}-12-31`).map(({ code, name, parentName, depth, collectiveAwards, individualAwards }) => ({
      code,
      name,
      parentName,
      depth,
      collectiveAwards,
      individualAwards,
    })),
    below: awardsQueries['awards.totals'](
      { filter: awardFilter.parse({ year, unitId: province.id, unitScope: 'below' }) },
      read,
    ),
    list: listsQueries['lists.input']({ of: { kind: 'year', year, reportTitle: 'Báo cáo' } }, read),
  });
  const totals = (filter: object) => must(awardsQueries['awards.totals']({ filter: awardFilter.parse(filter) }, read));
  const reorganise = async () => {
    await run<'units.change'>(
      handlers['units.change'](
        { id: pa('PA01'), from: '2025-03-01', facts: facts('PA01', 'Phòng Đối ngoại mới', province.id), ...why },
        ctx(),
      ),
    );
    await run<'units.merge'>(
      handlers['units.merge']({ sources: [pa('PA02')], into: { id: pa('PA03') }, from: '2025-03-01', ...why }, ctx()),
    );
    await run<'units.dissolve'>(
      handlers['units.dissolve'](
        { id: pa('PA09'), successors: [], from: '2025-03-01', childrenTo: null, ...why },
        ctx(),
      ),
    );
    await run<'units.change'>(
      handlers['units.change'](
        { id: province.id as UnitId, from: '2025-07-01', facts: facts('CAT', 'Công an thành phố Hải Phòng'), ...why },
        ctx(),
      ),
    );
  };
  return { ...tree, province: province.id, reports, totals, reorganise };
}

test('last year’s list, figures and printed list stay as they were whatever happens to the units', async () => {
  const { reports, reorganise } = await givenYears();
  const before = reports(2024);
  expect(before.below).toMatchObject({ value: { collective: 2, individual: 2 } });
  expect(before.units).toHaveLength(9);
  await reorganise();
  expect(reports(2024)).toEqual(before);
});

test('the year after shows what came of them, each with the units that it came of', async () => {
  const { list, page, totals, reports, reorganise } = await givenYears();
  await reorganise();
  expect(list('2025-12-31').map(({ code, name }) => `${code} ${name}`)).toEqual([
    'CAT Công an thành phố Hải Phòng',
    'PA01 Phòng Đối ngoại mới',
    'PA03 Phòng An ninh chính trị nội bộ',
    'PA04 Phòng An ninh kinh tế',
    'PA05 Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
    'PA06 Phòng Kỹ thuật nghiệp vụ',
    'PA08 Phòng Quản lý xuất nhập cảnh',
  ]);
  expect(
    list('2025-12-31', true)
      .filter(({ status }) => status === 'ended')
      .map(({ code }) => code),
  ).toEqual(['PA02', 'PA09']);
  expect(reports(2025).below).toMatchObject({ value: { collective: 1, individual: 1 } });
  expect(reports(2025).list).toMatchObject({ value: { collectives: [{ parentUnit: 'Công an thành phố Hải Phòng' }] } });
  expect(totals({ unitId: pa('PA03') }).total).toBe(1);
  expect(totals({ unitId: pa('PA03'), withPredecessors: true }).total).toBe(3);
  expect(page(pa('PA03'), '2025-12-31')).toMatchObject({
    predecessors: [{ code: 'PA02' }],
    years: [
      { year: 2025, collective: 1, individual: 0, before: 1 },
      { year: 2024, collective: 0, individual: 0, before: 1 },
    ],
  });
});

test('awards of every year under a unit are those of what stood below it at each year’s end', async () => {
  const { totals, province, reorganise, handlers, ctx, facts, why } = await givenYears();
  await reorganise();
  const other = must(await handlers['units.add']({ facts: facts('CB', 'Cục B'), from: null, ...why }, ctx()));
  const moved = {
    id: pa('PA03'),
    from: '2025-08-01',
    facts: facts('PA03', 'Phòng An ninh chính trị nội bộ', other.id),
    ...why,
  };
  must(await handlers['units.change'](moved, ctx()));
  expect(totals({ unitId: province, unitScope: 'below' })).toMatchObject({ total: 5 });
  expect(totals({ unitId: other.id, unitScope: 'below' })).toMatchObject({ total: 1, collective: 1 });
  expect(totals({ unitId: other.id, unitScope: 'below', year: 2024 })).toMatchObject({ total: 0 });
});
