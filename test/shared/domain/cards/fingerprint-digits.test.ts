import { expect, test } from 'vitest';
import { differingGroups, readTypedFingerprint } from '#shared/domain/cards/fingerprint-digits.ts';

const digits = '78682 79907 31494 73674 17541 94253 78027 89041';

test.each([digits, digits.replaceAll(' ', ''), digits.replaceAll(' ', ' - '), ` ${digits}\n`])(
  '«%s» is read as it was printed',
  (typed) => {
    expect(readTypedFingerprint(typed)).toMatchObject({ isWhole: true, misread: [] });
    expect(differingGroups(typed, digits)).toEqual([]);
  },
);

test('a misread group is named before the last one was typed', () => {
  expect(readTypedFingerprint('78682 79908 314')).toMatchObject({ isWhole: false, misread: [2] });
});

test('groups read in the wrong order are noticed', () => {
  const [a, b, ...rest] = digits.split(' ');
  expect(readTypedFingerprint([b, a, ...rest].join(' ')).misread).toEqual([1, 2]);
});

test('fewer or more groups are not the whole', () => {
  expect(readTypedFingerprint(digits.slice(0, -6)).isWhole).toBe(false);
  expect(readTypedFingerprint(`${digits} 1`).isWhole).toBe(false);
  expect(readTypedFingerprint(digits.slice(0, -1)).isWhole).toBe(false);
  expect(differingGroups(digits.slice(0, 6), digits)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});
