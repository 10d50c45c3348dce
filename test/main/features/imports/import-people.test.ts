import { expect, test } from 'vitest';
import { givenWorkbook } from './given-workbook.ts';

const headings = ['STT', 'Họ và tên', 'Ngày sinh', 'Cấp bậc', 'Chức vụ', 'Đơn vị', 'Số hiệu'];

test('a list of people without awards is counted, taken, and known the next time', async () => {
  const { take, count, list } = await givenWorkbook();
  const rows = [
    ['DANH SÁCH CÁN BỘ, CHIẾN SĨ'],
    headings,
    ['1', 'Lê Văn An', '02/03/1980', 'Thiếu tá', 'Phó Đội trưởng', 'PA01', '123-456'],
    ['2', 'Đ/c Bùi Thị Bé', '1981', 'Đại úy', 'Cán bộ', 'Đội 2, PA02', '654-321'],
  ];
  const { preview } = await take(rows);
  expect(preview.counts).toMatchObject({ collectives: 0, individuals: 0, peopleToAdd: 2, refused: 0 });
  expect(preview.sheets[0]?.kind).toBe('people');
  expect([count('person'), count('award')]).toEqual([2, 0]);
  expect((await take(rows)).preview.counts).toMatchObject({ peopleToAdd: 0 });
  expect(count('person')).toBe(2);
  expect(list().map(({ counts }) => counts.peopleToAdd)).toEqual([0, 2]);
});

test('what concerns a whole sheet is told with the sheet, and what is asked about is not said twice', async () => {
  const { take } = await givenWorkbook();
  const { preview } = await take([['Một trang không có tiêu đề cột nào'], ['chỉ có chữ']]);
  expect(preview.sheets[0]?.findings.map(({ code }) => code)).toEqual(['import.sheetNotRecognised']);
  const undated = await take([
    ['DANH SÁCH KHEN THƯỞNG NĂM 2024'],
    ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức khen thưởng'],
    ['1', 'Lê Văn An', 'PA01', 'Bằng khen của Bộ Công an'],
  ]);
  expect(undated.preview.sheets[0]?.findings.map(({ code }) => code)).toEqual(['import.decisionDateMissing']);
});
