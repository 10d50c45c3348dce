import type { Move } from './move-cell.ts';

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/**
 * `navigate`: nothing typed yet. `type`: typing replaced the cell, arrows commit and move. `edit`: F2, arrows move the
 * caret. The last two are `list` when a list of choices hangs under the cell and takes up and down for itself.
 */
export type KeyMode = 'navigate' | 'type' | 'edit';

export type Intent =
  | { readonly kind: 'move'; readonly by: Move; readonly extend?: boolean }
  | { readonly kind: 'light'; readonly step: number }
  | {
      readonly kind:
        | 'edit'
        | 'erase'
        | 'empty'
        | 'drop'
        | 'toggleRow'
        | 'copyWithHeadings'
        | 'repeatAbove'
        | 'duplicateRow'
        | 'open'
        | 'enter';
    };

const arrows: Record<string, Move> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const plainMoves: Record<string, Move> = {
  ...arrows,
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};
const ctrlMoves: Record<string, Move> = {
  Home: 'first',
  End: 'last',
  ArrowUp: 'columnTop',
  ArrowDown: 'columnBottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
};

const move = (by: Move | undefined, extend = false): Intent | undefined =>
  by && (extend ? { kind: 'move', by, extend } : { kind: 'move', by });

/** What a key means; undefined leaves it to the input, or to whoever listens further out. */
export function intentOf(press: KeyPress, mode: KeyMode, list: boolean): Intent | undefined {
  const { key, shiftKey, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  if (key === 'Tab' && !ctrl && !altKey) return move(shiftKey ? 'previous' : 'next');
  if (key === 'Escape') return { kind: 'drop' };
  if (mode !== 'navigate') return intentWhileTyping(press, mode, list);
  if (ctrl) return intentWithCtrl(press);
  if (key === 'F2' || (altKey && key === 'ArrowDown')) return { kind: 'edit' };
  if (altKey) return undefined;
  if (key === 'Enter') return shiftKey ? move('up') : { kind: 'enter' };
  if (key === ' ' && shiftKey) return { kind: 'toggleRow' };
  if (key === 'Delete') return { kind: 'empty' };
  if (key === 'Backspace') return { kind: 'erase' };
  return move(plainMoves[key], shiftKey);
}

function intentWhileTyping({ key, shiftKey }: KeyPress, mode: KeyMode, list: boolean): Intent | undefined {
  if (key === 'Enter') return move(shiftKey ? 'up' : 'down');
  if (list && key === 'ArrowDown') return { kind: 'light', step: 1 };
  if (list && key === 'ArrowUp') return { kind: 'light', step: -1 };
  return mode === 'type' ? move(arrows[key]) : undefined;
}

function intentWithCtrl({ key, shiftKey }: KeyPress): Intent | undefined {
  if (key === 'Enter') return { kind: 'open' };
  if (shiftKey && key.toLowerCase() === 'c') return { kind: 'copyWithHeadings' };
  if (key.toLowerCase() === 'd') return { kind: shiftKey ? 'duplicateRow' : 'repeatAbove' };
  return move(ctrlMoves[key]);
}
