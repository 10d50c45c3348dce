import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { givenImports, today, unwrap } from './given-imports.ts';

const sample = 'cum-an-ninh-2024.xlsx';
const none = { collective: 0, individual: 0 };
const sampleLevels = {
  state: { collective: 0, individual: 1 },
  government: { collective: 1, individual: 0 },
  ministry: { collective: 13, individual: 11 },
  province: { collective: 7, individual: 12 },
  provincial_police: { collective: 10, individual: 37 },
  unit: none,
  commune: none,
};

test('the sample list becomes 31 collective and 61 individual awards of 8 units, by level as it says', async () => {
  const station = await givenImports();
  const preview = await station.preview(sample);
  expect(preview).toMatchObject({
    fileName: sample,
    year: 2024,
    counts: { units: 8, collectives: 31, individuals: 61 },
  });
  expect(preview.sheets.map(({ name, kind }) => [name, kind])).toEqual([
    ['Đơn vị', 'units'],
    ['Tập thể', 'collectives'],
    ['Cá nhân', 'individuals'],
  ]);
  expect(station.count('award')).toBe(0);
  const report = unwrap(await station.apply(preview.planId));
  expect(report.counts).toEqual(preview.counts);
  const totals = (filter: AwardFilter) =>
    unwrap(awardsQueries['awards.totals']({ filter }, { read: station.read, today }));
  expect(totals({ year: 2024 })).toMatchObject({
    total: 92,
    collective: 31,
    individual: 61,
    units: 8,
    byLevel: sampleLevels,
  });
  expect(totals({ year: 2023 }).total).toBe(0);
});

test('what is imported is found, sorted by given name, and keeps what the list said', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  await station.apply(planId);
  const page = (text: string) =>
    unwrap(
      awardsQueries['awards.page'](
        { filter: { text }, sort: 'name', descending: false, offset: 0, limit: 100 },
        { read: station.read, today },
      ),
    );
  expect(page('7923/QĐ')).toMatchObject([
    {
      recipientName: 'Đặng Thị Thanh Ánh',
      birth: '1998-07-28',
      rank: 'Thượng úy',
      post: 'Cán bộ',
      unitCode: 'PA06',
      level: 'ministry',
      decisionNumber: '7923/QĐ-BCA',
      decidedOn: '2024-10-25',
      reason: 'Có thành tích trong công tác nắm tình hình, tham mưu cấp ủy, chính quyền',
      syncState: 'unsent',
    },
  ]);
  expect(page('on tien trinh')[0]).toMatchObject({ recipientName: 'Trịnh Tiến Ổn' });
  const people = page('').filter(({ recipientKind }) => recipientKind === 'person');
  expect(people).toHaveLength(61);
  expect(people[0]?.recipientName.split(' ').at(-1)).toMatch(/^Á/);
});

test('the same list again brings nothing: 92 repeats, and no change to send', async () => {
  const station = await givenImports();
  const first = await station.preview(sample);
  await station.apply(first.planId);
  const before = ['award', 'person', 'decision', 'unit', 'sync_tx', 'sync_log'].map(station.count);
  const again = await station.preview(sample);
  expect(again.counts).toMatchObject({ collectives: 0, individuals: 0, repeats: 92, refused: 0 });
  unwrap(await station.apply(again.planId));
  expect(['award', 'person', 'decision', 'unit', 'sync_tx', 'sync_log'].map(station.count)).toEqual(before);
  expect(station.list().map(({ counts }) => counts.repeats)).toEqual([92, 0]);
});

test('an import is one change of history, after a backup, with its report kept', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  unwrap(await station.apply(planId));
  expect(station.backups().map(({ cause }) => cause)).toEqual(['import']);
  expect(station.read.all('SELECT actor, action FROM sync_tx WHERE site <> 0')).toEqual([
    { actor: 'Lan', action: 'import.apply' },
  ]);
  expect(
    station.read.get(
      'SELECT r.file_name AS f, length(r.sha256) AS l, r.tx = t.id AS same FROM import_run r, sync_tx t WHERE t.site <> 0',
    ),
  ).toEqual({
    f: sample,
    l: 64,
    same: 1,
  });
  const [run] = station.list();
  expect(run).toMatchObject({ fileName: sample, counts: { collectives: 31, individuals: 61 } });
});

test('decisions are shared: as many as there are numbers and days', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  await station.apply(planId);
  const distinct = station.read.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT DISTINCT fold_key, decided_on, level FROM decision)',
  );
  expect(station.count('decision')).toBe(distinct?.n);
  expect(station.count('person')).toBeGreaterThan(50);
});

test('the preview says of each row what it becomes', async () => {
  const station = await givenImports();
  const { planId, sheets } = await station.preview(sample);
  const people = unwrap(station.rows(planId, 2) as never) as {
    total: number;
    rows: { row: number; becomes: string }[];
  };
  expect(people.total).toBe(sheets[2]?.rowCount);
  const of = (row: number) => people.rows.find((each) => each.row === row)?.becomes;
  expect(of(9)).toBe('Đặng Thị Thanh Ánh · Chiến sĩ thi đua toàn lực lượng Công an nhân dân · 7923/QĐ-BCA, 25/10/2024');
  expect(of(7)).toBe('');
});
