import { expect, test } from 'vitest';
import { givenWorkbook } from './given-workbook.ts';

const headings = ['STT', 'Số quyết định', 'Ngày ký', 'Cơ quan ban hành', 'Trích yếu', 'Ghi chú'];
const rows = [
  ['SỔ THEO DÕI QUYẾT ĐỊNH KHEN THƯỞNG NĂM 2024'],
  headings,
  [
    '1',
    '12/QĐ-BCA',
    'ngày 5 tháng 6 năm 2024',
    'Bộ trưởng Bộ Công an',
    'Tặng Bằng khen cho tập thể, cá nhân',
    'bản gốc',
  ],
  ['2', '7/QĐ-CAT', '06.06.2024', '', 'Tặng Giấy khen', ''],
  ['3', '', '07/06/2024', 'Bộ Công an', 'Chưa có số', ''],
  ['4', '99', '08/06/2024', '', 'Không biết cấp nào', ''],
  ['5', '12 / QĐ-BCA', '05/06/2024', 'Bộ Công an', '', ''],
];

test('a list of decisions is taken without recipients, and its awards find them later', async () => {
  const { take, read, count } = await givenWorkbook();
  const { preview, page } = await take(rows);
  expect(preview.sheets[0]?.kind).toBe('decisions');
  expect(preview.counts).toMatchObject({ decisionsToAdd: 2, refused: 2, repeats: 1, collectives: 0, individuals: 0 });
  expect(page.rows.map(({ becomes }) => becomes).filter(Boolean)).toEqual([
    '12/QĐ-BCA · 05/06/2024 · Bộ trưởng Bộ Công an · Tặng Bằng khen cho tập thể, cá nhân',
    '7/QĐ-CAT · 06/06/2024 · Tặng Giấy khen',
  ]);
  expect(read.all('SELECT number, decided_on, level, authority, title, note FROM decision ORDER BY rid')).toEqual([
    {
      number: '12/QĐ-BCA',
      decided_on: '2024-06-05',
      level: 'ministry',
      authority: 'Bộ trưởng Bộ Công an',
      title: 'Tặng Bằng khen cho tập thể, cá nhân',
      note: 'bản gốc',
    },
    {
      number: '7/QĐ-CAT',
      decided_on: '2024-06-06',
      level: 'provincial_police',
      authority: null,
      title: 'Tặng Giấy khen',
      note: null,
    },
  ]);
  expect((await take(rows)).preview.counts).toMatchObject({ decisionsToAdd: 0, repeats: 3 });
  await take([
    ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
    ['1', 'Lê Văn An', '1980', 'PA01', 'Bằng khen của Bộ Công an', '12/QĐ-BCA', '05/06/2024'],
  ]);
  expect([count('award'), count('decision')]).toEqual([1, 2]);
});
