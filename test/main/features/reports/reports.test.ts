import { expect, test } from 'vitest';
import { clustersQueries } from '#main/features/clusters/index.ts';
import { reportsHandlers, reportsQueries } from '#main/features/reports/index.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ReportText } from '#shared/domain/reports/report-text.ts';
import { must } from '#support/exchange.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from '../awards/given-awards.ts';
import { givenImports, unwrap } from '../imports/given-imports.ts';

function givenReports() {
  const { register, ctx } = givenRegister();
  const award = (...awards: Parameters<typeof givenAwards>[2]) => givenAwards(register, ctx, awards);
  const read = { read: register.read, today: '2024-12-31' };
  const call: CallCtx = { ...ctx, newId: ctx.newId, now: ctx.now, path: (token) => token };
  const [cluster] = must(clustersQueries['clusters.year']({ year: 2024 }, read)).clusters;
  const choice = (year = 2024) => ({ clusterId: cluster?.id as Id<'cluster'>, year });
  const open = (year?: number) => must(reportsQueries['reports.open'](choice(year), read));
  const handlers = reportsHandlers({ register: () => register } as HostDeps);
  const save = (text: ReportText, { issue = false, seen = open().versions[0]?.id ?? null, year = 2024 } = {}) =>
    handlers['reports.save'](
      { ...choice(year), seen: seen as Id<'report'> | null, text: { ...text, sections: [...text.sections] }, issue },
      call,
    );
  register.writeLocal((db) => {
    db.run(
      `INSERT INTO letterhead VALUES ('2024-01-01', 'Bộ Công an', 'Công an tỉnh Hải Dương', 'Hải Dương', '[]', 'GIÁM ĐỐC', 'Đại tá', 'Trần Văn Bình', '[]', 0)`,
    );
  });
  const input = () => must(reportsQueries['reports.input'](choice(), read));
  const overview = () => must(reportsQueries['reports.year']({ year: 2024 }, read)).reports[0];
  return { award, open, save, input, overview, read };
}

test('a report counts the awards of its cluster’s units in its year, and compares them with the year before', () => {
  const { award, open } = givenReports();
  award({ person: 'Lê Văn An' }, { unit: 'PA03', team: 'Đội 1' }, { unit: 'PA02', year: 2023 });
  const { figures, text, versions } = open();
  expect(figures.forms).toMatchObject([{ level: 'provincial_police', unit: 1, person: 1, household: 0 }]);
  expect(figures.before).toEqual({ unit: 1, person: 0, household: 0 });
  expect(figures.members[0]).toMatchObject({ office: 'head' });
  expect(text.issuingBody).toBe(figures.cluster);
  expect(versions).toEqual([]);
});

test('each save keeps the version before, and one who looked at an older one is refused', async () => {
  const { open, save, read } = givenReports();
  const { text } = open();
  must(await save({ ...text, intro: 'Một' }));
  must(await save({ ...text, intro: 'Hai' }));
  const { versions, text: now } = open();
  expect(now.intro).toBe('Hai');
  expect(versions).toHaveLength(2);
  const first = must(reportsQueries['reports.version']({ id: versions[1]?.id as Id<'report'> }, read));
  expect(first?.intro).toBe('Một');
  expect(await save(text, { seen: versions[1]?.id ?? null })).toMatchObject({ code: 'record.changedMeanwhile' });
});

test('numbers stay live until a version is issued, and what changed since is said', async () => {
  const { award, open, save, input, overview } = givenReports();
  award({ person: 'Lê Văn An' });
  must(await save(open().text));
  award({ person: 'Bùi Thị Ánh' });
  expect(overview()?.changed).toBeGreaterThan(0);
  expect(open().changes[0]?.now).toContain('02 lượt cá nhân');
  expect(input().figures.forms[0]?.person).toBe(2);
  must(await save(open().text, { issue: true }));
  award({ person: 'Đỗ Văn Ích' });
  expect(input().figures.forms[0]?.person).toBe(2);
  expect(overview()).toMatchObject({ version: { issued: true } });
});

test('the report of the sample cluster says what its list says', async () => {
  const station = await givenImports();
  const preview = await station.preview('cum-an-ninh-2024.xlsx');
  unwrap(await station.apply(preview.planId));
  const register = station.deps.register();
  const read = { read: register.read, today: '2024-12-31' };
  const [cluster] = must(clustersQueries['clusters.year']({ year: 2024 }, read)).clusters;
  const choice = { clusterId: cluster?.id as Id<'cluster'>, year: 2024 };
  const opened = must(reportsQueries['reports.open'](choice, read));
  const sum = (of: 'unit' | 'person'): number => opened.figures.forms.reduce((all, form) => all + form[of], 0);
  expect([sum('unit'), sum('person')]).toEqual([31, 61]);
});
