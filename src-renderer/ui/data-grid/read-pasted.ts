import { cleanCell, fold } from '#shared/base/vi-text.ts';
import { type Choice, matchChoices } from '../choice/match-choices.ts';
import type { UiTexts } from '../texts.ts';
import type { CellEditor } from './grid-types.ts';
import { type Reading, readTyped } from './read-typed.ts';

/**
 * Turns a pasted cell into what is stored. Nobody looks at a list of choices while a block is pasted: a choice must be
 * named whole, by label or hint, or be the only one that the text can mean.
 */
export function readPasted<Row>(editor: CellEditor<Row>, pasted: string, texts: UiTexts): Reading {
  const text = cleanCell(pasted);
  if (editor.kind !== 'choice' || text === '') {
    if (editor.kind === 'text' && editor.maxLength !== undefined && text.length > editor.maxLength)
      return { ok: false, sentence: texts.grid.tooLong(editor.maxLength) };
    return readTyped(editor, { typed: text, changed: true, lit: 0 }, texts);
  }
  const named = choicesNamed(editor.choices, text);
  const [meant] = named;
  if (!meant) return { ok: false, sentence: texts.grid.notListed(text) };
  return named.length === 1
    ? { ok: true, value: meant.value, shown: meant.label }
    : { ok: false, sentence: texts.grid.severalChoices(text, named.length) };
}

function choicesNamed(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = fold(text);
  const whole = choices.filter(({ label, hint = '' }) => fold(label) === wanted || fold(hint) === wanted);
  return whole.length > 0 ? whole : matchChoices(choices, text);
}
