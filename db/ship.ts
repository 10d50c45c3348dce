import { createHash } from 'node:crypto';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { type Cell, statement, type WriteDb, writeHandle } from './handles.ts';
import type { OpenedDb } from './open.ts';
import { syncedTables } from './registry.ts';

/** What ships with the program is written by site 0, which is never exported: two stations are equal from the start. */
const SEED_SITE = '00000000-0000-8000-8000-000000000000';

/** The id of a shipped row: made of its table and code, so that it is the same at every station. */
export function seedId(table: string, code: string): string {
  const bytes = createHash('sha256').update(`so-vang/${table}/${code}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToUuid(bytes);
}

/** Columns of a shipped row by name, local keys among them. */
export type ShippedRow = Readonly<Record<string, Cell>>;

/** Puts one shipped row into the register, or brings an older one up to what ships now. */
export type Ship = (table: string, id: string, row: ShippedRow) => void;

/** Writes what ships, as one transaction of site 0 that is none when nothing was missing. */
export function asSeed({ raw }: Pick<OpenedDb, 'raw'>, write: (ship: Ship) => void): void {
  raw
    .transaction(() => {
      statement(raw, `INSERT OR IGNORE INTO sync_site (n, id, role) VALUES (0, ?, 'seed')`).run(uuidToBytes(SEED_SITE));
      const last = statement(raw, 'SELECT coalesce(max(seq), 0) AS seq FROM sync_tx WHERE site = 0').get() as {
        seq: number;
      };
      const made = statement(
        raw,
        `INSERT INTO sync_tx (site, seq, hlc, actor, action, chain) VALUES (0, ?, 0, 'Sổ Vàng', 'seed', x'')`,
      ).run(last.seq + 1);
      const tx = Number(made.lastInsertRowid);
      statement(raw, 'INSERT INTO sync_ctx (one, tx, mode) VALUES (1, ?, 1)').run(tx);
      const db = writeHandle(raw, drizzle(raw), tx);
      write((table, id, row) => shipRow(db, table, uuidToBytes(id), row));
      statement(raw, 'DELETE FROM sync_ctx').run();
      if (!statement(raw, 'SELECT 1 FROM sync_log WHERE tx = ? LIMIT 1').get(tx))
        statement(raw, 'DELETE FROM sync_tx WHERE id = ?').run(tx);
    })
    .immediate();
}

function shipRow(db: WriteDb, table: string, id: Uint8Array, row: ShippedRow): void {
  const present = db.get<Record<string, Cell>>(`SELECT * FROM ${table} WHERE id = ?`, id);
  if (present) {
    for (const [column, value] of Object.entries(row))
      if (!(value instanceof Uint8Array) && present[column] !== value) bringUp(db, table, id, column, value);
    return;
  }
  const columns = Object.keys(row);
  db.run(
    `INSERT INTO ${table} (id, ${columns.join(', ')}, _tx) VALUES (?, ${columns.map(() => '?').join(', ')}, ?)`,
    id,
    ...Object.values(row),
    db.tx,
  );
}

/**
 * A newer program ships another value. It was never sent, so it needs no history of its own: the row says it from its
 * beginning, as it does at a station that starts with the newer program. What a person has set since stays.
 */
function bringUp(db: WriteDb, table: string, id: Uint8Array, name: string, value: Cell): void {
  const synced = syncedTables.find((known) => known.name === table);
  const column = synced?.columns.find((known) => known.name === name);
  if (synced && column) {
    const set = db.get('SELECT 1 FROM sync_field WHERE tbl = ? AND row = ? AND col = ?', synced.id, id, column.id);
    if (set) return;
    // Ids never change in what ships, so no column here needs the log's form of an id.
    db.run(
      `UPDATE sync_log SET val = json_set(val, ?, ?) WHERE tbl = ? AND row = ? AND op = 'I'`,
      `$."${column.id}"`,
      value,
      synced.id,
      id,
    );
  }
  db.run('UPDATE sync_ctx SET mode = 2');
  db.run(`UPDATE ${table} SET ${name} = ? WHERE id = ?`, value, id);
  db.run('UPDATE sync_ctx SET mode = 1');
}
