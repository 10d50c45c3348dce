import { type Day, formatDay } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import type { FactKind, PersonKind } from './person-kinds.ts';
import { isLowerRank, type Rank } from './ranks.ts';

/** What was so of a person from a day on. */
export interface DatedFact {
  readonly id: string;
  readonly kind: FactKind;
  /** null: since before these records */
  readonly from: Day | null;
  /** a rank, a post, a status, or a unit's id */
  readonly value: string;
}

/** What a person's row says now: of each kind its newest fact, or what was entered without a day. */
export type Present = Readonly<Record<FactKind, string>>;

/** Ids rise with time, so that of two facts of one day the one entered later holds, at every station alike. */
const later = (a: DatedFact, b: DatedFact): boolean =>
  (a.from ?? '') === (b.from ?? '') ? a.id > b.id : (a.from ?? '') > (b.from ?? '');

/** The fact in force on a day: the newest that had begun. */
export const factOn = <Fact extends DatedFact>(facts: readonly Fact[], kind: FactKind, day: Day): Fact | undefined =>
  facts
    .filter((fact) => fact.kind === kind && (fact.from ?? '') <= day)
    .reduce<Fact | undefined>((best, fact) => (best && !later(fact, best) ? best : fact), undefined);

/** What was so on a day. Of a kind without any fact nothing else is known than what the row says now. */
export const valueOn = (facts: readonly DatedFact[], present: Present, kind: FactKind, day: Day): string =>
  facts.some((fact) => fact.kind === kind) ? (factOn(facts, kind, day)?.value ?? '') : present[kind];

export interface NewFact {
  readonly kind: FactKind;
  readonly from: Day | null;
  readonly value: string;
}

export type FactRefusal =
  | 'person.factEmpty'
  | 'person.factFuture'
  | 'person.factRepeated'
  | 'person.presentUndated'
  | 'person.outsiderFact'
  | 'person.notServing';

export interface FactPlan {
  /** The undated value of the row, which from now on needs a row of its own to stand before the new fact. */
  readonly base: string | undefined;
  /** What the person's row says afterwards. */
  readonly present: string;
}

interface PlanInput {
  readonly kind: PersonKind;
  readonly facts: readonly DatedFact[];
  readonly present: Present;
  readonly ranks: readonly Rank[];
  readonly today: Day;
}

/**
 * What recording a promotion, a new post, a transfer or a leaving does. The value that the row holds without a day is
 * taken for the one before, unless it is a higher rank: then its own day must be recorded first. Nobody has a post or
 * is transferred after they left; a rank may be given to the dead.
 */
export function planFact(person: PlanInput, { kind, from, value }: NewFact): Result<FactPlan, FactRefusal> {
  const { facts, present, ranks, today } = person;
  if (value === '') return refuse('person.factEmpty');
  if (from !== null && from > today)
    return refuse('person.factFuture', { day: formatDay(from), today: formatDay(today) });
  if (person.kind === 'outsider' && (kind === 'rank' || kind === 'unit')) return refuse('person.outsiderFact');
  const status = valueOn(facts, present, 'status', from ?? '');
  const serving = from === null || status === 'active' || status === '';
  if (!serving && (kind === 'post' || kind === 'unit')) return refuse('person.notServing');
  const ofKind = facts.filter((fact) => fact.kind === kind);
  // That somebody serves goes without saying.
  const silent = kind === 'status' && present.status === 'active';
  const hasUndated = !silent && ofKind.length === 0 && present[kind] !== '' && present[kind] !== value;
  const undated = hasUndated ? present[kind] : undefined;
  if (undated !== undefined && kind === 'rank' && isLowerRank(ranks, value, undated))
    return refuse('person.presentUndated', { rank: undated });
  if (ofKind.length > 0 && factOn(ofKind, kind, from ?? '')?.value === value) return refuse('person.factRepeated');
  const base = from === null ? undefined : undated;
  const all: readonly DatedFact[] = [...ofKind, { id: '\uffff', kind, from, value }];
  return ok({ base, present: factOn(all, kind, today)?.value ?? value });
}

/** What the row says of a kind once its facts are these; nothing when none is left. */
export const presentOf = (facts: readonly DatedFact[], kind: FactKind, today: Day): string =>
  factOn(facts, kind, today)?.value ?? '';
