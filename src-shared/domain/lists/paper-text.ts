import { fill, paperWords } from './paper-words.ts';

/** One line of plain text as it may stand on paper: NFC, single spaces, nothing that hides or turns letters round. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A count as offices write it: two digits at least, thousands by full stops: "07", "31", "1.250". */
export const countOnPaper = (count: number): string =>
  String(count)
    .padStart(2, '0')
    .replace(/\B(?=(\d{3})+$)/g, '.');

/** đồng, thousands by full stops: "2.530.000". */
export const moneyOnPaper = (dong: number): string => String(dong).replace(/\B(?=(\d{3})+$)/g, '.');

/** A row's number: "01" … "99", "100"; never with a full stop in it. */
export const rowNumber = (index: number): string => String(index + 1).padStart(2, '0');

const roman: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 1 → "I". For the few sections of a list: 1 to 39. */
export function romanNumber(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of roman) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

// The order in which Vietnamese papers letter their parts: Đ after D, no F, J, W or Z.
const partLetters = 'ABCDĐEGHIKLMNOPQRSTUVXY';

/** 0 → "A"; past the alphabet the parts are numbered. */
export const partLetter = (index: number): string => partLetters[index] ?? String(index + 1);

/**
 * A day in a sentence: days below 10 and the months 1 and 2 take a nought, other months do not.
 * Source: NĐ 30/2020 Phụ lục I, địa danh và thời gian ban hành văn bản.
 */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const plainMonth = String(Number(month));
  return fill(paperWords.day, { day: date, month: Number(month) <= 2 ? month : plainMonth, year });
}

export const upper = (text: string): string => text.toLocaleUpperCase('vi');
