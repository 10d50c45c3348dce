import type { Written } from './books.ts';

/** Two people as a list writes them, the headings over them, and what they become. */
export const AN: Written[] = [
  'Lê Văn An',
  '01/02/1980',
  'Đại úy',
  'Cán bộ',
  'PA03',
  'CSTĐCS',
  'Công an tỉnh',
  '12/QĐ-CAT',
  '05/06/2024',
];
export const BINH: Written[] = [
  'Trần Thị Bình',
  1985,
  'Thiếu tá',
  'Đội trưởng',
  'PA04',
  'BK BCA',
  'Bộ Công an',
  '34/QĐ-BCA',
  { day: '2024-07-08' },
];
export const HEAD = [
  'Họ và tên',
  'Ngày sinh',
  'Cấp bậc',
  'Chức vụ',
  'Đơn vị',
  'Hình thức khen thưởng',
  'Cấp khen',
  'Số QĐ',
  'Ngày ký',
];
export const EXPECTED = ['Lê Văn An: CSTD_CO_SO, provincial_police', 'Trần Thị Bình: BK_BCA, ministry'];
