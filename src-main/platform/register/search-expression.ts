import { fold } from '#shared/base/vi-text.ts';

const wordsOf = (text: string): string[] =>
  fold(text.replace(/["\p{Cc}]/gu, ' '))
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * What FTS5 looks for: every word, each as a beginning, in any order and without marks; "7649/qd" stays together, so
 * that it is a number and not two. Undefined when nothing is left to look for. Source: sqlite.org/fts5.html §3.
 */
export function searchExpression(text: string): string | undefined {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ');
}

/** A text as FTS5 cuts it into tokens, a space before each. Source: sqlite.org/fts5.html §4.3.1, unicode61. */
const tokens = (text: string): string => text.replace(/[^\p{L}\p{N}\p{Co}]+/gu, ' ').replace(/^ ?/, ' ');

/** Tells of a stored search key whether FTS5 would find a text in it; for the few rows at hand this is faster to ask. */
export function searchTest(text: string): (key: string) => boolean {
  const phrases = wordsOf(text).map((word) => tokens(word).trimEnd());
  return (key) => {
    const cut = tokens(key);
    return phrases.every((phrase) => cut.includes(phrase));
  };
}

/** The last token of every word looked for, a beginning each: where one stands nowhere, nothing is found. */
export const searchBeginnings = (text: string): readonly string[] =>
  wordsOf(text).map((word) => tokens(word).trim().split(' ').at(-1) ?? '');
