import { expect, test } from 'vitest';
import { peopleHandlers, peopleQueries } from '#main/features/people/index.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { today, unwrap } from './given-imports.ts';
import { givenWorkbook } from './given-workbook.ts';

const heads = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Số hiệu',
  'Cấp bậc',
  'Chức vụ',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Số QĐ',
  'Ngày QĐ',
];
const line = (rank: string, post: string, unit: string, day: string, name = 'Lê Văn An', number = '123-456') =>
  [
    '1',
    name,
    '1980',
    number,
    rank,
    post,
    unit,
    'Giấy khen của Giám đốc Công an tỉnh',
    `${day.slice(-1)}/QĐ-CAT`,
    day,
  ] as const;

async function givenCareers(role: 'unit' | 'headquarters' = 'unit') {
  const station = await givenWorkbook(role);
  const one = (text: string) => {
    const found = unwrap(peopleQueries['people.find']({ text, limit: 5 }, { read: station.read, today }));
    const id = found[0]?.id as never;
    const person = unwrap(peopleQueries['people.one']({ id }, { read: station.read, today }));
    if (!person) throw new Error('nobody');
    return person;
  };
  const career = (text = 'an') =>
    one(text)
      .facts.map(({ kind, from, value, unitName }) => [kind, from, kind === 'unit' ? unitName : value])
      .reverse();
  const take = (...lines: readonly (readonly string[])[]) => station.take([heads, ...lines]);
  return { ...station, take, one, career };
}

test('a known person with another rank on a later decision has a dated rank, and an earlier list changes nothing', async () => {
  const { take, one, career } = await givenCareers();
  await take(line('Trung úy', 'Cán bộ', 'PA01', '05/06/2022'));
  expect(career()).toEqual([]);
  await take(line('Đại úy', 'Cán bộ', 'PA01', '05/06/2024'));
  expect(one('an').rank).toBe('Đại úy');
  expect(career()).toEqual([
    ['rank', '', 'Trung úy'],
    ['rank', '2024-06-05', 'Đại úy'],
  ]);
  await take(line('Thiếu úy', 'Cán bộ', 'PA01', '05/06/2019'));
  expect(career()).toHaveLength(2);
  expect(one('an')).toMatchObject({ rank: 'Đại úy', awards: 3 });
});

test('one file that shows several years of somebody new keeps the earliest as what was before', async () => {
  const { take, one, career } = await givenCareers();
  await take(line('Đại úy', 'Đội trưởng', 'PA01', '05/06/2024'), line('Trung úy', 'Cán bộ', 'PA01', '05/06/2020'));
  expect(one('an')).toMatchObject({ rank: 'Đại úy', post: 'Đội trưởng', awards: 2 });
  expect(career()).toContainEqual(['rank', '', 'Trung úy']);
  expect(career()).toContainEqual(['post', '2024-06-05', 'Đội trưởng']);
});

test('somebody found by number in another unit has moved there on the day of the decision', async () => {
  const { take, one, career } = await givenCareers();
  await take(line('Đại úy', 'Cán bộ', 'PA01', '05/06/2022'));
  await take(line('Đại úy', 'Cán bộ', 'PA05', '05/06/2024'));
  expect(one('an').unitCode).toBe('PA05');
  expect(career()).toHaveLength(2);
});

test('a merged row is found by what it says and stands for its person, also for what was entered before', async () => {
  const { take, one, deps, count, ctx } = await givenCareers();
  await take(
    line('Đại úy', 'Cán bộ', 'PA01', '05/06/2022', 'Lê Văn An', '123-456'),
    line('Đại úy', 'Cán bộ', 'PA01', '05/06/2023', 'Lê Văn Ân', ''),
  );
  const kept = one('123456').id;
  const rows = deps.register().read.all<{ id: Uint8Array }>('SELECT id FROM person');
  const otherId = rows.map(({ id }) => bytesToUuid(id)).find((id) => id !== kept);
  unwrap(peopleHandlers(deps)['people.merge']({ personId: kept, otherId, take: [] } as never, ctx()) as never);
  const { preview } = await take(line('Thiếu tá', 'Cán bộ', 'PA01', '05/06/2023', 'Lê Văn Ân', ''));
  expect(preview.counts.individuals).toBe(0);
  await take(line('Thiếu tá', 'Cán bộ', 'PA01', '05/06/2024', 'Lê Văn Ân', ''));
  expect([count('person'), count('award')]).toEqual([2, 3]);
  expect(one('123456')).toMatchObject({ rank: 'Thiếu tá', awards: 3 });
});
