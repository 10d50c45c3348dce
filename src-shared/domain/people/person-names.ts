import { cleanCell, fold, nfc } from '../../base/vi-text.ts';

export interface NameParts {
  /** họ; '' for a name of one word */
  readonly family: string;
  /** đệm; '' where there is none */
  readonly middle: string;
  /** tên, by which people are called and sorted */
  readonly given: string;
}

/** "Đặng Thị Thanh Ánh" → Đặng, Thị Thanh, Ánh. A name of one word is a given name. Source: domain.md §6. */
export function nameParts(fullName: string): NameParts {
  const words = nfc(cleanCell(fullName))
    .split(' ')
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { family, middle: words.slice(1, -1).join(' '), given };
}

/** How two writings of a name differ, from not at all to altogether. */
export type NameLikeness = 'same' | 'marksMissing' | 'iForY' | 'otherMarks' | 'oneLetter' | 'other';

/** The same names as they sound: no marks, y as i. Equal to the column `name_like`, which finds them. */
const soundOf = (name: string): string => fold(name).replaceAll('y', 'i');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Word by word the letters with their shapes, then the tone, wherever in the word it was written: hòa is hoà. */
const spelling = (name: string): readonly string[] =>
  cleanCell(nfc(name))
    .toLowerCase()
    .split(' ')
    .map((word) => {
      const apart = word.normalize('NFD');
      return nfc(apart.replace(TONES, '')) + (apart.match(TONES) ?? []).join('');
    });

/**
 * Compares two names as a clerk would: "Nguyễn Thị Hoà" is "nguyễn thị hòa", "Nguyen Thi Hoa" lacks its marks, "Lê Thị
 * Mỹ" is also written "Mĩ", "Hùng" and "Hưng" are told apart by marks alone, "Hoàng" and "Hoàn" by a letter.
 */
export function nameLikeness(a: string, b: string): NameLikeness {
  const [one, other] = [spelling(a), spelling(b)];
  if (one.join(' ') === other.join(' ')) return 'same';
  if (soundOf(a) !== soundOf(b)) return isOneLetterOff(soundOf(a), soundOf(b)) ? 'oneLetter' : 'other';
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]));
  if (differing.every(([x, y]) => x.replaceAll('y', 'i') === y.replaceAll('y', 'i'))) return 'iForY';
  const isBare = (word: string): boolean => word === fold(word);
  return differing.every(([x, y]) => isBare(x) || isBare(y)) ? 'marksMissing' : 'otherMarks';
}

/** One letter put in, left out or exchanged, or two beside each other turned round. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length <= 1 && restB.length <= 1) return !`${restA}${restB}`.includes(' ');
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
