import { expect, test } from 'vitest';
import { type BonusLine, layoutBonus } from '#shared/domain/bonus/bonus-layout.ts';
import { outline } from '../lists/outline.ts';

const line = (over: Partial<BonusLine>): BonusLine => ({
  name: 'Lê Văn An',
  unit: 'Phòng PA01',
  form: 'Giấy khen',
  coefficient: 0.6,
  salary: 2_340_000,
  amount: 1_410_000,
  byHand: false,
  why: null,
  ...over,
});
const paper = (lines: readonly BonusLine[]) =>
  layoutBonus({
    letterhead: {
      parentBody: 'Bộ Công an',
      issuingBody: 'Công an tỉnh Hải Dương',
      place: 'Hải Dương',
      signerAuthority: [],
      signerTitle: 'GIÁM ĐỐC',
      signerRank: 'Đại tá',
      signerName: 'Trần Văn Bình',
      recipients: [],
    },
    basis: { kind: 'decision', number: '12/QĐ-CAT', decidedOn: '2024-12-20', authority: 'Giám đốc Công an tỉnh' },
    lines,
    printedOn: '2025-01-05',
    even: false,
    signers: ['NGƯỜI LẬP', 'KẾ TOÁN'],
  });

test('each form is summed, the whole is said in words, and who pays signs beside who reckons', () => {
  const lines = outline(
    paper([line({}), line({ name: 'Bùi Thị Ánh', form: 'Bằng khen', amount: 3_510_000, coefficient: 1.5 })]),
  );
  expect(lines.slice(6)).toEqual([
    'STT | Họ và tên, tên tập thể | Đơn vị | Hệ số | Mức lương cơ sở (đồng) | Thành tiền (đồng) | Ký nhận',
    '= Giấy khen (01)',
    '01 | Lê Văn An | Phòng PA01 | 0,6 | 2.340.000 | 1.410.000 | ',
    ' | Cộng |  |  |  | 1.410.000 | ',
    '= Bằng khen (01)',
    '02 | Bùi Thị Ánh | Phòng PA01 | 1,5 | 2.340.000 | 3.510.000 | ',
    ' | Cộng |  |  |  | 3.510.000 | ',
    ' | Tổng cộng |  |  |  | 4.920.000 | ',
    'Bằng chữ: Bốn triệu chín trăm hai mươi nghìn đồng.',
    'Hải Dương, ngày 05 tháng 01 năm 2025',
    'NGƯỜI LẬP, ',
    'KẾ TOÁN, ',
    'GIÁM ĐỐC, Đại tá Trần Văn Bình',
  ]);
});

test('an unknown amount is left blank and named, never nothing; one paid by hand is marked', () => {
  const lines = outline(
    paper([
      line({ coefficient: null, salary: null, amount: null, why: 'noRate' }),
      line({ name: 'Đỗ Văn Ích', coefficient: null, salary: null, amount: 500_000, byHand: true }),
    ]),
  );
  expect(lines).toContain('01 | Lê Văn An | Phòng PA01 |  |  |  | Chưa có hệ số');
  expect(lines).toContain('02 | Đỗ Văn Ích | Phòng PA01 |  |  | 500.000* | ');
  expect(lines).toContain('01 trường hợp chưa có mức tiền, để trống và chưa tính vào tổng.');
  expect(lines).toContain('(*) Mức chi ghi theo thực tế.');
});
