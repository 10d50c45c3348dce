import { expect, test } from 'vitest';
import { decideLevel, levelInNumber, levelInWords } from '#shared/domain/imports/decided-level.ts';

test.each([
  ['Chủ tịch nước', 'state'],
  ['CHÍNH PHỦ', 'government'],
  ['Thủ tướng Chính phủ', 'government'],
  ['Bộ Công an', 'ministry'],
  ['Bộ trưởng Bộ Công an', 'ministry'],
  ['Cấp Bộ', 'ministry'],
  ['UBND TỈNH', 'province'],
  ['Chủ tịch UBND tỉnh Hải Dương', 'province'],
  ['Tỉnh', 'province'],
  ['Công an tỉnh', 'provincial_police'],
  ['Công an cấp tỉnh', 'provincial_police'],
  ['Giám đốc Công an tỉnh', 'provincial_police'],
  ['Trưởng phòng', 'unit'],
  ['Công an xã', 'unit'],
  ['UBND xã', 'commune'],
  ['', undefined],
  ['Nguyễn Văn An', undefined],
])('"%s" names the level %s', (words, level) => {
  expect(levelInWords(words)?.[0]).toBe(level);
});

test.each([
  ['7649/QĐ-BCA', 'ministry'],
  ['629/QĐ-TTg', 'government'],
  ['15/QĐ-CTN', 'state'],
  ['3266/QĐ-UBND', 'province'],
  ['1899/QĐ-CAT-PX01', 'provincial_police'],
  ['12/2024/QĐ-BCA-X05', 'ministry'],
  ['5/QĐ-PA03', 'unit'],
  ['12', undefined],
])('the number %s is of the level %s', (number, level) => {
  expect(levelInNumber(number)?.[0]).toBe(level);
});

test('a state form is of the state, and a list that says otherwise is reported', () => {
  expect(decideLevel('state', ['government'], ['government'])).toEqual({ level: 'state', disagrees: 'stated' });
  expect(decideLevel('state', undefined, ['ministry'])).toEqual({ level: 'state', disagrees: 'number' });
  expect(decideLevel('state', ['state'], undefined)).toEqual({ level: 'state' });
});

test('two witnesses outweigh the third', () => {
  expect(decideLevel('ministry', ['province'], ['ministry'])).toEqual({ level: 'ministry', disagrees: 'stated' });
  expect(decideLevel('ministry', ['ministry'], ['province'])).toEqual({ level: 'ministry', disagrees: 'number' });
  expect(decideLevel('provincial_police', ['ministry'], ['ministry'])).toEqual({
    level: 'ministry',
    disagrees: 'stated',
  });
});

test("a decision's authority wins over the catalogue's default", () => {
  expect(decideLevel('provincial_police', ['ministry'], undefined)).toEqual({ level: 'ministry', disagrees: 'stated' });
  expect(decideLevel('provincial_police', undefined, ['ministry'])).toEqual({ level: 'ministry', disagrees: 'number' });
  expect(decideLevel('provincial_police', undefined, undefined)).toEqual({ level: 'provincial_police' });
});

test('a number that fits several levels fits the one of the form', () => {
  expect(decideLevel('commune', undefined, ['province', 'unit', 'commune'])).toEqual({ level: 'commune' });
});
