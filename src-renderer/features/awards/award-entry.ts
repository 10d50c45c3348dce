import type { AwardRow } from '#shared/api/awards.ts';
import type { FoundDecision } from '#shared/api/decisions.ts';
import type { FoundPerson } from '#shared/api/people.ts';
import { type Day, yearOf } from '#shared/base/local-date.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import type { AwardDraft } from '#shared/domain/awards-entry.ts';
import { type CommendationType, commendationTypes } from '#shared/domain/awards-kinds.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import type { Level } from '#shared/domain/levels.ts';
import type { PersonKind } from '#shared/domain/people/person-kinds.ts';

export type NewPerson = {
  readonly fullName: string;
  readonly birth: string;
  readonly kind: PersonKind;
  readonly organization: string;
};

/** The form of an award while it is being filled in; '' and null where nothing was chosen yet. */
export type AwardEntry = {
  readonly draft: AwardDraft;
  /** Who and which decision, as they are shown. */
  readonly personName: string;
  readonly decision: Pick<FoundDecision, 'number' | 'decidedOn' | 'level'> | null;
  readonly newPerson: NewPerson | null;
  readonly newDecision: DecisionValues | null;
  /** Rank, post and unit name stand as somebody entered them, whatever the register knows of the day. */
  readonly snapshotKept: boolean;
};

const commendation = (word: string): CommendationType | '' => commendationTypes.find((type) => type === word) ?? '';

export const emptyEntry = (today: Day): AwardEntry => ({
  draft: {
    recipientKind: 'person',
    personId: null,
    unitId: '',
    teamName: '',
    awardTypeId: '',
    decisionId: null,
    year: yearOf(today),
    level: 'provincial_police',
    commendationType: '',
    movementId: null,
    reason: '',
    note: '',
    rank: '',
    post: '',
    unitName: '',
    printedNumber: '',
  },
  personName: '',
  decision: null,
  newPerson: null,
  newDecision: null,
  snapshotKept: false,
});

export const entryOf = (award: AwardRow): AwardEntry => ({
  ...emptyEntry(''),
  draft: {
    recipientKind: award.recipientKind,
    personId: award.personId,
    unitId: award.unitId,
    teamName: award.teamName,
    awardTypeId: award.awardTypeId,
    decisionId: award.decisionId,
    year: award.year,
    level: award.level,
    commendationType: commendation(award.commendationType),
    movementId: award.movementId,
    reason: award.reason,
    note: award.note,
    rank: award.rank,
    post: award.post,
    unitName: award.unitName,
    printedNumber: award.printedNumber,
  },
  personName: award.personId === null ? '' : award.recipientName,
  decision:
    award.decisionId === null ? null : { number: award.decisionNumber, decidedOn: award.decidedOn, level: award.level },
  snapshotKept: true,
});

const withDraft = (entry: AwardEntry, part: Partial<AwardDraft>): AwardEntry => ({
  ...entry,
  draft: { ...entry.draft, ...part },
});

/** The day that decides what is in force and who was what; '' while it is not known. */
export const dayOf = ({ decision, newDecision }: AwardEntry): Day | '' => (newDecision ?? decision)?.decidedOn ?? '';

export const chooseKind = (entry: AwardEntry, recipientKind: RecipientKind): AwardEntry => ({
  ...withDraft(entry, { recipientKind, personId: null, rank: '', post: '', unitName: '', awardTypeId: '' }),
  personName: '',
  newPerson: null,
  snapshotKept: false,
});

export const choosePerson = (entry: AwardEntry, person: FoundPerson): AwardEntry => ({
  ...withDraft(entry, { personId: person.id, unitId: person.unitId || entry.draft.unitId }),
  personName: person.fullName,
  newPerson: null,
  snapshotKept: false,
});

export const chooseDecision = (entry: AwardEntry, decision: FoundDecision): AwardEntry => ({
  ...withDraft(entry, {
    decisionId: decision.id,
    level: decision.level,
    year: decision.decidedOn === '' ? entry.draft.year : yearOf(decision.decidedOn),
  }),
  decision,
  newDecision: null,
});

export const withoutDecision = (entry: AwardEntry): AwardEntry => ({
  ...withDraft(entry, { decisionId: null }),
  decision: null,
  newDecision: null,
});

export const startDecision = (entry: AwardEntry, level: Level): AwardEntry => ({
  ...withoutDecision(entry),
  newDecision: { number: '', decidedOn: '', level, authority: '', title: '', signer: '', signerTitle: '', note: '' },
});

/** A new decision of another year is likely of another year's awards. */
export const changeDecision = (entry: AwardEntry, values: DecisionValues): AwardEntry => {
  const moved = values.decidedOn !== '' && values.decidedOn !== entry.newDecision?.decidedOn;
  return {
    ...withDraft(entry, { level: values.level, ...(moved && { year: yearOf(values.decidedOn) }) }),
    newDecision: values,
  };
};

export const chooseType = (
  entry: AwardEntry,
  type: { readonly id: string; readonly level: Level; readonly commendationTypes: readonly CommendationType[] },
): AwardEntry => {
  const { decision, newDecision } = entry;
  const [only, ...more] = type.commendationTypes;
  return {
    ...withDraft(entry, {
      awardTypeId: type.id,
      ...(!decision && !newDecision && { level: type.level }),
      ...(only && more.length === 0 && { commendationType: only }),
    }),
    newDecision: newDecision && newDecision.number === '' ? { ...newDecision, level: type.level } : newDecision,
  };
};

export const changeDraft = (entry: AwardEntry, part: Partial<AwardDraft>): AwardEntry => withDraft(entry, part);

export const changeSnapshot = (entry: AwardEntry, part: Pick<Partial<AwardDraft>, 'rank' | 'post' | 'unitName'>) => ({
  ...withDraft(entry, part),
  snapshotKept: true,
});

/** For the next award of the same decision: everything but the recipient stays. */
export const nextEntry = (entry: AwardEntry, saved: AwardRow): AwardEntry => ({
  ...withDraft(entry, {
    decisionId: saved.decisionId,
    level: saved.level,
    personId: null,
    teamName: '',
    rank: '',
    post: '',
    unitName: '',
    printedNumber: '',
    note: '',
    unitId: '',
  }),
  personName: '',
  newPerson: null,
  newDecision: null,
  decision:
    saved.decisionId === null ? null : { number: saved.decisionNumber, decidedOn: saved.decidedOn, level: saved.level },
  snapshotKept: false,
});
