import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sheet } from '#shared/base/workbook.ts';
import { fromOldCode, fromOldFont, oldFontOf } from '#shared/domain/legacy-text/old-font.ts';
import { convertSheet, suspectedCode } from '#shared/domain/legacy-text/suspect-sheet.ts';

const sheetOf = (...texts: readonly string[]): Sheet => ({
  name: 'S',
  hidden: false,
  hiddenColumns: [],
  merges: [],
  rows: texts.map((text, i) => ({ number: i + 1, hidden: false, cells: [{ column: 1, kind: 'text', text }] })),
});

test.each([
  ['C«ng an tØnh H¶i D­¬ng', 'Công an tỉnh Hải Dương'],
  ['§Æng ThÞ Thanh Th¶o', 'Đặng Thị Thanh Thảo'],
  ['¢Êm, ¡n, ¦ít', 'Ấm, Ăn, Ướt'],
  ['NguyÔn §øc NghÜa', 'Nguyễn Đức Nghĩa'],
])('ABC: %s is %s', (old, unicode) => expect(fromOldCode(old, 'abc')).toBe(unicode));

test.each([
  ['Nguyeãn Vaên Hoøa', 'Nguyễn Văn Hòa'],
  ['Coâng an tænh Haûi Döông', 'Công an tỉnh Hải Dương'],
  ['ÑAËNG QUOÁC ÑAÏT', 'ĐẶNG QUỐC ĐẠT'],
  ['Traàn Thò Myõ Lyù', 'Trần Thị Mỹ Lý'],
])('VNI: %s is %s', (old, unicode) => expect(fromOldCode(old, 'vni')).toBe(unicode));

test('a font tells its code by its name, and one for capitals draws all letters as such', () => {
  expect(oldFontOf('.VnTime')).toEqual({ code: 'abc', capitals: false });
  expect(oldFontOf('VNI-Times')).toEqual({ code: 'vni', capitals: false });
  expect(oldFontOf('Times New Roman')).toBeUndefined();
  const capitals = oldFontOf('.VnTimeH');
  expect(capitals && fromOldFont('c«ng an', capitals)).toBe('CÔNG AN');
});

test('every Vietnamese letter has a way to be written in both codes, and digits and Latin letters stay', () => {
  const plain = [...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))].join('');
  for (const code of ['abc', 'vni'] as const) expect(fromOldCode(plain, code)).toBe(plain);
  const letters = new Set(
    ['abc', 'vni'].flatMap((code) =>
      everyPair().map((pair) => `${code}${fromOldCode(pair, code as 'abc').normalize('NFC')}`),
    ),
  );
  for (const letter of vietnamese()) for (const code of ['abc', 'vni']) expect(letters).toContain(`${code}${letter}`);
});

/** Everything that one or two signs of a one-byte code can say. */
function everyPair(): string[] {
  const signs = [...'aeiouydAEIOUYD', ...Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0xa1 + i))];
  return [...signs, ...signs.flatMap((a) => signs.map((b) => a + b))];
}

function vietnamese(): string[] {
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
  const small = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
  return ['đ', 'Đ', ...small, ...small.map((letter) => letter.toUpperCase())];
}

test('text that is Unicode already is never suspected, whatever Latin letters it holds', () => {
  expect(suspectedCode(sheetOf('Họ và tên', 'Lê Hoà', 'Hồ Hoài', 'Lê Hà'))).toBeUndefined();
  expect(suspectedCode(sheetOf('Name', 'John Smith', 'Ann Lee', '3×4'))).toBeUndefined();
});

test('a sheet of ABC or VNI letters is suspected, and reads right once converted', () => {
  const abc = sheetOf('Hä vµ tªn', 'L­¬ng V¨n Thµnh', 'NguyÔn §øc Nam', 'Bïi §×nh Dòng');
  expect(suspectedCode(abc)).toBe('abc');
  expect(convertSheet(abc, 'abc').rows[3]?.cells[0]).toMatchObject({ text: 'Bùi Đình Dũng', oldCode: 'abc' });
  expect(suspectedCode(sheetOf('Hoï vaø teân', 'Nguyeãn Vaên Hoøa', 'Traàn Thò Myõ'))).toBe('vni');
});

test('any text converts to normalised text without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('abc' as const, 'vni' as const), (text, code) => {
      const read = fromOldCode(text, code);
      expect(read).toBe(read.normalize('NFC'));
    }),
  );
});
