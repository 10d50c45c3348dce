import { z } from 'zod';
import type { BookHead, BookInput } from '#shared/domain/book/book.ts';
import { levels } from '#shared/domain/levels.ts';
import { nothing, shortText } from './common.ts';
import { query } from './contract.ts';

/** A book on the shelf, with what is in it. */
export interface BookRow extends BookHead {
  /** headquarters numbers it */
  readonly numberedHere: boolean;
  /** awards that stand in it, void ones among them */
  readonly entered: number;
  /** of them no longer valid */
  readonly void: number;
  /** awards that wait for a number */
  readonly waiting: number;
  /** the highest number given; 0 for none */
  readonly last: number;
}

export const bookChoice = z.object({
  key: z.string().max(300),
  level: z.enum(levels),
  authority: shortText,
  year: z.int().min(1900).max(2200),
  /** with the drafts at its end, and marked as such on every page */
  draft: z.boolean(),
});
export type BookChoice = z.output<typeof bookChoice>;

export const bookApi = {
  /** Every book that has an award, newest year first, in it the highest authority first. */
  'book.list': query(nothing).returns<readonly BookRow[]>(),
  /** Everything a book is made of; also what the desk asks before it prints. Refuses: list.noLetterhead, book.empty. */
  'book.input': query(bookChoice).returns<BookInput>(),
};
