import { expect, test } from 'vitest';
import { awardLines, kindsOf, planOf, problems, sheet, type Written } from './books.ts';

test('collectives and people on one sheet, in sections', () => {
  const plan = planOf(
    sheet('Danh sách', [
      ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024'],
      ['STT', 'Họ và tên', 'Cấp bậc, chức vụ', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày ký'],
      ['I', 'TẬP THỂ'],
      [1, 'Phòng An ninh kinh tế', '', '', 'Đơn vị quyết thắng', '1/QĐ-BCA', '05/06/2024'],
      [2, 'Đội 2', '', 'PA04', 'GK GĐ CAT', '2/QĐ-CAT', '05/06/2024'],
      ['II', 'CÁ NHÂN'],
      [1, 'Lê Văn An', 'Đại úy, Cán bộ', 'PA03', 'CSTĐCS', '3/QĐ-CAT', '05/06/2024'],
      ['', 'Tổng cộng: 2 tập thể, 1 cá nhân'],
    ]),
  );
  expect(awardLines(plan)).toEqual([
    'Phòng An ninh kinh tế: DON_VI_QUYET_THANG, ministry',
    'Phòng An ninh kinh tế (Đội 2): GK_GD_CAT, provincial_police',
    'Lê Văn An: CSTD_CO_SO, provincial_police',
  ]);
  expect(plan.sheets[0]?.kind).toBe('mixed');
  expect(kindsOf(plan)).toEqual(['title', 'header', 'group', 'record', 'record', 'group', 'record', 'total']);
  expect(problems(plan)).toEqual([]);
});

test('each section may have a heading row of its own', () => {
  const plan = planOf(
    sheet('Danh sách', [
      ['I. TẬP THỂ'],
      ['STT', 'Tên tập thể', 'Hình thức', 'Số QĐ, ngày'],
      ['01', 'PA03', 'GK GĐ CAT', '2/QĐ-CAT, 05/06/2024'],
      ['II. CÁ NHÂN'],
      ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức', 'Số QĐ, ngày'],
      ['01', 'Lê Văn An', 'PA03', 'CSTĐCS', '3/QĐ-CAT, 05/06/2024'],
    ]),
  );
  expect(awardLines(plan)).toEqual([
    'Phòng An ninh chính trị nội bộ: GK_GD_CAT, provincial_police',
    'Lê Văn An: CSTD_CO_SO, provincial_police',
  ]);
  expect(plan.sheets[0]).toMatchObject({ kind: 'mixed', headerRows: [2, 5] });
});

test('without sections, one column of both is told apart row by row', () => {
  const plan = planOf(
    sheet('Danh sách', [
      ['TT', 'Tên tập thể, cá nhân', 'Đơn vị', 'Hình thức', 'Số QĐ', 'Ngày'],
      [1, 'Phòng An ninh kinh tế', '', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
      [2, 'Tô Văn An', 'PA04', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
      [3, 'Tổ 1', 'PA04', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
      [4, 'Phòng Không Có', '', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(awardLines(plan)).toEqual([
    'Phòng An ninh kinh tế: GK_GD_CAT, provincial_police',
    'Tô Văn An: GK_GD_CAT, provincial_police',
    'Phòng An ninh kinh tế (Tổ 1): GK_GD_CAT, provincial_police',
  ]);
  expect(problems(plan)).toEqual(['unitUnknown@5']);
});

const byForm: Written[][] = [
  ['STT', 'Họ và tên', 'Đơn vị', 'Số QĐ', 'Ngày ký'],
  ['I', 'BỘ CÔNG AN'],
  ['', 'Bằng khen của Bộ Công an (02 đồng chí):'],
  [1, 'Lê Văn An', 'PA03', '1/QĐ-BCA', '05/06/2024'],
  [2, 'Trần Thị Bình', 'PA04', '1/QĐ-BCA', '05/06/2024'],
  ['II', 'CÔNG AN TỈNH'],
  ['1', 'Chiến sĩ thi đua cơ sở'],
  [1, 'Đỗ Thị Chi', 'PA04', '2/QĐ-CAT', '05/06/2024'],
  ['2', 'Giấy khen'],
  [1, 'Vũ Dung', 'PA04', '3/QĐ-CAT', '05/06/2024'],
];

test('headings by form give the rows below them their award', () => {
  const plan = planOf(sheet('Cá nhân', byForm));
  expect(awardLines(plan).slice(0, 3)).toEqual([
    'Lê Văn An: BK_BCA, ministry',
    'Trần Thị Bình: BK_BCA, ministry',
    'Đỗ Thị Chi: CSTD_CO_SO, provincial_police',
  ]);
});

test('a form named without its authority takes it from the level above', () => {
  const plan = planOf(sheet('Cá nhân', byForm));
  expect(awardLines(plan)[3]).toBe('Vũ Dung: GK_GD_CAT, provincial_police');
});

test('a heading nobody understands gives its rows no award rather than the one before', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Họ và tên', 'Đơn vị', 'Số QĐ', 'Ngày ký'],
      ['I', 'Bằng khen của Bộ Công an'],
      [1, 'Lê Văn An', 'PA03', '1/QĐ-BCA', '05/06/2024'],
      ['II', 'Bằng khen vũ trụ'],
      [1, 'Trần Thị Bình', 'PA04', '1/QĐ-BCA', '05/06/2024'],
    ]),
  );
  expect(awardLines(plan)).toEqual(['Lê Văn An: BK_BCA, ministry']);
  expect(problems(plan)).toEqual(['awardEmpty@5']);
});

test('headings by unit give people their unit', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Họ và tên', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      ['I', 'PHÒNG AN NINH KINH TẾ'],
      [1, 'Lê Văn An', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
      ['II', 'PA03 - Phòng An ninh chính trị nội bộ'],
      [1, 'Trần Thị Bình', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(plan.people.map(({ unit }) => unit)).toEqual([{ id: 'unit:PA04' }, { id: 'unit:PA03' }]);
});

test('without a level column the heading, then the number, then the catalogue says who decided', () => {
  const plan = planOf(
    sheet('Tập thể', [
      ['STT', 'Tên đơn vị', 'Hình thức', 'Số QĐ', 'Ngày ký'],
      ['I', 'BỘ CÔNG AN'],
      [1, 'PA01', 'Đơn vị tiên tiến', '1/QĐ', '05/06/2024'],
      ['II', 'KHÁC'],
      [1, 'PA02', 'Đơn vị tiên tiến', '1/QĐ-BCA', '05/06/2024'],
      [2, 'PA03', 'Đơn vị tiên tiến', '1/QĐ', '05/06/2024'],
    ]),
  );
  expect(plan.awards.map(({ level }) => level)).toEqual(['ministry', 'ministry', 'provincial_police']);
  expect(problems(plan)).toEqual(['levelDisagrees@3', 'levelDisagrees@5']);
});

test('a list of one award under one decision names both in its title', () => {
  const plan = planOf(
    sheet('DS', [
      ['DANH SÁCH cá nhân được tặng Bằng khen của Bộ trưởng Bộ Công an'],
      ['(Kèm theo Quyết định số 7649/QĐ-BCA ngày 02 tháng 9 năm 2024 của Bộ trưởng Bộ Công an)'],
      ['STT', 'Họ và tên', 'Cấp bậc', 'Đơn vị'],
      ['01', 'Lê Văn An', 'Đại úy', 'PA03'],
    ]),
  );
  expect(plan.awards).toMatchObject([
    { awardTypeCode: 'BK_BCA', decisionNumber: '7649/QĐ-BCA', decidedOn: '2024-09-02', year: 2024 },
  ]);
  expect(problems(plan)).toEqual([]);
});

test('signatures and the like end a list; a later section goes on', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      [1, 'Lê Văn An', 'Trưởng phòng', 'PA03', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
      [],
      ['', 'Tổng số: 01 đồng chí'],
      ['', '', '', '', 'Hải Dương, ngày … tháng 12 năm 2024'],
      ['', 'NGƯỜI LẬP BIỂU', '', '', 'KT. GIÁM ĐỐC'],
      ['', '', '', '', '(Đã ký)'],
      ['', 'Trung tá Nguyễn Văn Bút', '', '', 'Đại tá Trần Văn Mực'],
      ['', 'Nơi nhận:'],
      ['', '- Công an tỉnh;'],
      [2, 'Đỗ Thị Chi', 'Cán bộ', 'PA04', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(kindsOf(plan)).toEqual([
    'header',
    'record',
    'total',
    ...Array.from({ length: 6 }, () => 'signature'),
    'record',
  ]);
  expect(awardLines(plan)).toHaveLength(2);
  expect(problems(plan)).toEqual([]);
});

test('a man called Tống Công Sơn is no total, and a head of office no signature', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      ['Tống Công Sơn', 'Trưởng phòng', 'PA03', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(awardLines(plan)).toEqual(['Tống Công Sơn: CSTD_CO_SO, provincial_police']);
});

test.each([
  ['Tổng cộng: 3 lượt cá nhân', ['totalDiffers@4']],
  ['Tổng cộng: 2 lượt cá nhân', []],
  ['Danh sách gồm 02 (hai) đồng chí./.', []],
  ['Cộng: 5 tập thể, 2 cá nhân', ['totalDiffers@4']],
])('the total "%s" is compared with what was taken', (total, expected) => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Họ và tên', 'Đơn vị', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      [1, 'Lê Văn An', 'PA03', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
      [2, 'Đỗ Thị Chi', 'PA04', 'CSTĐCS', '1/QĐ-CAT', '05/06/2024'],
      ['', total],
    ]),
  );
  expect(problems(plan)).toEqual(expected);
  expect(plan.sheets[0]?.rows.at(-1)).toMatchObject({ kind: 'total', findings: expected.map((_, i) => i) });
});

test('headings by decision give the rows below them its number and day', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Họ và tên', 'Đơn vị', 'Hình thức'],
      ['I', 'Quyết định số 7649/QĐ-BCA ngày 02/9/2024 (01 đồng chí)'],
      [1, 'Lê Văn An', 'PA03', 'Bằng khen'],
      ['II', 'Giấy khen của Giám đốc Công an tỉnh theo Quyết định số 12/QĐ-CAT ngày 05 tháng 6 năm 2024'],
      [1, 'Trần Thị Bình', 'PA04', ''],
    ]),
  );
  expect(awardLines(plan)).toEqual(['Lê Văn An: BK_BCA, ministry', 'Trần Thị Bình: GK_GD_CAT, provincial_police']);
  expect(plan.awards).toMatchObject([
    { decisionNumber: '7649/QĐ-BCA', decidedOn: '2024-09-02' },
    { decidedOn: '2024-06-05' },
  ]);
  expect(problems(plan)).toEqual([]);
});
