import { expect, test } from 'vitest';
import type { BookInput, BookLine } from '#shared/domain/book/book.ts';
import { layoutBook } from '#shared/domain/book/book-layout.ts';
import { bookColumns } from '#shared/domain/book/book-table.ts';
import { outline } from '../lists/outline.ts';

const line = (given: Partial<BookLine>): BookLine => ({
  kind: 'person',
  name: 'Ngô Đình Ánh',
  birth: '1985-02-01',
  rank: 'Trung úy',
  post: 'Cán bộ',
  unit: 'Phòng An ninh kinh tế',
  formName: 'Giấy khen của Giám đốc Công an tỉnh/thành phố',
  formOrder: 60,
  decisionNumber: '12/QĐ-CAT',
  decidedOn: '2024-06-05',
  reason: 'Có thành tích',
  note: '',
  status: 'valid',
  statusOn: '',
  statusBasis: '',
  seq: null,
  printedNumber: '',
  nameKey: 'anh',
  ...given,
});

const bookOf = (given: Partial<BookInput>): BookInput => ({
  head: { key: 'k', level: 'provincial_police', authority: 'Giám đốc Công an tỉnh Hải Dương', year: 2024 },
  letterhead: {
    parentBody: 'Bộ Công an',
    issuingBody: 'Công an tỉnh Hải Dương',
    place: 'Hải Dương',
    signerAuthority: [],
    signerTitle: 'Giám đốc',
    signerRank: 'Đại tá',
    signerName: 'Nguyễn Văn Bình',
    recipients: ['Lưu: VT'],
  },
  numberedHere: true,
  draft: false,
  lines: [],
  printedOn: '2024-12-31',
  ...given,
});

test('a book has a title page, its awards by number with what became of them, and says how many there are', () => {
  const book = layoutBook(
    bookOf({
      lines: [
        line({ seq: 2, status: 'revoked', statusOn: '2024-11-20', statusBasis: 'QĐ 99/QĐ-CAT', note: 'Xem hồ sơ' }),
        line({
          seq: 10,
          kind: 'household',
          name: 'Hộ ông Bùi Văn Xa',
          unit: 'Phường 1',
          birth: '',
          rank: '',
          post: '',
        }),
        line({
          seq: 1,
          kind: 'unit',
          name: 'Phòng An ninh điều tra',
          unit: 'Công an tỉnh',
          birth: '',
          rank: '',
          post: '',
        }),
        line({ seq: null, name: 'Chưa Có Số' }),
      ],
    }),
  );
  expect(outline(book)).toEqual([
    'BỘ CÔNG AN',
    'CÔNG AN TỈNH HẢI DƯƠNG',
    'SỔ VÀNG',
    'Ghi các lượt khen thưởng do Giám đốc Công an tỉnh Hải Dương quyết định',
    '',
    'NĂM 2024',
    'Số vào sổ | Họ và tên, tên tập thể | Năm sinh | Cấp bậc, chức vụ, đơn vị | Danh hiệu, hình thức khen thưởng | Số, ngày quyết định | Thành tích | Ghi chú',
    '01 | Phòng An ninh điều tra |  | Công an tỉnh | Giấy khen của Giám đốc Công an tỉnh | 12/QĐ-CAT\n05/06/2024 | Có thành tích | ',
    '02 | Ngô Đình Ánh | 1985 | Trung úy, Cán bộ, Phòng An ninh kinh tế | Giấy khen của Giám đốc Công an tỉnh | 12/QĐ-CAT\n05/06/2024 | Có thành tích | Đã thu hồi ngày 20/11/2024 theo QĐ 99/QĐ-CAT. Xem hồ sơ',
    '10 | Hộ ông Bùi Văn Xa |  | Phường 1 | Giấy khen của Giám đốc Công an tỉnh | 12/QĐ-CAT\n05/06/2024 | Có thành tích | ',
    'Sổ này gồm 02 lượt: 01 lượt tập thể, 01 lượt hộ gia đình; từ số 01 đến số 10; ngoài ra 01 lượt đã hủy hoặc thu hồi, không tính./.',
    '',
    'GIÁM ĐỐC',
    'Đại tá Nguyễn Văn Bình',
  ]);
  expect([book.orientation, book.pageMark]).toEqual(['landscape', undefined]);
  expect(bookColumns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(257);
});

test('drafts stand at the end of a draft print alone, which says so on its cover, its pages and its last line', () => {
  const lines = [
    line({ seq: 1 }),
    line({ name: 'Sau', decidedOn: '2024-12-01' }),
    line({ name: 'Trước', decidedOn: '2024-07-01' }),
    line({ name: 'Đã hủy trước khi có số', status: 'cancelled' }),
  ];
  const draft = layoutBook(bookOf({ draft: true, lines }));
  const text = outline(draft);
  expect(text).toContain('= DỰ THẢO, chưa vào sổ (02 lượt)');
  expect(text.findIndex((each) => each.includes('Trước'))).toBeLessThan(text.findIndex((each) => each.includes('Sau')));
  expect(text.join('\n')).not.toContain('Đã hủy trước khi có số');
  expect(text).toContain('BẢN DỰ THẢO\nlập ngày 31 tháng 12 năm 2024, chưa thay cho sổ chính thức');
  expect(text).toContain('02 lượt dự thảo ở cuối sổ chưa được cấp số và chưa tính vào số lượt trên.');
  expect(draft.pageMark).toBe('BẢN DỰ THẢO');
  expect(outline(layoutBook(bookOf({ lines }))).join('\n')).not.toContain('Sau');
});

test('a book that another authority numbers stands by decision day, with the numbers as they were printed', () => {
  const lines = [
    line({ name: 'B', decidedOn: '2024-09-01', printedNumber: '77/2024' }),
    line({ name: 'A', decidedOn: '2024-03-01', printedNumber: '80' }),
    line({ name: 'C', decidedOn: '2024-09-01', kind: 'unit' }),
  ];
  const head = { key: 'k', level: 'ministry' as const, authority: '', year: 2024 };
  const text = outline(layoutBook(bookOf({ numberedHere: false, head, lines })));
  expect(text).toContain('Ghi các lượt khen thưởng do Bộ Công an quyết định');
  expect(text.slice(7, 10).map((each) => each.split(' | ').slice(0, 2))).toEqual([
    ['80', 'A'],
    ['', 'C'],
    ['77/2024', 'B'],
  ]);
  expect(text).toContain('Sổ này gồm 03 lượt: 01 lượt tập thể, 02 lượt cá nhân./.');
});
