import type { Day } from '../base/local-date.ts';
import { type Result, refuse } from '../base/result.ts';
import { fold } from '../base/vi-text.ts';
import { suits } from './awards.ts';
import { type AwardDraft, checkAwardYear, type DraftFacts, warningsOf } from './awards-entry.ts';
import type { Level } from './levels.ts';
import { existsOn, factsOn, type UnitBook } from './units/unit-book.ts';
import { successorsOf } from './units/unit-lineage.ts';

/** What of an award may come along; who it is for and what it is always do, numbers, days and scans never. */
export const carriedParts = ['rankNow', 'commendationType', 'reason', 'note', 'movement'] as const;
type CarriedPart = (typeof carriedParts)[number];

/** Why an award cannot be copied. */
export const copyBars = [
  'thereAlready',
  'repeated',
  'personGone',
  'typeGone',
  'typeUnfit',
  'unitEnded',
  'outOfScope',
] as const;
export type CopyBar = (typeof copyBars)[number];

/** What a person should look at; `doubts` are left out until somebody chooses them. */
export const copyRemarks = [
  'personLeft',
  'personMoved',
  'unitSucceeded',
  'oncePerPerson',
  'levelDiffers',
  'notInForce',
  'kindUnusual',
  'yearAfterDecision',
] as const;
export type CopyRemark = (typeof copyRemarks)[number];
const doubts: readonly CopyRemark[] = ['personLeft', 'oncePerPerson', 'notInForce'];

interface CopiedPerson {
  readonly id: string;
  readonly status: string;
  readonly rank: string;
  readonly post: string;
  readonly unitId: string | null;
}

/** A valid award of the year that is copied, with what the register knows today of whom and what it names. */
export interface CopySource {
  readonly id: string;
  readonly draft: AwardDraft;
  /** null: another kind of recipient, or in the trash */
  readonly person: CopiedPerson | null;
  readonly type: (DraftFacts['type'] & { readonly recipient: string }) | undefined;
}

export interface CopyAround {
  readonly year: number;
  /** the decision's, else today: who is where on that day */
  readonly day: Day;
  readonly today: Day;
  readonly decision: { readonly level: Level; readonly decidedOn: Day | '' } | null;
  readonly carried: readonly CarriedPart[];
  readonly book: UnitBook;
  /** chosen successors of units that have ended; '' where none is wanted */
  readonly successors: Readonly<Record<string, string>>;
  /** whether this station may enter an award of a unit in that year */
  readonly isOwn: (unitId: string) => boolean;
  /** `sameKey` of every award that the year has */
  readonly there: ReadonlySet<string>;
}

export interface CopyLine {
  readonly source: CopySource;
  /** as it would be entered; where it is barred, as far as it goes */
  readonly draft: AwardDraft;
  readonly bar: CopyBar | undefined;
  readonly remarks: readonly CopyRemark[];
  /** nothing speaks against it: chosen unless somebody says otherwise */
  readonly chosen: boolean;
}

/** Awards are copied into another year, which may be this one and none to come. */
export function checkYears(
  from: number,
  to: number,
  today: Day,
): Result<null, 'award.copySameYear' | 'award.yearInvalid'> {
  if (from === to) return refuse('award.copySameYear', { year: to });
  return checkAwardYear(to, today);
}

/** Two awards of a year with one key are the same: recipient and award type. */
export const sameKey = ({
  recipientKind,
  personId,
  unitId,
  teamName,
  awardTypeId,
}: Pick<AwardDraft, 'recipientKind' | 'personId' | 'unitId' | 'teamName' | 'awardTypeId'>): string =>
  recipientKind === 'person' ? `${personId} ${awardTypeId}` : `${unitId} ${fold(teamName)} ${awardTypeId}`;

/** The living units that came of one that has ended, nearest first. */
export const livingSuccessors = (book: UnitBook, unitId: string, day: Day): readonly string[] =>
  successorsOf(book, unitId).flatMap(({ unitId: id }) => {
    const unit = book.byId.get(id);
    return unit && existsOn(unit, day) ? [id] : [];
  });

