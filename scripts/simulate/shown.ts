import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { type Dot, dotOf, type FieldKey, type RowKey, textOf, type Value } from './oracle.ts';

/** What a register shows and holds, read without the program's own reading code. */
export interface Shown {
  /** rows that are there */
  readonly rows: ReadonlySet<RowKey>;
  /** `dot=value` of every value a field has, the shown one first; only of rows that did not ship unchanged */
  readonly fields: ReadonlyMap<FieldKey, readonly string[]>;
  /** transactions that were taken, but for what was refused or waits */
  readonly known: ReadonlySet<Dot>;
  /** transactions of which a part waits or was refused */
  readonly aside: ReadonlySet<Dot>;
  /** `field dot` of its own changes that headquarters told it it refused */
  readonly refused: ReadonlySet<string>;
}

const watched = syncedTables.filter(({ name }) =>
  ['unit', 'person', 'decision', 'award', 'person_fact'].includes(name),
);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const entry = (dot: Dot, value: Value): string => `${dot}=${value}`;

export function readShown(db: ReadDb): Shown {
  const dots = new Map<number, Dot>();
  for (const t of db.all<{ id: number; site: Uint8Array; n: number; seq: number }>(
    'SELECT t.id, s.id AS site, s.n, t.seq FROM sync_tx t JOIN sync_site s ON s.n = t.site',
  ))
    dots.set(t.id, dotOf(t.site, t.n, t.seq));
  const dot = (tx: number): Dot => dots.get(tx) ?? '?';
  const set = new Map<FieldKey, number>();
  const shownBy = db.all<{ tbl: number; row: Uint8Array; col: number; tx: number }>(
    'SELECT tbl, row, col, tx FROM sync_field',
  );
  for (const f of shownBy) set.set(`${f.tbl}.${hex(f.row)}.${f.col}`, f.tx);
  const heads = new Map<FieldKey, { readonly tx: number; readonly value: unknown }[]>();
  for (const h of db.all<{ tbl: number; row: Uint8Array; col: number; tx: number; value: unknown }>(
    'SELECT tbl, row, col, tx, value FROM sync_head',
  )) {
    const key = `${h.tbl}.${hex(h.row)}.${h.col}`;
    heads.set(key, [...(heads.get(key) ?? []), h]);
  }
  const rows = new Set<RowKey>();
  const fields = new Map<FieldKey, readonly string[]>();
  for (const table of watched) {
    for (const row of db.all<Record<string, unknown> & { id: Uint8Array; _tx: number }>(
      `SELECT * FROM ${table.name}`,
    )) {
      const rowKey = `${table.id}.${hex(row.id)}`;
      rows.add(rowKey);
      const shipped = dot(row._tx) === 'seed';
      for (const { id, name } of table.columns) {
        const field = `${rowKey}.${id}`;
        const tx = set.get(field);
        if (shipped && tx === undefined) continue;
        const shown = entry(dot(tx ?? row._tx), textOf(row[name]));
        const others = (heads.get(field) ?? []).map((head) => entry(dot(head.tx), textOf(head.value)));
        fields.set(field, [shown, ...others.filter((other) => other !== shown).sort()]);
      }
    }
  }
  const aside = new Set(db.all<{ tx: number }>('SELECT DISTINCT tx FROM sync_pending').map(({ tx }) => dot(tx)));
  const refused = new Set(
    db
      .all<{ tbl: number; row: Uint8Array; col: number; tx: number }>('SELECT tbl, row, col, tx FROM sync_refused')
      .map(({ tbl, row, col, tx }) => `${tbl}.${hex(row)}.${col} ${dot(tx)}`),
  );
  return { rows, fields, known: new Set([...dots.values()].filter((known) => !aside.has(known))), aside, refused };
}
