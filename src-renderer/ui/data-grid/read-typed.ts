import { formatDay } from '#shared/base/local-date.ts';
import { cleanCell } from '#shared/base/vi-text.ts';
import { type Choice, matchChoices } from '../choice/match-choices.ts';
import { typedDay } from '../fields/typed-day.ts';
import type { UiTexts } from '../texts.ts';
import type { CellEditor } from './grid-types.ts';

export type TypedCell = {
  readonly typed: string;
  /** False while the text is still the one that editing began with. */
  readonly changed: boolean;
  /** Which of the offered choices Enter takes; -1 none. */
  readonly lit: number;
};

/** value: what is stored; shown: what the cell says from now on. */
export type Reading =
  | { readonly ok: true; readonly value: string; readonly shown: string }
  | { readonly ok: false; readonly sentence: string };

/** The choices to offer: all of them until something was typed. */
export const offeredChoices = (choices: readonly Choice[], { typed, changed }: TypedCell): readonly Choice[] =>
  matchChoices(choices, changed ? typed : '');

/** What a stored value looks like in the input when editing begins. */
export function editableText<Row>(editor: CellEditor<Row>, row: Row): string {
  const value = editor.value(row);
  if (editor.kind === 'day') return formatDay(value);
  if (editor.kind === 'choice') return editor.choices.find((choice) => choice.value === value)?.label ?? '';
  return value;
}

/** Turns typed text into what is stored, in NFC; emptied cells store ''. */
export function readTyped<Row>(editor: CellEditor<Row>, cell: TypedCell, texts: UiTexts): Reading {
  const text = cleanCell(cell.typed);
  if (text === '' && (cell.changed || editor.kind !== 'choice')) return { ok: true, value: '', shown: '' };
  switch (editor.kind) {
    case 'text': {
      const tidied = editor.tidy ? editor.tidy(text) : text;
      return { ok: true, value: tidied, shown: tidied };
    }
    case 'day': {
      if (editor.yearAllowed && /^\d{4}$/.test(text)) return { ok: true, value: text, shown: text };
      const day = typedDay(text, editor.today, texts.todayWords);
      return day ? { ok: true, value: day, shown: formatDay(day) } : { ok: false, sentence: texts.notADay };
    }
    case 'choice': {
      const choice = offeredChoices(editor.choices, cell)[cell.lit];
      if (!choice && text === '') return { ok: true, value: '', shown: '' };
      return choice
        ? { ok: true, value: choice.value, shown: choice.label }
        : { ok: false, sentence: texts.grid.notAChoice(text) };
    }
  }
}
