import { fold } from '#shared/base/vi-text.ts';

/**
 * What FTS5 looks for: every word, each as a beginning, in any order and without marks; "7649/qd" stays together, so
 * that it is a number and not two. Undefined when nothing is left to look for. Source: sqlite.org/fts5.html §3.
 */
export function searchExpression(text: string): string | undefined {
  const words = fold(text.replace(/["\p{Cc}]/gu, ' '))
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ');
}
