import { expect, test } from 'vitest';
import { givenWorkbook } from './given-workbook.ts';

const people = ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'];
const giay = 'Giấy khen của Giám đốc Công an tỉnh';
const bang = 'Bằng khen của Bộ Công an';

test('one decision stands for all its awards, also for those of a later list, however its number is spaced', async () => {
  const { take, count } = await givenWorkbook();
  await take([
    people,
    ['1', 'Lê Văn An', '1980', 'PA01', giay, '12/QĐ-CAT', '05/06/2024'],
    ['2', 'Bùi Văn Bé', '1981', 'PA02', giay, '12 / QĐ-CAT', '05/06/2024'],
  ]);
  expect([count('award'), count('decision')]).toEqual([2, 1]);
  await take([people, ['1', 'Vũ Thị Cúc', '1982', 'PA03', giay, '12/QĐ-CAT', '05/06/2024']]);
  expect([count('award'), count('decision')]).toEqual([3, 1]);
  await take([people, ['1', 'Vũ Thị Cúc', '1982', 'PA03', giay, '12/QĐ-CAT', '06/06/2024']]);
  expect([count('award'), count('decision')]).toEqual([4, 2]);
});

test('a person of the register is found again, by name, unit and birth, and not entered twice', async () => {
  const { take, count, awards } = await givenWorkbook();
  await take([people, ['1', 'Lê Văn An', '02/03/1980', 'PA01', giay, '12/QĐ-CAT', '05/06/2024']]);
  await take([
    people,
    ['1', 'Lê Văn An', '1980', 'PA01', bang, '7649/QĐ-BCA', '05/07/2024'],
    ['2', 'Lê Văn An', '1985', 'PA01', bang, '7649/QĐ-BCA', '05/07/2024'],
  ]);
  expect(count('person')).toBe(2);
  expect(awards().map(({ recipientName, birth, level }) => [recipientName, birth, level])).toEqual([
    ['Lê Văn An', '1980-03-02', 'provincial_police'],
    ['Lê Văn An', '1980-03-02', 'ministry'],
    ['Lê Văn An', '1985', 'ministry'],
  ]);
});

test('a team is kept with its unit, and its award is known again', async () => {
  const { take, awards } = await givenWorkbook();
  const list = [
    ['STT', 'Tập thể', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
    ['1', 'Đội 2, Phòng An ninh kinh tế', giay, '12/QĐ-CAT', '05/06/2024'],
    ['2', 'Phòng An ninh kinh tế', giay, '12/QĐ-CAT', '05/06/2024'],
  ];
  const { page } = await take(list);
  expect(page.rows.map(({ becomes }) => becomes).filter(Boolean)[0]).toBe(
    'Đội 2, Phòng An ninh kinh tế · Giấy khen của Giám đốc Công an tỉnh/thành phố · 12/QĐ-CAT, 05/06/2024',
  );
  expect(awards().map(({ recipientName, unitCode }) => [recipientName, unitCode])).toEqual([
    ['Phòng An ninh kinh tế', 'PA04'],
    ['Đội 2', 'PA04'],
  ]);
  expect((await take(list)).report.counts).toMatchObject({ collectives: 0, repeats: 2 });
});

test('an award without a decision is taken without one, and without a day with one that has no day', async () => {
  const { take, awards, count } = await givenWorkbook();
  await take([
    ['DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024'],
    people,
    ['1', 'Lê Văn An', '1980', 'PA01', giay],
    ['2', 'Bùi Văn Bé', '1981', 'PA01', giay, '12/QĐ-CAT'],
  ]);
  expect(awards().map(({ year, decisionNumber, decidedOn }) => [year, decisionNumber, decidedOn])).toEqual([
    [2024, '', ''],
    [2024, '12/QĐ-CAT', ''],
  ]);
  expect(count('decision')).toBe(1);
});

test('a row with two forms becomes two awards', async () => {
  const { take, count } = await givenWorkbook();
  const { page, preview } = await take([
    ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Danh hiệu', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
    ['1', 'Lê Văn An', '1980', 'PA01', 'Chiến sĩ thi đua cơ sở', giay, '12/QĐ-CAT', '05/06/2024'],
  ]);
  expect([preview.counts.individuals, count('award'), count('person')]).toEqual([2, 2, 1]);
  expect(page.rows.map(({ becomes }) => becomes).find((text) => text !== '')).toMatch(
    /^Lê Văn An · Chiến sĩ thi đua cơ sở \+ Giấy khen .* · 12\/QĐ-CAT, 05\/06\/2024$/,
  );
});

test('without a number, one decision is made for each day, level and form, which the preview says', async () => {
  const { take, count } = await givenWorkbook();
  const cstd = 'Chiến sĩ tiên tiến';
  const rows = [
    ['DANH SÁCH NĂM 2024'],
    ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Ngày QĐ'],
    ['1', 'Lê Văn An', '1980', 'PA01', giay, '05/06/2024'],
    ['2', 'Bùi Văn Bé', '1981', 'PA01', giay, '05/06/2024'],
    ['3', 'Vũ Thị Cúc', '1982', 'PA01', cstd, '05/06/2024'],
    ['4', 'Vũ Thị Cúc', '1982', 'PA01', giay, '06/06/2024'],
  ];
  const { preview } = await take(rows);
  expect(preview.sheets[0]?.findings).toMatchObject([
    { code: 'import.decisionsUnnumbered', params: { decisions: 3 }, row: 2 },
  ]);
  expect([count('award'), count('decision')]).toEqual([4, 3]);
  await take([...rows.slice(0, 2), ['1', 'Đỗ Thị Dung', '1983', 'PA02', cstd, '05/06/2024']]);
  expect([count('award'), count('decision')]).toEqual([5, 3]);
});
