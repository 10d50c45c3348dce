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
const ownKey = ({ registerBook, level, authority, decidedOn, year }: Basis): string =>
  registerBook ?? bookOf({ level, authority, decidedOn: decidedOn || `${year}-12-31` });

/**
 * Says which book a basis belongs to. A draft whose decision names nobody waits in the one book that its level has in
 * that year, where there is just one: that is the book its number will most likely come from.
 */
function shelf(bases: readonly Basis[], isNumbered: IsNumbered): (basis: Basis) => string {
  const named = new Map<string, Set<string>>();
  const place = (basis: Basis): string => `${basis.level}/${yearIn(basis)}`;
  for (const basis of bases) {
    if (basis.registerBook === null && basis.authority === '') continue;
    const keys = named.get(place(basis)) ?? new Set<string>();
    named.set(place(basis), keys.add(ownKey(basis)));
  }
  return (basis) => {
    const [only, ...others] = named.get(place(basis)) ?? [];
    const nameless = basis.registerBook === null && basis.authority === '';
    const waits = nameless && isNumbered({ level: basis.level, year: yearIn(basis) });
    return waits && only !== undefined && others.length === 0 ? only : ownKey(basis);
  };
}

/** The year is the last part of a key that numbers were given in, whatever the decision says by now. */
const yearIn = (basis: Basis): number => {
  const { registerBook, decidedOn, year } = basis;
  return registerBook === null ? (decidedOn ? yearOf(decidedOn) : year) : Number(registerBook.split('/').at(-1));
};

type IsNumbered = (book: Pick<BookRow, 'level' | 'year'>) => boolean;

/** Whether headquarters numbers such a book, by the rule in force at the end of its year. */
function numberedIn(db: ReadDb): IsNumbered {
  const rules = listRules(db);
  return ({ level, year }) => ruleOn(rules, 'register.numbered', `${year}-12-31`)?.levels.includes(level) ?? false;
}

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every book that has an award, newest year first, in it the highest authority first. */
export function listBooks(db: ReadDb): readonly BookRow[] {
  const isNumbered = numberedIn(db);
  const groups = listGroups(db);
  const keyOf = shelf(groups, isNumbered);
  const books = new Map<string, BookGroup[]>();
  for (const group of groups) books.set(keyOf(group), [...(books.get(keyOf(group)) ?? []), group]);
  return [...books]
    .map(([key, own]) => bookOfGroups(key, own, isNumbered))
    .toSorted((a, b) => b.year - a.year || levels.indexOf(a.level) - levels.indexOf(b.level) || byKey(a.key, b.key));
}

function bookOfGroups(key: string, groups: readonly BookGroup[], isNumbered: IsNumbered): BookRow {
  const first = groups.find(({ authority }) => authority !== '') ?? groups[0];
  if (!first) throw new Error('a book without an award');
  const { level, authority } = first;
  const year = yearIn(first);
  const last = Math.max(...groups.map((group) => group.last));
  const numberedHere = last > 0 || isNumbered({ level, year });
  const count = (wanted: (group: BookGroup) => boolean): number =>
    groups.filter(wanted).reduce((sum, { awards }) => sum + awards, 0);
  // What was voided before it had a number never comes into a numbered book.
  const isEntered = ({ registerBook }: BookGroup): boolean => !numberedHere || registerBook !== null;
  return {
    key,
    level,
    authority,
    year,
    numberedHere,
    entered: count(isEntered),
    void: count((group) => isEntered(group) && group.status !== 'valid'),
    waiting: count((group) => !isEntered(group) && group.status === 'valid'),
    last,
  };
}

/** Everything a printed book is made of, under the letterhead in force today. Refuses: list.noLetterhead, book.empty. */
export function bookInput(db: ReadDb, choice: BookChoice, today: string): Result<BookInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found;
  const { draft, ...head } = choice;
  const all = listLines(db, head.year);
  const isNumbered = numberedIn(db);
  const keyOf = shelf(all, isNumbered);
  const lines = all.filter((line) => keyOf(line) === head.key);
  const numberedHere = lines.some(({ seq }) => seq !== null) || isNumbered(head);
  const shown = lines.filter(({ seq, status }) => !numberedHere || seq !== null || (draft && status === 'valid'));
  if (shown.length === 0) return refuse('book.empty');
  return ok({ head, letterhead, numberedHere, draft, lines: shown, printedOn: today });
}
