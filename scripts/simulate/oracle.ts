import type { ReadDb } from '#db/handles.ts';
import { type SyncedColumn, syncedTables } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

/**
 * What every station must show, computed from the set of changes it has and from nothing else: no order of arrival, no
 * state, none of the program's merging code. Source: sync.md §2.3, §2.6, §3.
 */

/** A value as text that two stations can compare. */
export type Value = string;
/** `<site>.<seq>`; what ships is one place */
export type Dot = string;
/** `table.row` and `table.row.column` */
export type RowKey = string;
export type FieldKey = string;

export interface Edit {
  readonly dot: Dot;
  readonly value: Value;
  readonly prev: readonly Dot[];
  readonly role: string;
  readonly hlc: number;
  readonly site: string;
  readonly seq: number;
}

/** One transaction as its author committed it. */
interface Committed {
  readonly inserts: readonly { readonly row: RowKey; readonly cells: ReadonlyMap<number, Value> }[];
  readonly edits: readonly { readonly field: FieldKey; readonly edit: Edit }[];
}

export const seedDot: Dot = 'seed';

const columnOf = new Map<string, SyncedColumn>(
  syncedTables.flatMap((table) => table.columns.map((column) => [`${table.id}.${column.id}`, column] as const)),
);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export function textOf(cell: unknown): Value {
  if (cell instanceof Uint8Array) return `x${hex(cell)}`;
  return cell === null || cell === undefined ? 'null' : `${typeof cell === 'string' ? 't' : 'n'}${String(cell)}`;
}

/** An entry of a new row holds ids in hex. */
const insertedValue = (kind: string | undefined, value: unknown): Value =>
  kind === 'id' && typeof value === 'string' ? `x${value}` : textOf(value);

interface LogEntry {
  readonly tx: number;
  readonly site: Uint8Array;
  readonly n: number;
  readonly seq: number;
  readonly hlc: number;
  readonly role: string;
  readonly op: string;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly prev: number | string | null;
  readonly val: unknown;
}

const entriesOf = `SELECT t.id AS tx, s.id AS site, s.n, t.seq, t.hlc, s.role, l.op, l.tbl, l.row, l.col, l.prev, l.val FROM sync_log l
  JOIN sync_tx t ON t.id = l.tx JOIN sync_site s ON s.n = t.site WHERE t.site = ? ORDER BY l.lsn`;

export interface Oracle {
  /** Notes what a station has committed itself since it was last asked. */
  commit(db: ReadDb, site: number): void;
  /** Every change ever committed, by its place. */
  readonly committed: ReadonlyMap<Dot, Committed>;
  copy(): Oracle;
  /** Whether a place in the history of this row was used twice: of it nothing can be computed. */
  isAmbiguous(row: RowKey): boolean;
  /** The values a field must have where these transactions are known; undefined where its row is not. */
  headsOf(has: Has, field: FieldKey): readonly Edit[];
}

/** Transactions that a register took, and those that it keeps aside. */
interface Has {
  readonly known: ReadonlySet<Dot>;
  readonly aside: ReadonlySet<Dot>;
  /** `field dot` */
  readonly refused: ReadonlySet<string>;
}

export const rowOf = (field: FieldKey): RowKey => field.slice(0, field.lastIndexOf('.'));

export const dotOf = (site: Uint8Array, n: number, seq: number): Dot =>
  n === 0 ? seedDot : `${bytesToUuid(site)}.${seq}`;

interface Made {
  readonly edit: Omit<Edit, 'value' | 'prev'>;
  readonly cells: ReadonlyMap<number, Value>;
}

