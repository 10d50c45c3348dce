import { createContext, use } from 'react';

/**
 * The words that the pieces say on every screen alike, so that no screen hands over a "Cancel" of its own. The app
 * fills them from its locale; a piece holds no sentence itself.
 */
export type UiTexts = {
  readonly close: string;
  /** What is known of the row under the hand. */
  readonly detail: string;
  /** Writes the list on the screen into a file. */
  readonly exportList: string;
  readonly cancel: string;
  readonly back: string;
  readonly undo: string;
  readonly clear: string;
  readonly show: string;
  readonly hide: string;
  readonly optional: string;
  readonly noMatch: string;
  readonly chosenCount: (count: number) => string;
  readonly step: (at: number, of: number) => string;
  readonly progressOf: (done: number, total: number) => string;
  readonly secondsLeft: (seconds: number) => string;
  readonly cancelling: string;
  readonly dropHere: string;
  /** Asked where a form is left with something typed in it. */
  readonly leaveTitle: string;
  readonly leaveSentence: string;
  readonly leave: string;
  /** Something was left in this form at that time. */
  readonly draftAt: (time: string) => string;
  readonly draftOpen: string;
  readonly draftDrop: string;
  readonly notADay: string;
  /** Words that stand for the present day when typed, compared without accents. */
  readonly todayWords: readonly string[];
  readonly columns: ColumnTexts;
  readonly views: ViewTexts;
  readonly grid: GridTexts;
};

/** What columns of a list are chosen with. */
export type ColumnTexts = {
  readonly title: string;
  readonly hint: string;
  readonly frozen: string;
  readonly reset: string;
};

/** What saved views of a list are kept with. */
export type ViewTexts = {
  readonly title: string;
  readonly changed: string;
  readonly none: string;
  readonly find: string;
  readonly opens: string;
  readonly saveAs: (name: string) => string;
  readonly replace: (name: string) => string;
  readonly rename: string;
  readonly newName: (name: string) => string;
  readonly remove: string;
  readonly removed: (name: string) => string;
  readonly openWith: (name: string) => string;
};

export type GridTexts = {
  readonly cellAt: (column: string, row: number, value: string) => string;
  readonly emptyCell: string;
  readonly loading: string;
  readonly notAChoice: (typed: string) => string;
  /** Said of a pasted cell, where nothing more can be typed. */
  readonly notListed: (pasted: string) => string;
  /** Said of a pasted cell that could be more than one entry. */
  readonly severalChoices: (typed: string, count: number) => string;
  readonly tooLong: (most: number) => string;
  readonly notSaved: string;
  readonly dropped: (typed: string) => string;
  readonly copied: (cells: number) => string;
  /** The keys that a heading knows. */
  readonly columnHint: string;
  /** Of the second key of an order. */
  readonly thenSorted: (direction: 'ascending' | 'descending') => string;
};

const TextsContext = createContext<UiTexts | undefined>(undefined);

export const UiTextsProvider = TextsContext.Provider;

/** Throws: outside a UiTextsProvider, which is a bug of the caller. */
export function useUiTexts(): UiTexts {
  const texts = use(TextsContext);
  if (!texts) throw new Error('no UiTextsProvider above this piece');
  return texts;
}
