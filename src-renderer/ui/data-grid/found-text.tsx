import type { ReactNode } from 'react';
import { fold } from '#shared/base/vi-text.ts';
import styles from './data-grid.module.css';

/** What a list was asked to find. */
export type Find = {
  readonly text: string;
  /** Words are found anywhere; else where a word of the list begins. */
  readonly anywhere?: boolean;
};

const LETTER = /[\p{L}\p{N}]/u;

/** Each letter without its marks, one for one, so that places in both texts are the same. */
const foldedLetters = (letters: readonly string[]): string =>
  letters.map((letter) => fold(letter).charAt(0) || ' ').join('');

/** Where the typed words stand in a text: from (included) to (not included), by letters in NFC. */
export function foundIn(text: string, { text: typed, anywhere = false }: Find): readonly (readonly [number, number])[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const folded = foldedLetters([...text.normalize('NFC')]);
  const hit = new Array<boolean>(folded.length).fill(false);
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      if (anywhere || at === 0 || !LETTER.test(folded.charAt(at - 1))) hit.fill(true, at, at + word.length);
  const spans: [number, number][] = [];
  for (const [at, on] of hit.entries()) {
    const last = spans.at(-1);
    if (on && last?.[1] === at) last[1] = at + 1;
    else if (on) spans.push([at, at + 1]);
  }
  return spans;
}

/** A text in which what was found is marked; read aloud as if it were not. */
export function foundText(text: string, find: Find | undefined): ReactNode {
  const spans = find && find.text.trim() !== '' ? foundIn(text, find) : [];
  if (spans.length === 0) return text;
  const letters = [...text.normalize('NFC')];
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of spans) {
    parts.push(letters.slice(end, from).join(''));
    parts.push(
      <span key={from} className={styles.found}>
        {letters.slice(from, to).join('')}
      </span>,
    );
    end = to;
  }
  parts.push(letters.slice(end).join(''));
  return parts;
}
