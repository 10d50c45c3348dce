/** Rows in one page; below the 500 that a call may ask for, above what any window shows. */
export const PAGE_ROWS = 200;
/** Pages kept in memory: 12,000 rows, however long the list is. */
const MOST_PAGES = 60;
/** Loads under way at once. More would only queue behind each other in the reader. */
const MOST_LOADS = 2;

export type PageLoad<Row> = (offset: number, limit: number) => Promise<readonly Row[]>;

export type PageStore<Row> = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows with every change of what getRow answers. */
  readonly version: () => number;
  readonly getRow: (index: number) => Row | undefined;
  readonly requestRange: (from: number, to: number) => void;
  /** True once any page is there. */
  readonly ready: () => boolean;
  /** How many rows there are, once a page was not full. */
  readonly end: () => number | undefined;
  /** How many there are at least: those up to the last page that is here. */
  readonly atLeast: () => number;
  /** Reads the first page, unless other rows were asked for already. */
  readonly begin: () => void;
  /** What a load was rejected with: a bug, to be thrown where the list is drawn. */
  readonly fault: () => unknown;
  /** Puts a row that was just written in the place of the one with its key. */
  readonly patch: (row: Row) => void;
  /** From now on rows keep their places: what is read again only refreshes them. */
  readonly hold: () => void;
  /** Held rows no longer stand where the present order would put them. */
  readonly outOfOrder: () => boolean;
  /** Keys of rows that were written and are held where they no longer belong. */
  readonly moved: () => ReadonlySet<string>;
  /** Reads what is in sight again; a held order stays. */
  readonly refresh: () => void;
  /** Lets the rows take their places. */
  readonly reorder: () => void;
};

/** Pages of a long list, loaded near the window and forgotten far from it. */
export function makePageStore<Row>(load: PageLoad<Row>, rowKey: (row: Row) => string): PageStore<Row> {
  const pages = new Map<number, readonly Row[]>();
  const loading = new Set<number>();
  const stale = new Set<number>();
  const listeners = new Set<() => void>();
  let [first, last] = [0, 0];
  let version = 0;
  let held = false;
  let outOfOrder = false;
  const written = new Set<string>();
  let moved: ReadonlySet<string> = new Set();
  let end: number | undefined;
  let fault: unknown;
  // Answers to questions asked before a new order are not of this list any more.
  let generation = 0;
  let begun = false;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const forgetFarPages = () => {
    if (pages.size <= MOST_PAGES) return;
    const far = [...pages.keys()].sort((a, b) => Math.abs(b - first) - Math.abs(a - first));
    for (const page of far.slice(0, pages.size - MOST_PAGES)) pages.delete(page);
  };
  const replaceInPlace = (rows: readonly Row[]) => {
    const fresh = new Map(rows.map((row) => [rowKey(row), row]));
    for (const [page, old] of pages)
      pages.set(
        page,
        old.map((row) => fresh.get(rowKey(row)) ?? row),
      );
  };
  const take = (page: number, rows: readonly Row[]) => {
    const old = pages.get(page);
    if (held && old) {
      outOfOrder ||= old.length !== rows.length || old.some((row, i) => rowKey(row) !== rowKey(rows[i] ?? row));
      const gone = old.filter((row, i) => written.has(rowKey(row)) && rowKey(row) !== rowKey(rows[i] ?? row));
      const missing = rows.length < old.length ? old.slice(rows.length).filter((row) => written.has(rowKey(row))) : [];
      const news = [...gone, ...missing].map(rowKey).filter((key) => !moved.has(key));
      if (news.length > 0) moved = new Set([...moved, ...news]);
      replaceInPlace(rows);
      return;
    }
    pages.set(page, rows);
    if (rows.length < PAGE_ROWS) end = page * PAGE_ROWS + rows.length;
    forgetFarPages();
  };
  const pump = () => {
    for (let page = first; page <= last && loading.size < MOST_LOADS; page++) {
      if (loading.has(page) || (pages.has(page) && !stale.has(page))) continue;
      const asked = generation;
      loading.add(page);
      stale.delete(page);
      load(page * PAGE_ROWS, PAGE_ROWS).then(
        (rows) => {
          if (asked !== generation) return;
          loading.delete(page);
          take(page, rows);
          tell();
          pump();
        },
        (reason: unknown) => {
          fault = reason;
          tell();
        },
      );
    }
  };
  const readAgain = () => {
    generation += 1;
    loading.clear();
    end = undefined;
    for (const page of pages.keys()) stale.add(page);
    pump();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    getRow: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    begin: () => {
      if (!begun) pump();
    },
    requestRange: (from, to) => {
      begun = true;
      first = Math.floor(from / PAGE_ROWS);
      last = Math.floor(Math.max(from, to - 1) / PAGE_ROWS);
      pump();
    },
    ready: () => pages.size > 0,
    end: () => end,
    atLeast: () => Math.max(0, ...[...pages].map(([page, rows]) => page * PAGE_ROWS + rows.length)),
    fault: () => fault,
    patch: (row) => {
      if (held) written.add(rowKey(row));
      replaceInPlace([row]);
      tell();
    },
    hold: () => {
      held = true;
    },
    outOfOrder: () => outOfOrder,
    moved: () => moved,
    refresh: readAgain,
    reorder: () => {
      held = false;
      outOfOrder = false;
      written.clear();
      moved = new Set();
      readAgain();
      tell();
    },
  };
}
