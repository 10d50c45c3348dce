import type { ReadDb } from '#db/handles.ts';
import type { BookChoice, BookRow } from '#shared/api/book.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { BookInput } from '#shared/domain/book/book.ts';
import { ruleOn } from '#shared/domain/catalogue/rules.ts';
import { levels } from '#shared/domain/levels.ts';
import { bookOf } from '#shared/domain/register-numbers.ts';
import { listRules } from '../rules/index.ts';
import { findLetterhead } from '../stations/index.ts';
import { type BookGroup, listGroups, listLines } from './book.repo.ts';

type Basis = Pick<BookGroup, 'registerBook' | 'level' | 'authority' | 'decidedOn' | 'year'>;

/** The book that holds an award, or will: without a decision day the year it counts for stands in. */
const keyOf = ({ registerBook, level, authority, decidedOn, year }: Basis): string =>
  registerBook ?? bookOf({ level, authority, decidedOn: decidedOn || `${year}-12-31` });

/** The year is the last part of a key that numbers were given in, whatever the decision says by now. */
const yearIn = (basis: Basis): number => {
  const { registerBook, decidedOn, year } = basis;
  return registerBook === null ? (decidedOn ? yearOf(decidedOn) : year) : Number(registerBook.split('/').at(-1));
};

/** Whether headquarters numbers such a book, by the rule in force at the end of its year. */
const isNumbered = (db: ReadDb) => {
  const rules = listRules(db);
  return ({ level, year }: Pick<BookRow, 'level' | 'year'>): boolean =>
    ruleOn(rules, 'register.numbered', `${year}-12-31`)?.levels.includes(level) ?? false;
};

/** Every book that has an award, newest year first, in it the highest authority first. */
export function listBooks(db: ReadDb): readonly BookRow[] {
  const numbered = isNumbered(db);
  const books = new Map<string, BookRow>();
  for (const group of listGroups(db)) {
    const key = keyOf(group);
    const { level, status, awards, last } = group;
    const year = yearIn(group);
    const known = books.get(key);
    const numberedHere = (known?.last ?? last) > 0 || numbered({ level, year });
    const waits = numberedHere && group.registerBook === null;
    const voided = status === 'valid' ? 0 : awards;
    books.set(key, {
      key,
      level,
      year,
      authority: known?.authority || group.authority,
      numberedHere,
      // What was voided before it had a number never comes into a numbered book.
      entered: (known?.entered ?? 0) + (waits ? 0 : awards),
      void: (known?.void ?? 0) + (waits ? 0 : voided),
      waiting: (known?.waiting ?? 0) + (waits ? awards - voided : 0),
      last: Math.max(known?.last ?? 0, last),
    });
  }
  const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...books.values()].toSorted(
    (a, b) => b.year - a.year || levels.indexOf(a.level) - levels.indexOf(b.level) || byKey(a.key, b.key),
  );
}

/** Everything a printed book is made of, under the letterhead in force today. Refuses: list.noLetterhead, book.empty. */
export function bookInput(db: ReadDb, choice: BookChoice, today: string): Result<BookInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found;
  const { draft, ...head } = choice;
  const lines = listLines(db, head.year).filter((line) => keyOf(line) === head.key);
  const numberedHere = lines.some(({ seq }) => seq !== null) || isNumbered(db)(head);
  const shown = lines.filter(({ seq, status }) => !numberedHere || seq !== null || (draft && status === 'valid'));
  if (shown.length === 0) return refuse('book.empty');
  return ok({ head, letterhead, numberedHere, draft, lines: shown, printedOn: today });
}
