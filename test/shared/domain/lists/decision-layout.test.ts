import { expect, test } from 'vitest';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { aCollective, aList, aPerson } from './given-lines.ts';
import { outline } from './outline.ts';

const anh = aPerson({ name: 'Đặng Thị Thanh Ánh', nameKey: 'anh dang', rank: 'Thượng úy', post: 'Cán bộ' });
const uoc = aPerson({ name: 'Phạm Quang Ước', nameKey: 'uoc pham', note: 'Truy tặng' });

test('a decision of one form is laid out as its annex: collectives, people by given name, sum, signature', () => {
  const list = aList({ collectives: [aCollective()], people: [uoc, anh] });
  expect(outline(layoutList(list))).toEqual([
    'BỘ CÔNG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CÔNG AN TỈNH HẢI DƯƠNG | Độc lập - Tự do - Hạnh phúc',
    '',
    'DANH SÁCH',
    'tập thể, cá nhân được tặng Giấy khen của Giám đốc Công an tỉnh',
    '(Kèm theo Quyết định số 2145/QĐ-CAT-PX03 ngày 09 tháng 12 năm 2024\ncủa Giám đốc Công an tỉnh Hải Dương)',
    '## I. TẬP THỂ (01 tập thể)',
    'STT | Tên tập thể | Đơn vị cấp trên | Thành tích',
    '01 | Phòng An ninh kinh tế | Công an tỉnh | Có thành tích đột xuất',
    '## II. CÁ NHÂN (02 cá nhân)',
    'STT | Họ và tên | Cấp bậc | Chức vụ | Đơn vị | Ghi chú',
    '01 | Đặng Thị Thanh Ánh | Thượng úy | Cán bộ | Phòng An ninh kinh tế | ',
    '02 | Phạm Quang Ước | Trung úy | Phó Đội trưởng | Phòng An ninh kinh tế | Truy tặng',
    'Danh sách gồm 01 tập thể, 02 cá nhân./.',
    '',
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đại tá Nguyễn Văn An',
  ]);
});

test('a decision for people alone has one table and no section heading', () => {
  const lines = outline(layoutList(aList({ people: [anh, uoc] })));
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([]);
  expect(lines).toContain('Danh sách gồm 02 cá nhân./.');
});

test('a decision of several forms goes from the highest down, numbers anew in each and counts awards', () => {
  const title = { formName: 'Chiến sĩ thi đua cơ sở', formOrder: 220 };
  const list = aList({ collectives: [aCollective()], people: [anh, uoc, { ...anh, ...title }] });
  expect(outline(layoutList(list)).filter((line) => /^#|^\d\d \||gồm/.test(line))).toEqual([
    '# A. CHIẾN SĨ THI ĐUA CƠ SỞ (01 cá nhân)',
    '01 | Đặng Thị Thanh Ánh | Thượng úy | Cán bộ | Phòng An ninh kinh tế | ',
    '# B. GIẤY KHEN CỦA GIÁM ĐỐC CÔNG AN TỈNH',
    '## I. TẬP THỂ (01 tập thể)',
    '01 | Phòng An ninh kinh tế | Công an tỉnh | Có thành tích đột xuất',
    '## II. CÁ NHÂN (02 cá nhân)',
    '01 | Đặng Thị Thanh Ánh | Thượng úy | Cán bộ | Phòng An ninh kinh tế | ',
    '02 | Phạm Quang Ước | Trung úy | Phó Đội trưởng | Phòng An ninh kinh tế | Truy tặng',
    'Danh sách gồm 01 lượt tập thể, 03 lượt cá nhân./.',
  ]);
});

test('a form written with other spaces is the same form', () => {
  const spaced = aPerson({ formName: ' Giấy khen  của Giám đốc Công an tỉnh' });
  expect(outline(layoutList(aList({ people: [anh, spaced] })))).toContain('Danh sách gồm 02 cá nhân./.');
});
