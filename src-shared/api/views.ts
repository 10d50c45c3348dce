import { z } from 'zod';
import { nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** The lists that remember how they are looked at. */
export const viewLists = ['awards', 'people', 'units', 'decisions', 'movements', 'book', 'catalogue', 'trash'] as const;
const list = z.enum(viewLists);
export type ViewList = z.output<typeof list>;

const columnId = z.string().max(60);

/** How the columns of a list stand: their order, which of them, how wide. */
export const arrangement = z.object({
  /** columns that are not named stand where the list itself puts them */
  order: z.array(columnId).max(100).readonly(),
  /** null: as many as the list itself would show */
  shown: z.array(columnId).max(100).readonly().nullable(),
  /** px of those that somebody drew wider or narrower */
  widths: z.record(columnId, z.int().min(24).max(2000)).readonly(),
});
export type Arrangement = z.output<typeof arrangement>;

const sortKey = z.object({ columnId, descending: z.boolean() });

/** What a view brings back. A filter is the screen's own; the register keeps it without knowing what it means. */
export const viewState = z.object({
  filter: z.record(
    columnId,
    z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.string().max(200)).max(100).readonly()]),
  ),
  sort: z.array(sortKey).max(2).readonly(),
  /** what rows are gathered by; '' for nothing */
  group: columnId,
  arrangement,
});
export type ViewState = z.output<typeof viewState>;

export interface SavedView {
  readonly name: string;
  readonly state: ViewState;
  /** the list begins with it */
  readonly opening: boolean;
}

export interface ListMemory {
  /** as the columns were left; null while they stand as the list itself puts them */
  readonly arrangement: Arrangement | null;
  /** by name */
  readonly views: readonly SavedView[];
}

const one = z.object({ list, name: shortText });

/** How this station's lists are looked at. Nothing of it travels. */
export const viewsApi = {
  'views.all': query(nothing).returns<Readonly<Record<ViewList, ListMemory>>>(),
  /** Remembers how the columns of a list stand; null: as the list itself puts them. */
  'views.arrange': command(z.object({ list, arrangement: arrangement.nullable() })).returns<null>(),
  /**
   * Keeps a view under a name.
   * @param was the view whose place it takes, under the same name or another; absent for a new one
   * Refuses: view.nameEmpty, view.nameTaken, view.tooMany.
   */
  'views.save': command(
    one.extend({ state: viewState, opening: z.boolean(), was: shortText.optional() }),
  ).returns<SavedView>(),
  'views.remove': command(one).returns<null>(),
  /** The list begins with this view from now on; null: with none. */
  'views.openWith': command(z.object({ list, name: shortText.nullable() })).returns<null>(),
};
