import { makePageStore, PAGE_ROWS, type PageLoad, type PageStore } from './page-store.ts';

/** A stretch of a list that is read by itself, such as the rows of one group. */
export type ListPart = { readonly key: string; readonly count: number };

const NONE: ReadonlySet<string> = new Set();

/** At most 200 rows of one part from `offset`. */
export type PartLoad<Row> = (offset: number, limit: number, part: string) => Promise<readonly Row[]>;

/** The part in which the row at a place stands, and the place where that part begins. */
export function findPart(parts: readonly ListPart[], starts: readonly number[], index: number) {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { at: low, part: parts[low], start: starts[low] ?? 0 };
}

export const startsOf = (parts: readonly ListPart[]): readonly number[] => {
  let next = 0;
  return parts.map(({ count }) => {
    const start = next;
    next += count;
    return start;
  });
};

/** The stores of parts by their keys: a part that is folded and unfolded again is not read twice. */
export type PartStores<Row> = ReadonlyMap<string, PageStore<Row>> & Map<string, PageStore<Row>>;

/**
 * One list of several parts, one behind the other, each loaded by itself and only when it comes into sight.
 * @param stores kept while parts come and go; filled as parts are seen
 */
export function makePartedStore<Row>(
  parts: readonly ListPart[],
  stores: PartStores<Row>,
  load: PartLoad<Row>,
  rowKey: (row: Row) => string,
): PageStore<Row> {
  const starts = startsOf(parts);
  const listeners = new Set<() => void>();
  const stops = new Map<string, () => void>();
  let version = 0;
  let held = false;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const listenTo = (key: string, store: PageStore<Row>) => {
    if (listeners.size > 0 && !stops.has(key)) stops.set(key, store.subscribe(tell));
  };
  const storeOf = (key: string): PageStore<Row> => {
    const known = stores.get(key);
    const loadPart: PageLoad<Row> = (offset, limit) => load(offset, limit, key);
    const store = known ?? makePageStore(loadPart, rowKey);
    if (!known) stores.set(key, store);
    if (held && !known) store.hold();
    listenTo(key, store);
    return store;
  };
  const seen = (): readonly PageStore<Row>[] => parts.flatMap(({ key }) => stores.get(key) ?? []);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      for (const { key } of parts) {
        const store = stores.get(key);
        if (store) listenTo(key, store);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const stop of stops.values()) stop();
        stops.clear();
      };
    },
    version: () => version,
    getRow: (index) => {
      const { part, start } = findPart(parts, starts, index);
      return part && stores.get(part.key)?.getRow(index - start);
    },
    requestRange: (from, to) => {
      for (let { at } = findPart(parts, starts, from); at < parts.length; at++) {
        const part = parts[at];
        const start = starts[at] ?? 0;
        if (!part || start >= to) return;
        if (part.count === 0) continue;
        storeOf(part.key).requestRange(Math.max(0, from - start), Math.min(part.count, to - start));
      }
    },
    // The headings of its parts are there to be seen before any row is.
    ready: () => true,
    end: () => undefined,
    atLeast: () => parts.reduce((sum, { count }) => sum + count, 0),
    begin: () => {},
    fault: () =>
      seen()
        .find((store) => store.fault() !== undefined)
        ?.fault(),
    patch: (row) => {
      for (const store of seen()) store.patch(row);
    },
    hold: () => {
      held = true;
      for (const store of seen()) store.hold();
    },
    outOfOrder: () => seen().some((store) => store.outOfOrder()),
    moved: () =>
      seen()
        .find((store) => store.moved().size > 0)
        ?.moved() ?? NONE,
    refresh: () => {
      for (const store of stores.values()) store.refresh();
    },
    reorder: () => {
      held = false;
      for (const store of seen()) store.reorder();
    },
  };
}

/** Rows by their places in the list of parts, whether they were in sight or not. */
export async function readParts<Row>(
  parts: readonly ListPart[],
  load: PartLoad<Row>,
  from: number,
  to: number,
): Promise<readonly Row[]> {
  const starts = startsOf(parts);
  const pages = parts.flatMap(({ key, count }, at) => {
    const start = starts[at] ?? 0;
    const [first, end] = [Math.max(0, from - start), Math.min(count, to - start)];
    const length = Math.max(0, Math.ceil((end - first) / PAGE_ROWS));
    return Array.from({ length }, (_, page) => {
      const offset = first + page * PAGE_ROWS;
      return load(offset, Math.min(PAGE_ROWS, end - offset), key);
    });
  });
  return (await Promise.all(pages)).flat();
}
