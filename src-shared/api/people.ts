import { z } from 'zod';
import type { LikeReason } from '#shared/domain/people/likeness.ts';
import { takeableFields } from '#shared/domain/people/merging.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import {
  type FactKind,
  factKinds,
  type PersonKind,
  type PersonStatus,
  personKinds,
  personStatuses,
} from '#shared/domain/people/person-kinds.ts';
import type { NumberDoubt } from '#shared/domain/people/person-numbers.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { day, id, longText, nothing, shortText } from './common.ts';
import { ask, command, query } from './contract.ts';
import { openDay } from './edits.ts';
import { syncMark } from './marks.ts';

/** A person as one picks them from a list. */
export interface FoundPerson {
  readonly id: string;
  readonly fullName: string;
  /** YYYY-MM-DD, YYYY or '' */
  readonly birth: string;
  readonly rank: string;
  readonly post: string;
  /** '' for somebody without a unit, such as an outsider */
  readonly unitId: string;
  readonly unitCode: string;
  /** of an outsider the organisation */
  readonly unitName: string;
  readonly kind: PersonKind;
}

export interface PersonRow extends FoundPerson {
  readonly gender: string;
  readonly serviceNumber: string;
  readonly citizenNumber: string;
  readonly status: PersonStatus;
  /** awards that stand, those of merged rows too */
  readonly awards: number;
}

export interface FactRow {
  readonly id: string;
  readonly kind: FactKind;
  /** '' since before these records */
  readonly from: string;
  /** a rank, a post, a status, or a unit's id */
  readonly value: string;
  /** of a unit its name now */
  readonly unitName: string;
  readonly basis: string;
  /** recorded for a row that was merged into this person, of this name; '' for their own */
  readonly mergedName: string;
}

/** A row that says the same person. */
export interface MergedRow extends PersonRow {
  /** taking it apart lets it and what hangs on it stand for themselves again */
  readonly direct: boolean;
}

export interface PersonRecord extends PersonRow {
  readonly organization: string;
  readonly note: string;
  /** The newest first. */
  readonly facts: readonly FactRow[];
  readonly merged: readonly MergedRow[];
  /** People whom somebody called another person than this one. */
  readonly distinct: readonly { readonly id: string; readonly fullName: string }[];
}

export interface AlikePerson {
  readonly person: PersonRow;
  readonly score: number;
  readonly reasons: readonly LikeReason[];
}

export interface AlikePair extends Omit<AlikePerson, 'person'> {
  readonly one: PersonRow;
  readonly other: PersonRow;
}

export const personFilter = z.object({
  text: z.string().max(200).optional(),
  unitId: id<'unit'>().optional(),
  kind: z.enum(personKinds).optional(),
  status: z.enum(personStatuses).optional(),
  rank: z.string().max(100).optional(),
  /** where they stand on their way to headquarters */
  mark: syncMark.optional(),
});
export type PersonFilter = z.output<typeof personFilter>;

const personDraft = z.strictObject({
  fullName: shortText,
  birth: shortText,
  gender: shortText,
  serviceNumber: shortText,
  citizenNumber: shortText,
  kind: z.enum(personKinds),
  organization: shortText,
  note: longText,
  rank: shortText,
  post: shortText,
  unitId: z.union([id<'unit'>(), z.literal('')]),
}) satisfies z.ZodType<PersonDraft>;

const fact = z.strictObject({ from: openDay, value: shortText, basis: shortText });
const pair = z.object({ personId: id<'person'>(), otherId: id<'person'>() });

export const peopleApi = {
  /**
   * Find as you type: the beginnings of words of a name without marks, or of a service or citizen number. Rows that were
   * merged answer as the person they were merged into.
   */
  'people.find': query(
    z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(50),
      unitId: id<'unit'>().optional(),
    }),
  ).returns<readonly FoundPerson[]>(),
  /** By given name; merged rows stand with their person. */
  'people.page': query(
    z.object({
      filter: personFilter,
      descending: z.boolean().default(false),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).returns<readonly PersonRow[]>(),
  'people.totals': query(z.object({ filter: personFilter })).returns<{
    readonly total: number;
    readonly outsiders: number;
  }>(),
  /** Of a merged row the person it was merged into. */
  'people.one': query(z.object({ id: id<'person'>() })).returns<PersonRecord | null>(),
  /** What an award of a day says of its recipient. */
  'people.onDay': query(z.object({ id: id<'person'>(), day })).returns<Pick<
    FoundPerson,
    'rank' | 'post' | 'unitId' | 'unitCode' | 'unitName'
  > | null>(),
  /** Ranks in use first to last: the 17, then what civilians are called. */
  'people.ranks': ask(nothing).returns<readonly Rank[]>(),
  /** What is doubtful about a form before it is saved: nothing of it refuses. */
  'people.doubts': query(z.object({ id: id<'person'>().nullable(), draft: personDraft })).returns<{
    readonly numbers: readonly NumberDoubt[];
    readonly alike: readonly AlikePerson[];
  }>(),
  /** Pairs of rows that may say one person, the likeliest first. */
  'people.duplicates': query(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) })).returns<{
    readonly total: number;
    readonly pairs: readonly AlikePair[];
  }>(),
  /** Refuses: person.*Invalid and the like, person.unitUnknown, person.unitMissing, person.outOfScope, record.hiddenMarks. */
  'people.add': command(z.object({ draft: personDraft })).returns<{ readonly id: string }>(),
  /** Also refuses: record.gone, record.changedMeanwhile, person.factsDecide where rank, post or unit have days. */
  'people.correct': command(z.object({ id: id<'person'>(), seen: personDraft, draft: personDraft })).returns<null>(),
  /** A promotion, a new post, a transfer, a leaving. Refuses: record.gone, person.fact*, person.presentUndated, person.outsiderFact, person.notServing, person.unitUnknown, person.statusUnknown, person.outOfScope. */
  'people.addFact': command(z.object({ id: id<'person'>(), kind: z.enum(factKinds), fact })).returns<null>(),
  'people.correctFact': command(z.object({ factId: id<'fact'>(), seen: fact, fact })).returns<null>(),
  'people.withdrawFact': command(z.object({ factId: id<'fact'>() })).returns<null>(),
  /** Keeps the first for both. Refuses: record.gone, person.merge*, person.numbersDiffer, person.calledDistinct, person.outOfScope. */
  'people.merge': command(
    pair.extend({ take: z.array(z.enum(takeableFields)).max(takeableFields.length) }),
  ).returns<null>(),
  /** Lets a merged row stand for itself again. Refuses: record.gone, person.notMerged, person.outOfScope. */
  'people.unmerge': command(z.object({ id: id<'person'>() })).returns<null>(),
  /** Remembers that two rows are two people, or takes that back. Refuses: record.gone, person.mergeSelf. */
  'people.distinguish': command(pair.extend({ distinct: z.boolean() })).returns<null>(),
};
