import { type Day, formatDay, parseDay, yearOf } from '../base/local-date.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { cleanCell, fold, hasHiddenMarks, hiddenMarks, nfc } from '../base/vi-text.ts';
import { levelInWords } from './imports/decided-level.ts';
import type { Level } from './levels.ts';

/** What a person enters of a decision; '' where nothing is known. */
export interface DecisionValues {
  /** as on paper: "2145/QĐ-CAT-PX03"; free text, since every office numbers in its own way */
  readonly number: string;
  readonly decidedOn: Day | '';
  readonly level: Level;
  readonly authority: string;
  readonly title: string;
  readonly signer: string;
  readonly signerTitle: string;
  readonly note: string;
}

type DecisionRefusal = 'award.hiddenMarks' | 'award.dayInvalid' | 'award.dayFuture' | 'decision.empty';

const texts = ['number', 'authority', 'title', 'signer', 'signerTitle', 'note'] as const;

/**
 * Clean lines in NFC; a day that a calendar has and that is not to come. A decision whose number is not known yet has at
 * least its day. Source: domain.md §5 (số, ngày quyết định).
 */
export function checkDecision(values: DecisionValues, today: Day): Result<DecisionValues, DecisionRefusal> {
  const clean = { ...values };
  for (const field of texts) {
    clean[field] = nfc(cleanCell(values[field]));
    if (hasHiddenMarks(clean[field])) return refuse('award.hiddenMarks', { marks: hiddenMarks(clean[field]) });
  }
  if (values.decidedOn !== '') {
    const read = parseDay(values.decidedOn, yearOf(today));
    if (read.kind !== 'day') return refuse('award.dayInvalid', { day: values.decidedOn });
    if (read.day > today) return refuse('award.dayFuture', { day: formatDay(read.day), today: formatDay(today) });
    clean.decidedOn = read.day;
  }
  return clean.number === '' && clean.decidedOn === '' ? refuse('decision.empty') : ok(clean);
}

/** The level that an authority's name speaks of, where it is another than the one stated. Source: decisions D10. */
export function levelAsNamed({ authority, level }: Pick<DecisionValues, 'authority' | 'level'>): Level | undefined {
  const named = levelInWords(authority);
  return named && !named.includes(level) ? named[0] : undefined;
}

export type TwinBasis = Pick<DecisionValues, 'number' | 'decidedOn' | 'level' | 'authority'>;

/**
 * Whether two rows say the same decision: one number, day and authority. Where an authority is not named, its level
 * stands for it. Decisions without a number are never the same. Source: decisions D2 (a worklist, not an error).
 */
export const areTwins = (a: TwinBasis, b: TwinBasis): boolean =>
  a.number !== '' &&
  fold(a.number) === fold(b.number) &&
  a.decidedOn === b.decidedOn &&
  a.level === b.level &&
  (a.authority === '' || b.authority === '' || fold(a.authority) === fold(b.authority));

/** The parts of a decision that say in which book its awards stand. */
const bookParts = ({ level, authority, decidedOn }: TwinBasis): string =>
  `${level}|${fold(authority)}|${decidedOn.slice(0, 4)}`;

/** Once awards of it have numbers, a decision stays in its book. */
export const checkBookKept = (
  before: TwinBasis,
  after: TwinBasis,
  numbered: number,
): Result<null, 'decision.numbered'> =>
  numbered > 0 && bookParts(before) !== bookParts(after) ? refuse('decision.numbered', { numbered }) : ok(null);
