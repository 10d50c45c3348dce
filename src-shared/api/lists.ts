import { z } from 'zod';
import { listGatherings } from '#shared/domain/lists/list-groups.ts';
import type { ListInput } from '#shared/domain/lists/list-input.ts';
import { type ListLook, listColumns, listKinds } from '#shared/domain/lists/list-look.ts';
import { awardFilter, awardSorts } from './awards.ts';
import { day, id, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';

const columns = z.array(z.enum(listColumns)).max(listColumns.length).readonly();

const listLook = z.object({
  title: shortText,
  basis: shortText,
  people: columns,
  collectives: columns,
  closing: z.enum(['signature', 'confirmation']),
  recipients: z.boolean(),
}) satisfies z.ZodType<ListLook>;

/** Which awards a list prints, and by what they are put together. */
const listOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: z.int().min(1945).max(2100), reportTitle: shortText }),
  z.object({ kind: z.literal('decision'), decisionId: id<'decision'>() }),
  z.object({
    kind: z.literal('proposal'),
    /** of these, the ones whose decision has no number yet */
    filter: awardFilter,
    number: shortText,
    submittedOn: z.union([day, z.literal('')]),
    authority: shortText,
  }),
  z.object({ kind: z.literal('gathered'), by: z.enum(listGatherings), filter: awardFilter }),
  z.object({
    kind: z.literal('shown'),
    filter: awardFilter,
    sort: z.enum(awardSorts),
    descending: z.boolean(),
    thenSort: z.enum(awardSorts).optional(),
    thenDescending: z.boolean().optional(),
    by: z.enum(listGatherings).optional(),
  }),
]);

export const listChoice = z.object({ of: listOf, look: listLook.optional() });
export type ListChoice = z.output<typeof listChoice>;
export type ListOf = ListChoice['of'];

/** What this station last chose for a kind of list; titles are of one print and not kept. */
export const keptLook = listLook.omit({ title: true, basis: true });
export type KeptLook = z.output<typeof keptLook>;

/** How many rows one list may have. */
export const MOST_LIST_ROWS = 10_000;

export const listsApi = {
  /**
   * Everything a list is made of; also what the desk asks before it prints.
   * Refuses: list.noLetterhead, list.empty, list.tooManyRows, list.tooManyColumns.
   */
  'lists.input': query(listChoice).returns<ListInput>(),
  /** How each kind of list was last printed at this station. */
  'lists.looks': query(nothing).returns<Readonly<Partial<Record<(typeof listKinds)[number], KeptLook>>>>(),
  'lists.keepLook': command(z.object({ kind: z.enum(listKinds), look: keptLook.nullable() })).returns<null>(),
};
