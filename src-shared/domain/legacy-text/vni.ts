import { marked } from './marked-letters.ts';

/** What follows a plain vowel, by what the mark makes of it. Source: the VNI for Windows code page. */
const toneMarks: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0301': 'ù',
  '\u0323': 'ï',
};
const roofMarks: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0301': 'á',
  '\u0323': 'ä',
};
const bowlMarks: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0301': 'é',
  '\u0323': 'ë',
};
const ROOFED: Readonly<Record<string, string>> = { â: 'a', ê: 'e', ô: 'o' };
/** Letters with a code of their own; the horned ones then take tones as plain vowels do. */
const single: Readonly<Record<string, string>> = {
  ì: 'ì',
  í: 'í',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
};

const letters = new Map<string, string>();

/** A mark may be written in either case; the letter before it decides. */
function enter(base: string, mark: string, letter: string): void {
  for (const one of new Set([mark, mark.toUpperCase()])) {
    letters.set(base + one, letter);
    letters.set(base.toUpperCase() + one, letter.toUpperCase());
  }
}

for (const [letter, code] of Object.entries(single)) enter(code, '', letter);
for (const { plain, tone, whole } of marked) {
  const roofed = ROOFED[plain];
  if (roofed !== undefined) enter(roofed, roofMarks[tone] ?? '', whole);
  else if (plain === 'ă') enter('a', bowlMarks[tone] ?? '', whole);
  else if (tone !== '' && plain !== 'i') enter(single[plain] ?? plain, toneMarks[tone] ?? '', whole);
}

/** Text of a VNI font as Unicode; a vowel with its mark before single letters. */
export function fromVni(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const pair = i + 1 < text.length ? letters.get(text.slice(i, i + 2)) : undefined;
    if (pair !== undefined) i += 1;
    result += pair ?? letters.get(text.charAt(i)) ?? text.charAt(i);
  }
  return result;
}
