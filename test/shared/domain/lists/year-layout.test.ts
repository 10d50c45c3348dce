import { expect, test } from 'vitest';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { aCollective, aList, aPerson, aYear } from './given-lines.ts';
import { outline } from './outline.ts';

const flag = aCollective({
  formName: 'Cờ thi đua của Chính phủ',
  formOrder: 240,
  level: 'government',
  decisionNumber: '629/QĐ-TTg',
  decidedOn: '2024-10-20',
});
const order = aPerson({
  name: 'Đặng Thị Hồng Mai',
  nameKey: 'mai',
  formName: 'Huân chương Chiến công hạng Ba',
  level: 'state',
  decisionNumber: '829/QĐ-TTg',
  decidedOn: '2024-10-27',
});

test('a year is laid out by kind and level, with counts, totals by level, place and day, and receivers', () => {
  const list = aList({
    basis: aYear,
    collectives: [aCollective(), flag],
    people: [aPerson(), aPerson({ name: 'Lê Thu Ánh', nameKey: 'an' }), order],
  });
  expect(outline(layoutList(list))).toEqual([
    'BỘ CÔNG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CÔNG AN TỈNH HẢI DƯƠNG | Độc lập - Tự do - Hạnh phúc',
    'Hải Dương, ngày 05 tháng 12 năm 2024',
    'DANH SÁCH',
    'tập thể, cá nhân được khen thưởng năm 2024',
    '(Kèm theo Báo cáo tổng kết Cụm thi đua An ninh, năm 2024)',
    '## I. TẬP THỂ (02 lượt tập thể)',
    'STT | Tên tập thể | Danh hiệu, hình thức khen thưởng | Số, ngày quyết định | Thành tích',
    '= 1. Chính phủ (01 lượt)',
    '01 | Phòng An ninh kinh tế | Cờ thi đua của Chính phủ | 629/QĐ-TTg\n20/10/2024 | Có thành tích đột xuất',
    '= 2. Công an tỉnh (01 lượt)',
    '01 | Phòng An ninh kinh tế | Giấy khen của Giám đốc Công an tỉnh | 2145/QĐ-CAT-PX03\n09/12/2024 | Có thành tích đột xuất',
    '## II. CÁ NHÂN (03 lượt cá nhân)',
    'STT | Họ và tên | Cấp bậc | Chức vụ | Đơn vị | Danh hiệu, hình thức khen thưởng | Số, ngày quyết định',
    '= 1. Nhà nước (01 lượt)',
    '01 | Đặng Thị Hồng Mai | Trung úy | Phó Đội trưởng | Phòng An ninh kinh tế | Huân chương Chiến công hạng Ba | 829/QĐ-TTg\n27/10/2024',
    '= 2. Công an tỉnh (02 lượt)',
    '01 | Lê Thu Ánh | Trung úy | Phó Đội trưởng | Phòng An ninh kinh tế | Giấy khen của Giám đốc Công an tỉnh | 2145/QĐ-CAT-PX03\n09/12/2024',
    '02 | Ngô Đình Ánh | Trung úy | Phó Đội trưởng | Phòng An ninh kinh tế | Giấy khen của Giám đốc Công an tỉnh | 2145/QĐ-CAT-PX03\n09/12/2024',
    '## III. TỔNG HỢP THEO CẤP KHEN',
    'Cấp khen | Tập thể (lượt) | Cá nhân (lượt) | Cộng (lượt)',
    'Nhà nước | 0 | 01 | 01',
    'Chính phủ | 01 | 0 | 01',
    'Công an tỉnh | 01 | 02 | 03',
    'Tổng cộng | 02 | 03 | 05',
    'Danh sách gồm 02 lượt tập thể, 03 lượt cá nhân./.',
    'Nơi nhận:',
    '- Ban Giám đốc (để báo cáo);',
    '- Lưu: VT, PX03.',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đại tá Nguyễn Văn An',
  ]);
});

test('inside a level collectives go by form and else keep their order', () => {
  const collectives = [
    aCollective({ name: 'B' }),
    aCollective({ name: 'A' }),
    aCollective({ name: 'C', formName: 'Đơn vị tiên tiến', formOrder: 270 }),
  ];
  const rows = outline(layoutList(aList({ basis: aYear, collectives }))).filter((line) => /^\d\d \|/.test(line));
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(['C', 'B', 'A']);
});

test('the parent unit has a column where collectives have different ones', () => {
  const collectives = [aCollective(), aCollective({ parentUnit: 'Phòng An ninh đối nội' })];
  expect(outline(layoutList(aList({ basis: aYear, collectives })))).toContain(
    'STT | Tên tập thể | Đơn vị cấp trên | Danh hiệu, hình thức khen thưởng | Số, ngày quyết định | Thành tích',
  );
});

test("a city's police may name its own level", () => {
  const list = aList({ basis: aYear, people: [aPerson()], levelNames: { provincial_police: 'Công an thành phố' } });
  const lines = outline(layoutList(list));
  expect(lines).toContain('= 1. Công an thành phố (01 lượt)');
  expect(lines).toContain('Công an thành phố | 0 | 01 | 01');
});
