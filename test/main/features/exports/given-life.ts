import type { Cell } from '#db/handles.ts';
import { type SyncedTable, syncedTables } from '#db/registry.ts';
import type { Ctx } from '#main/platform/register/ctx.ts';
import type { Register } from '#main/platform/register/register.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';

/** Texts that a careless writer or reader would change. */
const texts = [
  '',
  'Đặng Thị Thanh Ánh',
  '012345',
  '=1+1',
  "'quoted",
  "''",
  '-5',
  '@x',
  '\tđầu dòng',
  ' hai đầu ',
  'a,b;"c"\r\nd',
  'null',
  '{"json": [1]}',
  '“Sổ Vàng” 😀 | _x0041_',
];

type Pick = (most: number) => number;

/** Enters and changes rows of every table at random, as many as asked; references lead to rows that exist. */
export function givenLife(register: Register, ctx: Ctx, random: Pick, actions: number): void {
  for (let n = 0; n < actions; n++) {
    const table = syncedTables[random(syncedTables.length)];
    if (table) act(register, ctx, random, table);
  }
}

function act(register: Register, ctx: Ctx, random: Pick, table: SyncedTable): void {
  const rows = register.read.all<{ id: Uint8Array }>(`SELECT id FROM ${table.name}`);
  const targets = new Map(
    register.read
      .all<{ from: string; table: string }>(`PRAGMA foreign_key_list(${table.name})`)
      .map(({ from, table: target }) => [from, target]),
  );
  const idFor = (column: string): Cell => {
    const target = targets.get(column);
    if (target === undefined) return uuidToBytes(ctx.newId());
    const found = register.read.all<{ id: Uint8Array }>(`SELECT id FROM ${target}`);
    return found[random(found.length)]?.id ?? null;
  };
  const valueFor = ({ name, kind, nullable }: SyncedTable['columns'][number]): Cell => {
    if (nullable && random(3) === 0) return null;
    if (name === 'deleted') return random(2);
    if (kind === 'id') return idFor(name);
    if (kind === 'integer') return random(1_000_000) - 500_000;
    return kind === 'real' ? random(1000) / 8 : (texts[random(texts.length)] ?? '');
  };
  register.write(ctx, `${table.name}.random`, (db) => {
    const old = rows[random(rows.length + 1)];
    if (!old) {
      const values = table.columns.map(valueFor);
      // A row whose owner does not exist yet has to wait for it.
      if (table.columns.some(({ nullable }, at) => !nullable && values[at] === null)) return ok(null);
      const keys = db
        .all<{ name: string; notnull: number; type: string }>(`PRAGMA table_info(${table.name})`)
        .filter(({ name, notnull }) => notnull && /_key$/.test(name) && !table.columns.some((c) => c.name === name));
      const names = ['id', ...table.columns.map(({ name }) => name), ...keys.map(({ name }) => name), '_tx'];
      const all = [uuidToBytes(ctx.newId()), ...values, ...keys.map(() => ''), db.tx];
      db.run(`INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, ...all);
      return ok(null);
    }
    const column = table.columns[random(table.columns.length)];
    const value = column && valueFor(column);
    if (column && value !== undefined && (value !== null || column.nullable))
      db.run(`UPDATE ${table.name} SET ${column.name} = ? WHERE id = ?`, value, old.id);
    return ok(null);
  });
}
