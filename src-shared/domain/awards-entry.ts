import { type Day, yearOf } from '../base/local-date.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { cleanCell, hasHiddenMarks, hiddenMarks, nfc } from '../base/vi-text.ts';
import { type RecipientKind, suits } from './awards.ts';
import type { CommendationType } from './awards-kinds.ts';
import { type Dated, isInForce } from './catalogue/dated.ts';
import type { Level } from './levels.ts';

/** What a person enters of an award; '' and null where nothing is known. Rank, post and unit name are of its day. */
export interface AwardDraft {
  readonly recipientKind: RecipientKind;
  readonly personId: string | null;
  /** of the recipient; for outsiders and households the one that proposes them */
  readonly unitId: string;
  /** a collective below the unit, or the household itself */
  readonly teamName: string;
  readonly awardTypeId: string;
  readonly decisionId: string | null;
  readonly year: number;
  readonly level: Level;
  readonly commendationType: CommendationType | '';
  readonly movementId: string | null;
  readonly reason: string;
  readonly note: string;
  readonly rank: string;
  readonly post: string;
  readonly unitName: string;
  readonly printedNumber: string;
}

type DraftRefusal =
  | 'award.hiddenMarks'
  | 'award.personMissing'
  | 'award.householdEmpty'
  | 'award.yearInvalid'
  | 'award.typeUnfit';

const texts = ['teamName', 'reason', 'note', 'rank', 'post', 'unitName', 'printedNumber'] as const;

/** The first year of the emulation movement. Source: Sắc lệnh 195/SL, 01/6/1948; orders were given since 1946. */
const FIRST_YEAR = 1945;

/**
 * Clean lines in NFC; collectives and households have neither person nor rank; a household has a name of its own.
 * Whether person, unit, type and decision exist is for the register to say.
 */
export function checkAwardDraft(
  draft: AwardDraft,
  { type, today }: { readonly type: { readonly name: string; readonly recipient: string }; readonly today: Day },
): Result<AwardDraft, DraftRefusal> {
  const clean = { ...draft };
  for (const field of texts) {
    clean[field] = nfc(cleanCell(draft[field]));
    if (hasHiddenMarks(clean[field])) return refuse('award.hiddenMarks', { marks: hiddenMarks(clean[field]) });
  }
  const person = draft.recipientKind === 'person';
  if (person && draft.personId === null) return refuse('award.personMissing');
  if (draft.recipientKind === 'household' && clean.teamName === '') return refuse('award.householdEmpty');
  const year = checkAwardYear(draft.year, today);
  if (!year.ok) return year;
  if (!suits(type.recipient, draft.recipientKind)) return refuse('award.typeUnfit', { award: type.name });
  return ok(person ? clean : { ...clean, personId: null, rank: '', post: '' });
}

/** A year in which awards are given: none before the movement, none to come. */
export const checkAwardYear = (year: number, today: Day): Result<null, 'award.yearInvalid'> =>
  year < FIRST_YEAR || year > yearOf(today)
    ? refuse('award.yearInvalid', { year, from: FIRST_YEAR, to: yearOf(today) })
    : ok(null);

/** Another award of the same recipient and type. */
export interface SameAward {
  readonly year: number;
  readonly decisionNumber: string;
}

export interface DraftFacts {
  readonly type: Dated & {
    readonly level: Level;
    readonly commendationTypes: readonly string[];
    readonly oncePerPerson: boolean;
  };
  /** the decision's day, '' where there is none */
  readonly decidedOn: Day | '';
  readonly today: Day;
  readonly others: readonly SameAward[];
  readonly unitEnded: boolean;
}

/** Something to look at before an award is saved; it may still be right. */
export type AwardWarning =
  | { readonly what: 'sameYear'; readonly year: number; readonly decision: string }
  | { readonly what: 'oncePerPerson'; readonly year: number; readonly decision: string }
  | { readonly what: 'levelDiffers'; readonly usual: Level }
  | { readonly what: 'notInForce' }
  | { readonly what: 'kindUnusual' }
  | { readonly what: 'yearAfterDecision' }
  | { readonly what: 'unitEnded' };

/**
 * What a person should look at: one achievement is not rewarded twice (Luật 06/2022 Điều 5), some awards are given once in
 * a life (TT 20/2025), the authority may be another than the catalogue's (decisions D10), a form may not have been in
 * force on the day, a kind of commendation may not go with it (Điều 8).
 */
export function warningsOf(draft: AwardDraft, facts: DraftFacts): readonly AwardWarning[] {
  const { type, others, decidedOn, today } = facts;
  const [first] = others;
  const again = others.find(({ year }) => year === draft.year);
  const once = type.oncePerPerson && draft.recipientKind === 'person' ? first : undefined;
  const unusual = type.commendationTypes.length > 0 && draft.commendationType !== '';
  const warnings: readonly (AwardWarning | false | undefined)[] = [
    again && { what: 'sameYear', year: again.year, decision: again.decisionNumber },
    once && once !== again && { what: 'oncePerPerson', year: once.year, decision: once.decisionNumber },
    type.level !== draft.level && { what: 'levelDiffers', usual: type.level },
    !isInForce(type, decidedOn || today) && { what: 'notInForce' },
    unusual && !type.commendationTypes.includes(draft.commendationType) && { what: 'kindUnusual' },
    decidedOn !== '' && draft.year > yearOf(decidedOn) && { what: 'yearAfterDecision' },
    facts.unitEnded && { what: 'unitEnded' },
  ];
  return warnings.filter((warning) => warning !== false && warning !== undefined);
}
