import { createContext, use, useMemo } from 'react';
import type { Input, Reply } from '#shared/api/index.ts';
import type { Arrangement, ListMemory, ViewList } from '#shared/api/views.ts';
import { useCommand } from './use-command.ts';
import { useQuery } from './use-query.ts';

type ViewToSave = Omit<Input<'views.save'>, 'list'>;

/** How the lists of this station are looked at, and what changes that. */
export type ListViews = {
  readonly memoryOf: (list: ViewList) => ListMemory;
  /** Nobody waits for it: the screen already shows it. */
  readonly arrange: (list: ViewList, arrangement: Arrangement | null) => void;
  readonly save: (list: ViewList, view: ViewToSave) => Promise<Reply<'views.save'>>;
  readonly remove: (list: ViewList, name: string) => Promise<void>;
  readonly openWith: (list: ViewList, name: string | null) => Promise<void>;
};

const blank: ListMemory = { arrangement: null, views: [] };

/** Without a shell around it a list begins as it is, and keeps nothing. */
const nothingKept: ListViews = {
  memoryOf: () => blank,
  arrange: () => {},
  save: async (_list, { name, state, opening }) => ({ ok: true, value: { name, state, opening } }),
  remove: async () => {},
  openWith: async () => {},
};

const ViewsContext = createContext<ListViews>(nothingKept);
export const ListViewsProvider = ViewsContext.Provider;
export const useListViews = (): ListViews => use(ViewsContext);

/** What the register keeps of its lists; undefined until it is read. */
export function useKeptViews(): ListViews | undefined {
  const kept = useQuery('views.all', {});
  const { run: runArrange } = useCommand('views.arrange');
  const { run: runSave } = useCommand('views.save');
  const { run: runRemove } = useCommand('views.remove');
  const { run: runOpenWith } = useCommand('views.openWith');
  const remembered = kept.status === 'ready' ? kept.value : undefined;
  const settled = kept.status !== 'loading';
  return useMemo(() => {
    if (!settled) return undefined;
    return {
      memoryOf: (list) => remembered?.[list] ?? blank,
      arrange: (list, arrangement) => void runArrange({ list, arrangement }),
      save: (list, view) => runSave({ ...view, list }),
      remove: async (list, name) => void (await runRemove({ list, name })),
      openWith: async (list, name) => void (await runOpenWith({ list, name })),
    };
  }, [settled, remembered, runArrange, runSave, runRemove, runOpenWith]);
}
