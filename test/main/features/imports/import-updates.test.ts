import { expect, test } from 'vitest';
import { actionsHandlers, actionsQueries } from '#main/features/actions/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { today, unwrap } from './given-imports.ts';
import { givenWorkbook } from './given-workbook.ts';

const people = ['STT', 'Họ và tên', 'Ngày sinh', 'Số hiệu', 'Cấp bậc', 'Chức vụ', 'Đơn vị'];
const before = [
  people,
  ['1', 'Lê Văn An', '1980', '', 'Đại úy', '', 'PA01'],
  ['2', 'Bùi Thị Bé', '02/03/1981', '', '', 'Cán bộ', 'PA02'],
];
const after = [
  people,
  ['1', 'Lê Văn An', '05/06/1980', '123-456', 'Thiếu tá', 'Đội trưởng', 'PA01'],
  ['2', 'Bùi Thị Bé', '02/03/1981', '', '', 'Cán bộ', 'PA03'],
];

async function givenPeople() {
  const station = await givenWorkbook();
  await station.take(before);
  const stored = () =>
    station.read.all<Record<string, unknown>>(
      `SELECT p.full_name AS name, coalesce(p.birth_date, p.birth_year) AS birth, p.service_number AS number, p.rank, p.post, u.code
       FROM person p JOIN unit u ON u.id = p.unit_id WHERE p.deleted = 0 ORDER BY p.rid`,
    );
  return { ...station, stored };
}

const an = { name: 'Lê Văn An', birth: 1980, number: null, rank: 'Đại úy', post: null, code: 'PA01' };
const be = { name: 'Bùi Thị Bé', birth: '1981-03-02', number: null, rank: null, post: 'Cán bộ', code: 'PA02' };

test('a known person stays as they are unless it is asked, and what differs is said', async () => {
  const { take, stored } = await givenPeople();
  const { preview, page } = await take([people, after[1] ?? []]);
  expect(preview.counts).toMatchObject({ peopleToAdd: 0, updates: 0, repeats: 1 });
  expect(page.rows.at(-1)?.findings.map(({ code }) => code)).toEqual([
    'import.personKnown',
    'import.cellDiffers',
    'import.cellDiffers',
    'import.cellDiffers',
    'import.cellDiffers',
  ]);
  expect(stored()).toEqual([an, be]);
});

test('empty cells are filled, a year of birth becomes its day, and nothing that is written is written over', async () => {
  const { take, stored, list } = await givenPeople();
  const { preview } = await take([people, after[1] ?? []], 'fillBlank');
  expect(preview.counts).toMatchObject({ peopleToAdd: 0, updates: 1, repeats: 0 });
  expect(stored()).toEqual([{ ...an, birth: '1980-06-05', number: '123456', post: 'Đội trưởng' }, be]);
  expect(list()[0]?.counts.updates).toBe(1);
});

test('a list that is put over the register changes what it says otherwise, also the unit, old and new shown', async () => {
  const { take, stored, count } = await givenPeople();
  const { preview, page } = await take(after, 'update');
  expect(preview.counts).toMatchObject({ peopleToAdd: 0, updates: 2 });
  expect(page.rows.at(-1)).toMatchObject({
    outcome: 'updated',
    findings: [
      {
        code: 'import.cellChanges',
        column: { letter: 'G' },
        params: { from: 'Phòng An ninh đối nội', to: 'Phòng An ninh chính trị nội bộ' },
      },
    ],
  });
  expect(stored()).toEqual([
    { ...an, birth: '1980-06-05', number: '123456', rank: 'Thiếu tá', post: 'Đội trưởng' },
    { ...be, code: 'PA03' },
  ]);
  expect(count('person')).toBe(2);
});

test('an update is found by its new number at once, and goes back with the import that brought it', async () => {
  const { take, stored, read, deps, ctx } = await givenPeople();
  const { report } = await take(after, 'update');
  expect(read.get<{ n: number }>(`SELECT count(*) AS n FROM person_fts WHERE person_fts MATCH '"123456"'`)?.n).toBe(1);
  const handlers = actionsHandlers(deps);
  const tx = unwrap(actionsQueries['actions.ofImport']({ importId: report.importId as never }, { read, today })) ?? 0;
  const { position } = unwrap(await handlers['actions.preview']({ tx }, ctx(), unwatchedJob));
  unwrap(await handlers['actions.undo']({ tx, position }, ctx(), unwatchedJob));
  expect(stored()).toEqual([an, be]);
});

const awards = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Cấp bậc',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Số QĐ',
  'Ngày QĐ',
  'Thành tích',
  'Ghi chú',
];
const award = (rank: string, reason: string, note: string) => [
  awards,
  ['1', 'Lê Văn An', '1980', rank, 'PA01', 'Bằng khen của Bộ Công an', '12/QĐ-BCA', '05/06/2024', reason, note],
];

test('an award of the same decision is the one of the register; its other cells follow the list where asked', async () => {
  const { take, read, count } = await givenWorkbook();
  await take(award('Đại úy', '', 'bản cũ'));
  const stored = () => read.all('SELECT rank, reason, note FROM award');
  await take(award('Thiếu tá', 'Phá án', 'bản mới'), 'fillBlank');
  expect(stored()).toEqual([{ rank: 'Đại úy', reason: 'Phá án', note: 'bản cũ' }]);
  const { preview } = await take(award('Thiếu tá', 'Phá án', 'bản mới'), 'update');
  expect(preview.counts).toMatchObject({ updates: 1, individuals: 0 });
  expect(stored()).toEqual([{ rank: 'Thiếu tá', reason: 'Phá án', note: 'bản mới' }]);
  expect((await take(award('Thiếu tá', 'Phá án', 'bản mới'), 'update')).preview.counts).toMatchObject({
    updates: 0,
    repeats: 1,
  });
  expect(count('award')).toBe(1);
});
