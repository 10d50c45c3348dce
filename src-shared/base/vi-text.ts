// Keys for searching and sorting Vietnamese text. SQLite knows neither order nor accents of it, so keys are computed
// here and stored in columns; a change to one of these functions needs a migration that remakes the stored keys.

const COMBINING = /[\u0300-\u036f]/g;

/** The one stored form: macOS and PDF hand over letters and marks apart. */
export const nfc = (text: string): string => text.normalize('NFC');

/** Search key: "Đặng Thị  Bưởi" → "dang thi buoi". Where the tone is written (hòa, hoà) makes no difference. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(COMBINING, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

// fjwz are not Vietnamese letters but stand in names of outsiders; they sort where a Latin reader looks for them.
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const RANKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijk';
const rankOf = new Map([...ALPHABET].map((letter, i) => [letter, RANKS.charAt(i)]));
const toneOf = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const SHAPES = new Set(['\u0302', '\u0306', '\u031b']);

const remembered = new Map<string, string>();

/** Letters by rank, then the tone (ngang, huyền, hỏi, ngã, sắc, nặng), in ASCII, so that plain byte order is right. */
function syllableKey(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  let letters = '';
  let tone = '0';
  for (const sign of word.normalize('NFD')) {
    const toneDigit = toneOf.get(sign);
    if (toneDigit) tone = toneDigit;
    else if (SHAPES.has(sign)) letters = letters.slice(0, -1) + nfc(letters.slice(-1) + sign);
    else letters += sign;
  }
  let key = '';
  for (const letter of letters) key += rankOf.get(letter) ?? (letter >= '0' && letter <= '9' ? letter : '!');
  key += tone;
  if (remembered.size > 50_000) remembered.clear();
  remembered.set(word, key);
  return key;
}

const words = (text: string): string[] => text.toLowerCase().trim().split(/\s+/);

/** Sort key of any text, word by word: the tone of the first word counts before the letters of the second. */
export const sortKey = (text: string): string => words(text).map(syllableKey).join(' ');

/** Sort key of a person's name: given name, then family and middle names as written. Source: decisions, sorting. */
export function nameKey(fullName: string): string {
  const parts = words(fullName);
  const given = parts.pop() ?? '';
  return [given, ...parts].map(syllableKey).join(' ');
}

// Most cells of a list are clean; looking is five times cheaper than rewriting them all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNCLEAN = /^[\s\u00a0]|[\s\u00a0]$|[\s\u00a0]{2}|[\u0000-\u001f\u007f\u00a0]|[\u0300-\u036f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const GAPS = /[\s\u00a0\u0000-\u001f\u007f]+/g;

/** One line, NFC, no control characters, single spaces, none around. */
export const cleanCell = (text: string): string => (UNCLEAN.test(text) ? nfc(text).replace(GAPS, ' ').trim() : text);

const HIDDEN = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Zero-width marks and marks that turn the writing direction: none is ever needed in Vietnamese. */
export const hasHiddenMarks = (text: string): boolean => HIDDEN.test(text);

/** "U+202E U+200B": the distinct hidden marks of a text, in order of appearance. */
export function hiddenMarks(text: string): string {
  const found = [...text].filter((sign) => HIDDEN.test(sign));
  return [...new Set(found)]
    .map((sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

/** Written without any difference of case where there could be one: "TRỊNH MẠNH QUÂN", "lê văn a". */
export const hasOneCase = (text: string): boolean => {
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  return upper !== lower && (text === upper || text === lower);
};

/** "TRỊNH MẠNH QUÂN" → "Trịnh Mạnh Quân"; also behind a hyphen or an apostrophe (H'Hen Niê, Y-Blim). */
export const titleCaseName = (name: string): string =>
  nfc(name)
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** Every hidden mark and control character as a sign that is seen: a file's name may pretend to be another. */
export const showHiddenMarks = (text: string): string =>
  [...text].map((sign) => (HIDDEN.test(sign) || /\p{Cc}/u.test(sign) ? '\ufffd' : sign)).join('');
