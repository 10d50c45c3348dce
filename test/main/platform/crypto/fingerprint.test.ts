import { expect, test } from 'vitest';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import { isFingerprintGroup } from '#shared/domain/cards/fingerprint-digits.ts';
import { testStations } from '#support/stations.ts';

const digits = fingerprint(testStations.headquarters.keys.public);
const groups = digits.split(' ');
const replaceAt = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

test('a fingerprint is eight groups of five digits, each with its check digit, and never changes', () => {
  expect(digits).toBe('78682 79907 31494 73674 17541 94253 78027 89041');
  expect(groups).toHaveLength(8);
  expect(groups.every((group, place) => isFingerprintGroup(group, place))).toBe(true);
});

test('other keys have another fingerprint', () => {
  const { headquarters, unit } = testStations;
  expect(fingerprint({ sign: headquarters.keys.public.sign, age: unit.keys.public.age })).not.toBe(digits);
  expect(fingerprint({ sign: unit.keys.public.sign, age: headquarters.keys.public.age })).not.toBe(digits);
});

test('one digit misheard is noticed in its group', () => {
  for (const [place, group] of groups.entries()) {
    for (let at = 0; at < 5; at++) {
      for (const digit of '0123456789') {
        if (digit !== group[at]) expect(isFingerprintGroup(replaceAt(group, at, digit), place)).toBe(false);
      }
    }
  }
});

test('two neighbouring digits swapped are noticed', () => {
  for (const [place, group] of groups.entries()) {
    for (let at = 0; at < 4; at++) {
      const [a = '', b = ''] = [group[at], group[at + 1]];
      if (a !== b) expect(isFingerprintGroup(replaceAt(replaceAt(group, at, b), at + 1, a), place)).toBe(false);
    }
  }
});

test('a group read in another place is noticed', () => {
  expect(isFingerprintGroup(groups[0] ?? '', 1)).toBe(false);
});

test.each(['', '1234', '123456', '12a45', ' 1234'])('«%s» is no group', (text) => {
  expect(isFingerprintGroup(text, 0)).toBe(false);
});
