import { fold } from '#shared/base/vi-text.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  /** Shown small beside the label and searched too: a code, a count. */
  readonly hint?: string;
};

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every typed word begins a word of the text, in the order typed: "trung t" finds "Trung tá", "ttoi" finds nothing. */
function begins(typed: readonly string[], words: readonly string[]): boolean {
  let from = 0;
  for (const part of typed) {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(part));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** How close a choice is: 0 the same, 1 begins with what was typed, 2 begins within. */
function closeness(choice: Choice, typed: string): number {
  const label = fold(choice.label);
  const hint = fold(choice.hint ?? '');
  if (label === typed || hint === typed) return 0;
  return label.startsWith(typed) || hint.startsWith(typed) ? 1 : 2;
}

/** The choices that the typed letters can mean, closest first, else in the order given; accents and case do not matter. */
export function matchChoices<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const parts = wordsOf(typed);
  if (parts.length === 0) return choices;
  const folded = fold(typed);
  return choices
    .filter((choice) => begins(parts, wordsOf(choice.label)) || begins(parts, wordsOf(choice.hint ?? '')))
    .map((choice, order) => ({ choice, order, rank: closeness(choice, folded) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ choice }) => choice);
}
