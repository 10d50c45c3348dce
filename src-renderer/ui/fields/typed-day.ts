import { type Day, makeDay, parseDay } from '#shared/base/local-date.ts';
import { fold } from '#shared/base/vi-text.ts';

const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const NO_YEAR = /^(\d{1,2})[/.\- ](\d{1,2})$/;

/** Two digits may mean a plan or the end of a validity so many years ahead, but no later: 85 is a birth in 1985. */
const FORWARD_YEARS = 10;

/**
 * The day a person means by what was typed: besides all that lists hold, also 05062024, 050624, 5/6 of this year, and
 * the words for today. Undefined when no calendar has it.
 * @param today 'YYYY-MM-DD' @param todayWords compared without accents
 */
export function typedDay(typed: string, today: Day, todayWords: readonly string[]): Day | undefined {
  const text = typed.trim();
  if (todayWords.some((word) => fold(word) === fold(text))) return today;
  const year = Number(today.slice(0, 4));
  const short = NO_YEAR.exec(text);
  if (short) return makeDay(year, Number(short[2]), Number(short[1]));
  const digits = DIGITS.exec(text);
  const spelled = digits ? `${digits[1]}/${digits[2]}/${digits[3]}` : text;
  const read = parseDay(spelled, year + FORWARD_YEARS);
  return read.kind === 'day' ? read.day : undefined;
}
