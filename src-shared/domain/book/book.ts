import type { AwardStatus } from '../awards-status.ts';
import type { Level } from '../levels.ts';
import type { Letterhead } from '../lists/list-input.ts';

/** Whose book it is: an authority's year. */
export interface BookHead {
  /** as stored with the numbers given in it */
  readonly key: string;
  readonly level: Level;
  /** as decisions name it; '' where none does */
  readonly authority: string;
  readonly year: number;
}

/** One award in a book. Days are YYYY-MM-DD; an empty text is an empty cell. */
export interface BookLine {
  readonly kind: 'person' | 'unit' | 'household';
  readonly name: string;
  /** YYYY-MM-DD, or YYYY where only the year is known */
  readonly birth: string;
  readonly rank: string;
  readonly post: string;
  /** the unit as it was called on the day; of a collective the one above it */
  readonly unit: string;
  readonly formName: string;
  readonly formOrder: number;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly note: string;
  readonly status: AwardStatus;
  readonly statusOn: string;
  readonly statusBasis: string;
  /** given by headquarters; null: none yet */
  readonly seq: number | null;
  /** as another authority printed it */
  readonly printedNumber: string;
  /** People by given name, collectives by their order; compared character by character. */
  readonly nameKey: string;
}

/** Everything a printed book is made of; the register is not asked again. */
export interface BookInput {
  readonly head: BookHead;
  readonly letterhead: Letterhead;
  /** headquarters numbers it: an award without a number is a draft */
  readonly numberedHere: boolean;
  /** shows drafts too, at the end, and is marked on every page */
  readonly draft: boolean;
  readonly lines: readonly BookLine[];
  readonly printedOn: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const kindOrder: Readonly<Record<BookLine['kind'], number>> = { unit: 0, person: 1, household: 2 };

/** By decision day, decision, then as on the decision's own list: highest form first, collectives before people, by name. */
const inDecisionOrder = (a: BookLine, b: BookLine): number =>
  byText(a.decidedOn, b.decidedOn) ||
  byText(a.decisionNumber, b.decisionNumber) ||
  a.formOrder - b.formOrder ||
  kindOrder[a.kind] - kindOrder[b.kind] ||
  byText(a.nameKey, b.nameKey);

/**
 * The lines of a book as bound, and those that wait for a number. A void award keeps its number and its place; one that
 * was voided before it had a number never comes into the book.
 */
export function orderBook({ lines, numberedHere }: Pick<BookInput, 'lines' | 'numberedHere'>): {
  readonly entered: readonly BookLine[];
  readonly drafts: readonly BookLine[];
} {
  if (!numberedHere) return { entered: lines.toSorted(inDecisionOrder), drafts: [] };
  const entered = lines.filter(({ seq }) => seq !== null);
  const drafts = lines.filter(({ seq, status }) => seq === null && status === 'valid');
  return {
    entered: entered.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0) || inDecisionOrder(a, b)),
    drafts: drafts.toSorted(inDecisionOrder),
  };
}
