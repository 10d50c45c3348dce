import { type Day, yearOf } from '../base/local-date.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { fold, titleCaseName } from '../base/vi-text.ts';
import type { RecipientKind } from './awards.ts';
import { type Rule, ruleOn } from './catalogue/rules.ts';
import type { Level } from './levels.ts';

const EITHER = 'Công an tỉnh/thành phố';

/**
 * Whom the catalogue names for any province, by the name of this one: "Giám đốc Công an tỉnh/thành phố" under a
 * letterhead of Công an tỉnh Hải Dương is "Giám đốc Công an tỉnh Hải Dương".
 * @param bodies the bodies that the letterhead names
 */
export function authorityHere(authority: string, bodies: readonly string[]): string {
  const police = bodies.find((body) => /^cong an (tinh|thanh pho) /.test(fold(body)));
  if (!police) return authority;
  const plainCase = police === police.toUpperCase() ? titleCaseName(police) : police;
  const named = plainCase.replace(/^công an (tỉnh|thành phố)/iu, (kind) => `C${kind.toLowerCase().slice(1)}`);
  return authority.replace(EITHER, named);
}

/** What of a decision says into which book its awards are entered. */
export interface BookBasis {
  readonly level: Level;
  readonly authority: string;
  readonly decidedOn: Day;
}

/**
 * The book of a decision: an authority's year. "<level>/<authority without marks>/<year of the decision's day>", so that
 * two spellings of one authority share a book and two authorities of one level never do. The authority stands in it as
 * words only: a slash of its own would divide the key.
 */
export const bookOf = ({ level, authority, decidedOn }: BookBasis): string =>
  [level, (fold(authority).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '), yearOf(decidedOn)].join('/');

/**
 * Whether headquarters numbers such a decision, by the rule in force on its day; without a day nobody can tell.
 * Source: rule `register.numbered`.
 */
export const isNumberedHere = (
  rules: readonly Rule[],
  { level, decidedOn }: { readonly level: Level; readonly decidedOn: Day | '' },
): boolean => decidedOn !== '' && (ruleOn(rules, 'register.numbered', decidedOn)?.levels.includes(level) ?? false);

/** An award that waits for its number. */
export interface Unnumbered {
  readonly id: string;
  readonly kind: RecipientKind;
  /** the catalogue's order of forms; the smallest is the highest */
  readonly formOrder: number;
  readonly formName: string;
}

const kindOrder: Readonly<Record<RecipientKind, number>> = { unit: 0, person: 1, household: 2 };
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Numbers after the highest of the book, in the order of the printed list: highest form first, in each collectives, then
 * people, then households. Source: domain.md §5 (danh sách kèm theo Quyết định; "Vào Sổ vàng số").
 * @param waiting inside one kind already in the order of the list: units by their own order, people by given name
 * @param highest the highest number that the book has ever given, to whatever award; 0 for a new book
 */
export function planNumbers(
  waiting: readonly Unnumbered[],
  highest: number,
): readonly { readonly id: string; readonly seq: number }[] {
  return waiting
    .toSorted(
      (a, b) => a.formOrder - b.formOrder || byText(a.formName, b.formName) || kindOrder[a.kind] - kindOrder[b.kind],
    )
    .map(({ id }, index) => ({ id, seq: highest + 1 + index }));
}

/** A number given is given: its award stays in its decision and its year, and out of the trash; it can be voided. */
export const checkNumberKept = (award: { readonly registerSeq: number | null }): Result<null, 'award.numbered'> =>
  award.registerSeq === null ? ok(null) : refuse('award.numbered', { number: award.registerSeq });
