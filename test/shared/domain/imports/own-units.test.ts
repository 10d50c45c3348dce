import { expect, test } from 'vitest';
import { awardLines, planOf, problems, sheet } from './books.ts';

const head = ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức khen thưởng', 'Số quyết định', 'Ngày quyết định'];
const form = 'Giấy khen của Giám đốc Công an tỉnh';
const list = sheet('Danh sách', [
  head,
  ['1', 'Nguyễn Văn An', 'PA03', form, '12/QĐ-CAT', '05/06/2024'],
  ['2', 'Trần Thị Bình', 'PA09', form, '12/QĐ-CAT', '05/06/2024'],
  ['3', 'Lê Văn Cường', 'PA03', form, '9/QĐ-CAT', '05/06/2022'],
]);
const isOurs = (unitId: string, year: number | null) => unitId === 'unit:PA03' && (year === null || year >= 2024);

test('a row of a unit or a year that the station is not certified for is refused at once, the others are taken', () => {
  const plan = planOf(list, { isOurs }, { role: 'unit' });
  expect(problems(plan, ['refused'])).toEqual(['unitOutOfScope@3', 'unitOutOfScope@4']);
  expect(awardLines(plan)).toHaveLength(1);
});

test('people of a list without awards belong to a unit of the station', () => {
  const people = sheet('Cán bộ', [
    ['STT', 'Họ và tên', 'Năm sinh', 'Cấp bậc', 'Chức vụ', 'Đơn vị'],
    ['1', 'Nguyễn Văn An', '1980', 'Thiếu tá', 'Đội trưởng', 'PA03'],
    ['2', 'Trần Thị Bình', '1985', 'Đại úy', 'Cán bộ', 'PA09'],
  ]);
  const plan = planOf(people, { isOurs }, { role: 'unit' });
  expect(problems(plan, ['refused'])).toEqual(['unitOutOfScope@3']);
});

test('where nothing is known of a scope every row is taken', () => {
  expect(problems(planOf(list, {}, { role: 'unit' }), ['refused'])).toEqual([]);
});
