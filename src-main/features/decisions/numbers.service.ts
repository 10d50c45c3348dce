import type { ReadDb } from '#db/handles.ts';
import type { DecisionRow, Numbering } from '#shared/api/decisions.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { checkDecision } from '#shared/domain/decisions.ts';
import { authorityHere, bookOf, isNumberedHere, planNumbers } from '#shared/domain/register-numbers.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { listRules } from '../rules/index.ts';
import { findLetterhead, findStation } from '../stations/index.ts';
import { rowOf } from './decision-rows.service.ts';
import { setDecision } from './decisions.repo.ts';
import { findUsualAuthority, highestOf, listBooks, listUnnumbered, setNumber } from './numbers.repo.ts';

const LAST_DAY = '9999-12-31';

interface Planned extends Numbering {
  readonly decision: DecisionRow;
  readonly book: string;
  readonly numbers: ReturnType<typeof planNumbers>;
}

/** The authority of the largest book of that level and year, if there is one; else what the catalogue says. */
function proposedAuthority(db: ReadDb, { id, level, decidedOn }: DecisionRow): string {
  const year = `/${yearOf(decidedOn)}`;
  const opened = listBooks(db, level).find(({ book }) => book.endsWith(year))?.authority;
  // A letterhead is often younger than the papers that are entered: then the present one names the authority.
  const letterhead = findLetterhead(db, decidedOn) ?? findLetterhead(db, LAST_DAY);
  const bodies = letterhead ? [letterhead.issuingBody, letterhead.parentBody] : [];
  return opened || authorityHere(findUsualAuthority(db, id), bodies);
}

function plan(db: ReadDb, id: string, named: string | undefined): Result<Planned> {
  if (findStation(db)?.role !== 'headquarters') return refuse('number.headquartersOnly');
  const decision = rowOf(db, id);
  if (!decision) return refuse('record.gone');
  const { level, decidedOn } = decision;
  if (decision.number === '' || decidedOn === '') return refuse('number.decisionIncomplete');
  if (!isNumberedHere(listRules(db), decision)) return refuse('number.notOurs');
  const authority = decision.authority || (named ?? proposedAuthority(db, decision));
  const book = bookOf({ level, authority, decidedOn });
  const highest = highestOf(db, book);
  const numbers = planNumbers(listUnnumbered(db, id), highest);
  const others = listBooks(db, level).filter((one) => one.book !== book && one.book.endsWith(`/${yearOf(decidedOn)}`));
  return ok({
    decision,
    book,
    numbers,
    authority,
    year: yearOf(decidedOn),
    first: highest + 1,
    last: highest + numbers.length,
    awards: numbers.length,
    passedOver: decision.void,
    otherBooks: others.map(({ authority: whose, last }) => ({ authority: whose, last })),
  });
}

/**
 * What numbering a decision would give. Refuses: number.headquartersOnly, record.gone, number.decisionIncomplete, number.notOurs.
 * @param named the authority to enter where the decision names none
 */
export function planNumbering(db: ReadDb, id: string, named: string | undefined): Result<Numbering> {
  const planned = plan(db, id, named);
  if (!planned.ok) return planned;
  const { decision: _decision, book: _book, numbers: _numbers, ...numbering } = planned.value;
  return ok(numbering);
}

export interface GiveNumbers {
  readonly id: string;
  readonly authority: string;
  /** the numbers that the person was shown */
  readonly first: number;
  readonly last: number;
}

/**
 * Numbers the awards of a decision in one change, in the order of its printed list, after the highest of the book.
 * Refuses: what `planNumbering` refuses, award.hiddenMarks, number.nothingWaits, record.changedMeanwhile, register.readOnly.
 */
export function giveNumbers(
  register: Register,
  { id, authority, first, last }: GiveNumbers,
  ctx: Ctx,
): Result<DecisionRow> {
  return register.write(ctx, 'decision.number', (db) => {
    const planned = plan(db, id, authority);
    if (!planned.ok) return planned;
    const { decision, book, numbers, ...numbering } = planned.value;
    const named = checkDecision({ ...decision, authority: numbering.authority }, ctx.today);
    if (!named.ok) return named;
    if (named.value.authority === '') return refuse('number.decisionIncomplete');
    if (numbers.length === 0) return refuse('number.nothingWaits');
    if (numbering.first !== first || numbering.last !== last) return refuse('record.changedMeanwhile');
    setDecision(db, id, named.value);
    for (const number of numbers) setNumber(db, number.id, book, number.seq);
    const row = rowOf(db, id);
    if (!row) throw new Error('a decision just numbered is gone');
    return ok(row);
  });
}
