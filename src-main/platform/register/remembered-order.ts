import type { ReadDb } from '#db/handles.ts';

interface Remembered {
  readonly state: string;
  /** by what was asked; the one asked for last is the last */
  readonly orders: Map<string, Uint32Array>;
}

/** At most so many orders; one of a million awards takes 4 MB. */
const KEPT = 8;
const VALUES_KEPT = 64;

const remembered = new WeakMap<ReadDb, Remembered>();

/** Keeps an order that was costly to make, until anybody changes the register: a grid asks for it page by page. */
export function rememberedOrder(db: ReadDb, asked: string, make: () => Uint32Array): Uint32Array {
  const state = stateOf(db);
  const known = remembered.get(db);
  const orders = known?.state === state ? known.orders : new Map<string, Uint32Array>();
  const order = orders.get(asked) ?? make();
  orders.delete(asked);
  orders.set(asked, order);
  for (const oldest of orders.keys()) {
    if (orders.size <= KEPT) break;
    orders.delete(oldest);
  }
  remembered.set(db, { state, orders });
  return order;
}

const values = new WeakMap<ReadDb, { readonly state: string; readonly kept: Map<string, unknown> }>();

/** The same for anything small that one question asks for several times. */
export function rememberedValue<T>(db: ReadDb, asked: string, make: () => T): T {
  const state = stateOf(db);
  const known = values.get(db);
  const kept = known?.state === state ? known.kept : new Map<string, unknown>();
  // What is kept under a key was made by the same caller.
  const value = kept.has(asked) ? (kept.get(asked) as T) : make();
  kept.delete(asked);
  kept.set(asked, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= VALUES_KEPT) break;
    kept.delete(oldest);
  }
  values.set(db, { state, kept });
  return value;
}

/** Another value after each change: `data_version` counts other connections', `total_changes` this one's own. */
export function stateOf(db: ReadDb): string {
  const others = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const own = db.get<{ n: number }>('SELECT total_changes() AS n')?.n;
  return `${others}/${own}`;
}
