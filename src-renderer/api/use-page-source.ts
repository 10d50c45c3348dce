import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Feature, onChanged } from './changes.ts';
import { makePageStore, type PageStore } from './page-store.ts';
import { type ListPart, makePartedStore, type PartLoad, type PartStores } from './parted-store.ts';

type PageSourceOptions<Row> = {
  /** The feature whose writes make the rows stale. */
  readonly feature: Feature;
  /** Names the list: filter and sort. Another value is another list. */
  readonly key: string;
  /** How many rows there are, when known. */
  readonly count: number | undefined;
  /** The groups whose rows are shown, one behind the other; absent for a list in one piece. */
  readonly parts?: readonly ListPart[] | undefined;
  /** At most 200 rows from `offset`; of the list that `key` names, or of one of its parts. */
  readonly load: PartLoad<Row>;
  readonly rowKey: (row: Row) => string;
};

/** Fits `source` of the data grid; besides, what a screen does with rows that were edited. */
export type PageSource<Row> = {
  readonly count: number;
  readonly loading: boolean;
  readonly getRow: (index: number) => Row | undefined;
  readonly requestRange: (from: number, to: number) => void;
  readonly holdOrder: () => void;
  /** Rows were edited and stand where they no longer belong: offer to reorder. */
  readonly outOfOrder: boolean;
  /** Which rows those are, by their keys. */
  readonly moved: ReadonlySet<string>;
  readonly reorder: () => void;
  readonly patch: (row: Row) => void;
};

/**
 * A long list in pages; while another list is being read the last one stays on the screen, so that nothing blinks.
 * Throws: what a load was rejected with.
 */
export function usePageSource<Row>(options: PageSourceOptions<Row>): PageSource<Row> {
  const { feature, key, count, parts } = options;
  const latest = useRef(options);
  latest.current = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the list that `load` reads
  const list = useMemo(() => {
    const { load, rowKey } = latest.current;
    return { load, rowKey, stores: new Map() as PartStores<Row> };
  }, [key]);
  const named = parts?.map((part) => `${part.key} ${part.count}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are those that `named` names
  const store = useMemo(() => {
    const { load, rowKey, stores } = list;
    return parts
      ? makePartedStore(parts, stores, load, rowKey)
      : makePageStore<Row>((offset, limit) => load(offset, limit, ''), rowKey);
  }, [list, named]);
  const version = useSyncExternalStore(store.subscribe, store.version);
  useEffect(() => onChanged((touched) => touched(feature) && store.refresh()), [feature, store]);

  // A grid asks for the rows it draws, and draws none of an empty list.
  useEffect(() => store.begin(), [store]);

  const before = useRef<PageStore<Row> | undefined>(undefined);
  useEffect(() => {
    if (store.ready()) before.current = store;
  });
  // A row that was written may no longer be in the list: while the order is held the list does not grow shorter by it.
  const least = useRef({ store, count: 0 });
  if (least.current.store !== store) least.current = { store, count: 0 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that the store answers differently
  const source = useMemo(() => {
    const shown = store.ready() ? store : (before.current ?? store);
    // Rows show before anybody knows how many there are.
    const now = store.end() ?? Math.max(count ?? shown.atLeast(), least.current.count);
    return {
      count: now,
      loading: count === undefined && !store.ready(),
      getRow: shown.getRow,
      requestRange: store.requestRange,
      holdOrder: () => {
        // The groups of a list in parts say how many rows each has.
        if (!latest.current.parts) least.current = { store, count: now };
        store.hold();
      },
      outOfOrder: store.outOfOrder(),
      moved: store.moved(),
      reorder: () => {
        least.current = { store, count: 0 };
        store.reorder();
      },
      patch: store.patch,
    };
  }, [store, version, count]);
  if (store.fault() !== undefined) throw store.fault();
  return source;
}