/**
 * The unit that stands where one stood: itself, else the one somebody chose, else the only one that came of it. Of
 * several the person chooses. Source: district police ended on 01/03/2025, communes took over.
 */
function unitNow({ book, day, successors }: CopyAround, unitId: string): string | undefined {
  const unit = book.byId.get(unitId);
  if (unit && existsOn(unit, day)) return unitId;
  const chosen = successors[unitId];
  const living = livingSuccessors(book, unitId, day);
  if (chosen !== undefined) return living.includes(chosen) ? chosen : undefined;
  return living.length === 1 ? living[0] : undefined;
}

/**
 * What becomes of each award in another year: as of the recipient's unit, rank and post today, without number, decision
 * and day of its own. The same award is not given twice in a year. Source: Luật 06/2022 Điều 5.
 */
export function planCopies(sources: readonly CopySource[], around: CopyAround): readonly CopyLine[] {
  const planned = new Set<string>();
  return sources.map((source) => {
    const unitId = unitNow(around, source.person?.unitId ?? source.draft.unitId);
    const draft = copyOf(source, around, unitId ?? source.draft.unitId);
    const bar = barOf(source, { ...around, unitId, draft, planned });
    if (bar) return { source, draft, bar, remarks: [], chosen: false };
    planned.add(sameKey(draft));
    const remarks = remarksOf(source, draft, around);
    return { source, draft, bar, remarks, chosen: !remarks.some((remark) => doubts.includes(remark)) };
  });
}

function copyOf({ draft, person }: CopySource, around: CopyAround, unitId: string): AwardDraft {
  const carries = (part: CarriedPart): boolean => around.carried.includes(part);
  const unit = around.book.byId.get(unitId);
  const now = carries('rankNow') && person;
  return {
    ...draft,
    unitId,
    unitName: unit ? factsOn(around.book, unit, around.day).name : draft.unitName,
    // A team is one of its unit; a household is itself wherever it is proposed.
    teamName: draft.recipientKind === 'household' || unitId === draft.unitId ? draft.teamName : '',
    decisionId: null,
    year: around.year,
    level: around.decision?.level ?? draft.level,
    rank: now ? now.rank : '',
    post: now ? now.post : '',
    commendationType: carries('commendationType') ? draft.commendationType : '',
    reason: carries('reason') ? draft.reason : '',
    note: carries('note') ? draft.note : '',
    movementId: carries('movement') ? draft.movementId : null,
    printedNumber: '',
  };
}

interface Found extends CopyAround {
  readonly unitId: string | undefined;
  readonly draft: AwardDraft;
  readonly planned: ReadonlySet<string>;
}

function barOf({ type, person }: CopySource, found: Found): CopyBar | undefined {
  const { unitId, draft, there, planned, isOwn } = found;
  if (draft.recipientKind === 'person' && !person) return 'personGone';
  if (!type) return 'typeGone';
  if (!suits(type.recipient, draft.recipientKind)) return 'typeUnfit';
  if (unitId === undefined) return 'unitEnded';
  if (!isOwn(unitId)) return 'outOfScope';
  if (there.has(sameKey(draft))) return 'thereAlready';
  return planned.has(sameKey(draft)) ? 'repeated' : undefined;
}

function remarksOf({ draft: before, person, type }: CopySource, draft: AwardDraft, around: CopyAround): CopyRemark[] {
  const { decision, today } = around;
  const others = [{ year: before.year, decisionNumber: '' }];
  const facts = { decidedOn: decision?.decidedOn ?? '', today, others, unitEnded: false };
  const warnings = type ? warningsOf(draft, { ...facts, type }) : [];
  const moved = person?.unitId !== null && person?.unitId !== undefined && person.unitId !== before.unitId;
  return [
    ...(person && person.status !== 'active' ? (['personLeft'] as const) : []),
    ...(moved ? (['personMoved'] as const) : []),
    ...(!moved && draft.unitId !== before.unitId ? (['unitSucceeded'] as const) : []),
    ...copyRemarks.filter((remark) => warnings.some(({ what }) => what === remark)),
  ];
}
