import type { Database, Statement } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export type Cell = string | number | bigint | Uint8Array | null;

/** A connection that cannot write: select through drizzle, or a prepared statement that SQLite itself calls read-only. */
export interface ReadDb {
  readonly orm: Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count'>;
  all<Row>(sql: string, ...params: Cell[]): Row[];
  get<Row>(sql: string, ...params: Cell[]): Row | undefined;
  /** Row by row, for what may not fit in memory. */
  each<Row>(sql: string, ...params: Cell[]): IterableIterator<Row>;
}

/** The same inside an open transaction of `register.write`; `tx` is what inserted rows carry in `_tx`. */
export interface WriteDb extends ReadDb {
  readonly orm: Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete'>;
  readonly tx: number;
  run(sql: string, ...params: Cell[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
}

const prepared = new WeakMap<Database, Map<string, Statement<Cell[]>>>();

/**
 * Prepares a statement once per connection. Where tables are joined, a bare `= ?` makes SQLite plan anew for every value
 * it is given (20 to 80 µs each time); `= +?` asks the same and is planned once: to be written wherever a row is asked for again and again.
 */
export function statement(raw: Database, sql: string): Statement<Cell[]> {
  const known = prepared.get(raw) ?? new Map<string, Statement<Cell[]>>();
  prepared.set(raw, known);
  const found = known.get(sql) ?? raw.prepare<Cell[]>(sql);
  known.set(sql, found);
  return found;
}

export function readHandle(raw: Database, orm: BetterSQLite3Database): ReadDb {
  const reading = (sql: string): Statement<Cell[]> => {
    const found = statement(raw, sql);
    if (!found.readonly) throw new Error(`a query may not write: ${sql.slice(0, 60)}`);
    return found;
  };
  return {
    orm,
    all: <Row>(sql: string, ...params: Cell[]) => reading(sql).all(...params) as Row[],
    get: <Row>(sql: string, ...params: Cell[]) => reading(sql).get(...params) as Row | undefined,
    each: <Row>(sql: string, ...params: Cell[]) => reading(sql).iterate(...params) as IterableIterator<Row>,
  };
}

export function writeHandle(raw: Database, orm: BetterSQLite3Database, tx: number): WriteDb {
  return {
    orm,
    tx,
    all: <Row>(sql: string, ...params: Cell[]) => statement(raw, sql).all(...params) as Row[],
    get: <Row>(sql: string, ...params: Cell[]) => statement(raw, sql).get(...params) as Row | undefined,
    each: <Row>(sql: string, ...params: Cell[]) => statement(raw, sql).iterate(...params) as IterableIterator<Row>,
    run: (sql, ...params) => statement(raw, sql).run(...params),
  };
}
