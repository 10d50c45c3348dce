import { useCallback } from 'react';
import type { Arrangement, ViewList, ViewState } from '#shared/api/views.ts';
import type { Refusal } from '#shared/errors.ts';
import { useListViews } from './list-views.ts';
import { useKept } from './use-kept.ts';
import { useRefusalWords } from './use-refusal-words.ts';

type Sorts = ViewState['sort'];
type StoredFilter = ViewState['filter'];

const asGiven: Arrangement = { order: [], shown: null, widths: {} };

/** How a list is looked at: what of it, in which order, gathered by what, in which columns. */
type Seen<F> = {
  readonly filter: F;
  readonly sorts: Sorts;
  readonly group: string;
  readonly arrangement: Arrangement;
  /** The saved view that was chosen last. */
  readonly view: string | undefined;
};

/** Saved views of one list, and the one that is looked at. */
export type ViewDesk = {
  readonly views: readonly { readonly name: string; readonly opening: boolean }[];
  readonly current: string | undefined;
  /** The list no longer stands as that view was kept. */
  readonly changed: boolean;
  readonly pick: (name: string) => void;
  /** Keeps what is looked at, in the place of `was`. Answers with a sentence where it was refused. */
  readonly save: (name: string, was?: string) => Promise<string | undefined>;
  /** Another name for a view that stays as it is. */
  readonly rename: (name: string, was: string) => Promise<string | undefined>;
  /** Answers with what brings it back. */
  readonly remove: (name: string) => Promise<() => void>;
  readonly openWith: (name: string | null) => void;
};

export type ListState<F> = Omit<Seen<F>, 'view'> & {
  readonly setFilter: (filter: F) => void;
  readonly setSorts: (sorts: Sorts) => void;
  readonly setGroup: (group: string) => void;
  readonly setArrangement: (arrangement: Arrangement) => void;
  readonly desk: ViewDesk;
};

type ListStart<F> = {
  readonly filter: F;
  readonly sorts: Sorts;
  /** The list was opened for something: then it does not stand as it was left. */
  readonly asked?: F | undefined;
  /** Absent: what is chosen of it, value by value. */
  readonly write?: (filter: F) => StoredFilter;
  /** What a view kept may be of units or years that are no longer there. */
  readonly read: (stored: StoredFilter) => F;
};

/** How a list is looked at, found again as it was left, or as the view says that it begins with. */
export function useListState<F extends object>(list: ViewList, start: ListStart<F>): ListState<F> {
  const { memoryOf, ...kept } = useListViews();
  const memory = memoryOf(list);
  const words = useRefusalWords();
  const { read, write = writeChosen } = start;
  const seenOf = (name: string, state: ViewState): Seen<F> => ({
    filter: read(state.filter),
    sorts: state.sort,
    group: state.group,
    arrangement: state.arrangement,
    view: name,
  });
  const begin = (filter: F): Seen<F> => ({
    filter,
    sorts: start.sorts,
    group: '',
    arrangement: memory.arrangement ?? asGiven,
    view: undefined,
  });
  const initial = (): Seen<F> => {
    const opening = memory.views.find((view) => view.opening);
    return opening ? seenOf(opening.name, opening.state) : begin(start.filter);
  };
  const { asked } = start;
  const [seen, update] = useKept<Seen<F>>(
    `list ${list}`,
    initial,
    asked === undefined ? undefined : () => begin(asked),
  );
  const set = useCallback((part: Partial<Seen<F>>) => update((now) => ({ ...now, ...part })), [update]);

  const state: ViewState = {
    filter: write(seen.filter),
    sort: seen.sorts,
    group: seen.group,
    arrangement: seen.arrangement,
  };
  const current = memory.views.find(({ name }) => name === seen.view);
  const keep = async (name: string, what: ViewState, opening: boolean, was: string | undefined) => {
    const reply = await kept.save(list, { name, state: what, opening, ...(was !== undefined && { was }) });
    if (!reply.ok) return words(reply as Refusal).sentence;
    set({ view: reply.value.name });
    return undefined;
  };
  const desk: ViewDesk = {
    views: memory.views.map(({ name, opening }) => ({ name, opening })),
    current: current?.name,
    changed: current !== undefined && JSON.stringify(current.state) !== JSON.stringify(state),
    pick: (name) => {
      const view = memory.views.find((one) => one.name === name);
      if (!view) return;
      update(() => seenOf(name, view.state));
      kept.arrange(list, view.state.arrangement);
    },
    save: (name, was) =>
      keep(
        name,
        state,
        memory.views.some((one) => one.name === was && one.opening),
        was,
      ),
    rename: async (name, was) => {
      const view = memory.views.find((one) => one.name === was);
      return view && keep(name, view.state, view.opening, was);
    },
    remove: async (name) => {
      const view = memory.views.find((one) => one.name === name);
      await kept.remove(list, name);
      return () => void (view && kept.save(list, view));
    },
    openWith: (name) => void kept.openWith(list, name),
  };
  return {
    ...seen,
    setFilter: (filter) => set({ filter }),
    setSorts: (sorts) => set({ sorts }),
    setGroup: (group) => set({ group }),
    setArrangement: (arrangement) => {
      set({ arrangement });
      kept.arrange(list, isAsGiven(arrangement) ? null : arrangement);
    },
    desk,
  };
}

/** What is not chosen is left out. */
const writeChosen = (filter: object): StoredFilter =>
  Object.fromEntries(
    Object.entries(filter)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== undefined && value !== ''),
  );

const isAsGiven = (arrangement: Arrangement): boolean => JSON.stringify(arrangement) === JSON.stringify(asGiven);
