import { expect, test } from 'vitest';
import { awardLines, kindsOf, planOf, problems, sheet, type Written } from './books.ts';
import { AN, BINH, EXPECTED, HEAD } from './two-people.ts';

test.each([
  [
    'Đồng chí',
    'Năm sinh',
    'Cấp bậc hàm',
    'Chức danh',
    'Đơn vị công tác',
    'Nội dung khen',
    'Cấp khen thưởng',
    'Quyết định số',
    'Ngày ban hành',
  ],
  [
    'HỌ TÊN',
    'NGÀY, THÁNG, NĂM SINH',
    'QUÂN HÀM',
    'CHỨC VỤ HIỆN NAY',
    'Nơi công tác',
    'Danh hiệu',
    'Cấp quyết định',
    'Số, ký hiệu',
    'Ngày QĐ',
  ],
  [
    'Họ, tên cán bộ được khen',
    'Sinh năm',
    'Bậc hàm',
    'Chức vụ công tác',
    'Thuộc đơn vị',
    'Được tặng',
    'Cơ quan ra quyết định',
    'Số của quyết định',
    'Ngày ký QĐ',
  ],
])('the headings %s, %s, %s … are understood', (...headings) => {
  const plan = planOf(sheet('Danh sách', [headings, AN, BINH]));
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.people).toMatchObject([{ rank: 'Đại úy', post: 'Cán bộ', birth: '1980-02-01' }, { post: 'Đội trưởng' }]);
  expect(plan.awards).toMatchObject([
    { decisionNumber: '12/QĐ-CAT', decidedOn: '2024-06-05' },
    { decidedOn: '2024-07-08' },
  ]);
});

test('headings over two rows, merged or not, are read together', () => {
  const rows: Written[][] = [
    ['STT', 'Họ và tên', 'Năm sinh', '', 'Đơn vị', 'Danh hiệu', 'Quyết định', ''],
    ['', '', 'Nam', 'Nữ', '', '', 'Số', 'Ngày'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    [1, 'Lê Văn An', 1980, '', 'PA03', 'CSTĐCS', '12/QĐ-CAT', '05.06.2024'],
    [2, 'Trần Thị Bình', '', '1985', 'PA04', 'BK BCA', '34/QĐ-BCA', '8-7-2024'],
  ];
  for (const merges of [['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:F2', 'G1:H1'], []]) {
    const plan = planOf(sheet('Cá nhân', rows, { merges }));
    expect(awardLines(plan)).toEqual(EXPECTED);
    expect(plan.people).toMatchObject([
      { birth: '1980', gender: 'male' },
      { birth: '1985', gender: 'female' },
    ]);
    expect(plan.awards).toMatchObject([{ decidedOn: '2024-06-05' }, { decidedOn: '2024-07-08' }]);
    expect(kindsOf(plan)).toEqual(['header', 'header', 'columnNumbers', 'record', 'record']);
    expect(plan.sheets[0]?.columns[6]?.heading).toBe('Quyết định – Số');
  }
});

test('a heading may stand far down, under titles and letterhead', () => {
  const above: Written[][] = [
    ['CÔNG AN TỈNH HẢI DƯƠNG', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['PHÒNG AN NINH KINH TẾ', '', '', 'Độc lập - Tự do - Hạnh phúc'],
    [],
    ['', '', '', 'Hải Dương, ngày 05 tháng 12 năm 2023'],
    [],
    ['DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2022'],
    [],
    ['Đơn vị: Phòng An ninh kinh tế'],
    [],
    [],
    [],
  ];
  const plan = planOf(
    sheet('DS', [
      ...above,
      ['STT', 'Họ và tên', 'Danh hiệu', 'Số QĐ', 'Ngày QĐ'],
      [1, 'Lê Văn An', 'CSTĐCS', '9/QĐ-CAT', '05/01/2023'],
    ]),
  );
  expect(plan.sheets[0]?.headerRows).toEqual([12]);
  expect(plan.awards).toMatchObject([{ year: 2022, snapshot: { unitName: 'Phòng An ninh kinh tế' } }]);
  expect(problems(plan)).toEqual([]);
});

test('columns nobody needs are left, hidden ones give way to visible ones of the same meaning', () => {
  const plan = planOf(
    sheet(
      'Cá nhân',
      [
        ['Đơn vị', 'Màu mắt', ...HEAD],
        ['PX99', 'nâu', ...AN],
        ['PX98', 'đen', ...BINH],
      ],
      { hiddenColumns: [1] },
    ),
  );
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.sheets[0]?.columns.slice(0, 2)).toEqual([
    { column: 1, letter: 'A', heading: 'Đơn vị', hidden: true },
    { column: 2, letter: 'B', heading: 'Màu mắt', hidden: false },
  ]);
});

test('columns with a heading nobody knows are told by what they hold', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['Họ và tên', 'Ngày sinh', 'Cấp bậc', 'Chức vụ', 'Bên', 'Được gì', 'Ai ký', 'Văn thư', 'Hôm'],
      AN,
      BINH,
    ]),
  );
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.awards).toMatchObject([
    { decisionNumber: '12/QĐ-CAT', decidedOn: '2024-06-05' },
    { decisionNumber: '34/QĐ-BCA' },
  ]);
});

test('"Nội dung khen" heads the award in one list and the achievement in another', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['Họ và tên', 'Đơn vị', 'Nội dung khen', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      ['Lê Văn An', 'PA03', 'Có thành tích xuất sắc', 'CSTĐCS', '12/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(plan.awards).toMatchObject([{ awardTypeCode: 'CSTD_CO_SO', achievement: 'Có thành tích xuất sắc' }]);
});

test.each<[what: string, head: Written[][], merges: string[]]>([
  ['under one merged heading', [['STT', 'Họ và tên', '', 'Đơn vị', 'Danh hiệu', 'Số QĐ, ngày']], ['B1:C1']],
  ['under two headings', [['STT', 'Họ đệm', 'Tên', 'Đơn vị', 'Danh hiệu', 'Số QĐ, ngày']], []],
  [
    'under a heading over two rows',
    [
      ['STT', 'Họ và tên', '', 'Đơn vị', 'Danh hiệu', 'Số QĐ, ngày'],
      ['', 'Họ đệm', 'Tên'],
    ],
    ['B1:C1'],
  ],
])('a given name in a column of its own, %s, is put behind the rest', (_, head, merges) => {
  const rows: Written[][] = [
    ...head,
    [1, 'Lê Văn', 'An', 'PA03', 'CSTĐCS', '1/QĐ-CAT, 05/06/2024'],
    [2, 'Trần Thị', 'Bình', 'PA03', 'CSTĐCS', '1/QĐ-CAT, 05/06/2024'],
  ];
  expect(planOf(sheet('Cá nhân', rows, { merges })).people.map(({ name }) => name)).toEqual([
    'Lê Văn An',
    'Trần Thị Bình',
  ]);
});
