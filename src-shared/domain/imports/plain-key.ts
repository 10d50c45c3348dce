import { fold } from '#shared/base/vi-text.ts';

/** For comparing words people type: no accents, case or punctuation, and "sỹ" as "sĩ". "CSTĐ cơ sở." → "cstd co so". */
export const plainKey = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bsy\b/g, 'si');

export type Token = { readonly key: string; readonly start: number; readonly end: number };

/** The words of a text with where they stand in it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const key = plainKey(match[0]);
    if (key !== '') tokens.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Takes the separators that lists put between the parts of one cell off both ends. */
export const trimSeparators = (text: string): string =>
  text
    .replace(/^[\s,;:.–—\-/|(]+|[\s,;:–—\-/|(]+$/g, '')
    .replace(/^([^()]*)\)$/, '$1')
    .trim();

/** "I.", "2)", "a/" before a heading. */
const ENUMERATOR = /^\(?(?:[IVX]+|[A-Z]|[a-z]|đ|Đ|\d+(?:\.\d+)*)\s*[.)/:–-]\s*/u;

export const withoutEnumerator = (text: string): string => text.replace(ENUMERATOR, '');

/** How deep a numbered heading stands: A < I < 1 < 1.1, a. Undefined when the text is no number. */
export function enumeratorDepth(text: string): number | undefined {
  const mark = text.trim().replace(/^\(|[.)/:–-]+$/g, '');
  if (/^[IVX]+$/.test(mark)) return 1;
  if (/^[A-ZĐ]$/.test(mark)) return 0;
  if (/^\d+$/.test(mark)) return 2;
  if (/^(?:[a-zđ]|\d+(?:\.\d+)+)$/.test(mark)) return 3;
  return undefined;
}