export function makeOracle(
  committed = new Map<Dot, Committed>(),
  editsOf = new Map<FieldKey, readonly Edit[]>(),
  insertOf = new Map<RowKey, Made>(),
  ambiguous = new Set<RowKey>(),
): Oracle {
  const remember = (db: ReadDb, entries: readonly LogEntry[]): void => {
    const inserts: { row: RowKey; cells: Map<number, Value> }[] = [];
    const edits: { field: FieldKey; edit: Edit }[] = [];
    const [first] = entries;
    if (!first) return;
    const dot = dotOf(first.site, first.n, first.seq);
    const author = { dot, role: first.role, hlc: first.hlc, site: bytesToUuid(first.site), seq: first.seq };
    for (const entry of entries) {
      const row = `${entry.tbl}.${hex(entry.row)}`;
      if (entry.op === 'I') {
        const cells = new Map(
          Object.entries(JSON.parse(String(entry.val)) as Record<string, unknown>).map(([id, value]) => [
            Number(id),
            insertedValue(columnOf.get(`${entry.tbl}.${id}`)?.kind, value),
          ]),
        );
        inserts.push({ row, cells });
        insertOf.set(row, { edit: author, cells });
        continue;
      }
      const field = `${row}.${entry.col}`;
      const edit = { ...author, value: textOf(entry.val), prev: prevDots(db, entry.prev) };
      edits.push({ field, edit });
      editsOf.set(field, [...(editsOf.get(field) ?? []).filter((known) => known.dot !== dot), edit]);
    }
    committed.set(dot, { inserts, edits });
  };

  /** The same place used twice, by a station that does not know that it was put back. */
  const noteBranch = (dot: Dot, { tbl, row, op, col, val }: LogEntry): void => {
    const ours = `${tbl}.${hex(row)}`;
    const { inserts = [], edits = [] } = committed.get(dot) ?? {};
    const isKnown =
      op === 'I'
        ? inserts.some((one) => one.row === ours)
        : edits.some((one) => one.field === `${ours}.${col}` && one.edit.value === textOf(val));
    if (isKnown) return;
    for (const touched of [ours, ...inserts.map((one) => one.row), ...edits.map(({ field }) => rowOf(field))])
      ambiguous.add(touched);
  };

  return {
    committed,
    copy: () => makeOracle(new Map(committed), new Map(editsOf), new Map(insertOf), new Set(ambiguous)),
    commit(db, site) {
      const byTx = new Map<number, LogEntry[]>();
      for (const entry of db.all<LogEntry>(entriesOf, site)) {
        const dot = dotOf(entry.site, entry.n, entry.seq);
        if (committed.has(dot)) noteBranch(dot, entry);
        else byTx.set(entry.tx, [...(byTx.get(entry.tx) ?? []), entry]);
      }
      for (const entries of byTx.values()) remember(db, entries);
    },
    isAmbiguous: (row) => ambiguous.has(row),
    headsOf: (has, field) => {
      const said = saidOf(has, field);
      const [table = '', row = '', column = ''] = field.split('.');
      if (columnOf.get(`${table}.${column}`)?.name !== 'deleted') return said;
      const unseen = unseenEdit(has, `${table}.${row}`, said);
      return inOrder(field, unseen ? [...said, { ...unseen, value: 'n0', prev: [] }] : said);
    },
  };

  /** The values of a field that nobody with the right to has replaced. */
  function saidOf({ known, aside }: Has, field: FieldKey): readonly Edit[] {
    const [table = '', row = '', column = ''] = field.split('.');
    const made = insertOf.get(`${table}.${row}`);
    const base: Edit = made
      ? { ...made.edit, value: made.cells.get(Number(column)) ?? 'null', prev: [] }
      : { dot: seedDot, role: 'seed', hlc: 0, site: '', seq: 0, value: '', prev: [] };
    if (made && !known.has(base.dot)) return [];
    const all = [base, ...(editsOf.get(field) ?? []).filter(({ dot }) => known.has(dot))];
    const rank = rankIn(field);
    const saw = (by: Edit): ReadonlySet<Dot> =>
      sawThrough(
        by,
        (editsOf.get(field) ?? []).filter(({ dot }) => aside.has(dot)),
      );
    const standing = all.filter(
      (edit) => !all.some((by) => by.dot !== edit.dot && rank(by) >= rank(edit) && saw(by).has(edit.dot)),
    );
    return inOrder(field, standing);
  }

  /** Of a withdrawn row the newest shown edit that no withdrawal names and that names none: neither author knew of the other. */
  function unseenEdit(has: Has, row: RowKey, said: readonly Edit[]): Edit | undefined {
    const withdrawals = said.filter(({ value }) => value === 'n1');
    if (withdrawals.length === 0) return undefined;
    const [table = ''] = row.split('.');
    const fields = [...columnOf.keys()]
      .filter((key) => key.startsWith(`${table}.`))
      .map((key) => `${row}.${key.split('.')[1]}`);
    const named = new Set(withdrawals.flatMap(({ dot, prev }) => [dot, ...prev]));
    const naming = (dot: Dot): boolean =>
      fields.some((field) =>
        (editsOf.get(field) ?? []).some(
          (edit) => edit.dot === dot && edit.prev.some((p) => withdrawals.some((w) => w.dot === p)),
        ),
      );
    const deleted = fields.find((field) => columnOf.get(`${table}.${field.split('.')[2]}`)?.name === 'deleted') ?? '';
    const first = insertOf.get(row)?.edit.dot ?? seedDot;
    const candidates = fields
      .filter((field) => field !== deleted)
      .flatMap((field) =>
        saidOf(has, field)
          .slice(0, 1)
          .filter(({ dot }) => !has.refused.has(`${field} ${dot}`)),
      )
      .filter(({ dot }) => dot !== first && !named.has(dot) && !naming(dot));
    return inOrder(deleted, candidates)[0];
  }
}

/** Whoever changed a value that is kept aside knew what stood before that. */
function sawThrough(by: Edit, aside: readonly Edit[]): ReadonlySet<Dot> {
  const seen = new Set(by.prev);
  for (const dot of seen)
    for (const edit of aside) if (edit.dot === dot) for (const before of edit.prev) seen.add(before);
  return seen;
}

const rankIn =
  (field: FieldKey) =>
  (edit: Edit): number => {
    const [table, , column] = field.split('.');
    const owner = columnOf.get(`${table}.${column}`)?.owner ?? 'both';
    return owner !== 'both' && (edit.role === owner || (edit.role === 'seed' && owner === 'headquarters')) ? 1 : 0;
  };

/** The shown one first; of a withdrawal and what speaks against it, with the same right, what keeps the row. */
function inOrder(field: FieldKey, edits: readonly Edit[]): readonly Edit[] {
  const [table, , column] = field.split('.');
  const rank = rankIn(field);
  const keeps = (edit: Edit): number =>
    columnOf.get(`${table}.${column}`)?.name === 'deleted' && edit.value === 'n0' ? 1 : 0;
  return [...edits].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      keeps(b) - keeps(a) ||
      b.hlc - a.hlc ||
      (a.site < b.site ? 1 : a.site > b.site ? -1 : 0) ||
      b.seq - a.seq,
  );
}

function prevDots(db: ReadDb, prev: number | string | null): readonly Dot[] {
  if (prev === null) return [];
  const all =
    typeof prev === 'string' && prev.startsWith('[') ? (JSON.parse(prev) as (number | string)[]) : [Number(prev)];
  return all.map((one) => {
    if (typeof one === 'string') return one;
    const tx = db.get<{ site: Uint8Array; n: number; seq: number }>(
      'SELECT s.id AS site, s.n, t.seq FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = ?',
      one,
    );
    return tx ? dotOf(tx.site, tx.n, tx.seq) : '?';
  });
}
