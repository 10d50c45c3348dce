import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, WriteDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import type { Register } from '#main/platform/register/register.ts';
import { ok } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from '../main/features/awards/given-awards.ts';

type Rows = Map<string, Map<number, string>>;

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('hex') : value === null || value === undefined ? 'NULL' : String(value);

/** Every synced cell of a register: `table.row` → column → text. */
function readTables(register: Register): Rows {
  const rows: Rows = new Map();
  for (const table of syncedTables)
    for (const row of register.raw.prepare(`SELECT * FROM ${table.name}`).all() as Record<string, unknown>[])
      rows.set(
        `${table.id}.${textOf(row.id)}`,
        new Map(table.columns.map(({ id, name }) => [id, textOf(row[name])] as const)),
      );
  return rows;
}

interface Entry {
  readonly op: 'I' | 'U';
  readonly tbl: number;
  readonly row: Buffer;
  readonly col: number;
  readonly val: unknown;
}

/** The log on top of what stood before it, by nothing but its entries. */
function replay(before: Rows, register: Register): Rows {
  const rows: Rows = new Map([...before].map(([key, row]) => [key, new Map(row)]));
  const log = register.raw.prepare('SELECT op, tbl, row, col, val FROM sync_log WHERE lsn > ? ORDER BY lsn');
  for (const { op, tbl, row, col, val } of log.all(0) as Entry[]) {
    const key = `${tbl}.${textOf(row)}`;
    if (op === 'I') {
      const cells = Object.entries(JSON.parse(String(val)) as Record<string, unknown>);
      rows.set(key, new Map(cells.map(([id, value]) => [Number(id), textOf(value)])));
    } else rows.get(key)?.set(col, textOf(val));
  }
  return rows;
}

const person = ['full_name', 'birth_date', 'rank', 'post', 'organization', 'note', 'deleted'];
const decision = ['number', 'authority', 'title', 'signer', 'deleted'];
const column = (table: string) => fc.constantFrom(...(table === 'person' ? person : decision));
const cell = fc.oneof(
  fc.constant(null),
  fc.constantFrom('1', '0', '', ' ', 'Đội trưởng', "O'Neill", '\u0000', '{"1":2}'),
  fc.integer({ min: -1, max: 9 }),
);

const keys = { person: `sort_key, fold_key`, decision: `fold_key, decided_on, level` };
const copied = { person: 'sort_key, fold_key', decision: `fold_key, decided_on, level` };
const naming = { person: 'full_name', decision: 'number' };

/** One statement of any shape that SQLite knows for changing rows, with what stands for its question marks. */
const statement = fc.constantFrom('person' as const, 'decision' as const).chain((table) =>
  fc
    .record({
      shape: fc.nat(7),
      a: column(table),
      b: column(table),
      value: cell,
      other: cell,
      of: fc.integer({ min: 1, max: 4 }),
      id: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ shape, a, b, value, other, of, id }): readonly [string, ...Cell[]] => {
      const row = Buffer.alloc(16, id);
      const name = naming[table];
      const tx = '(SELECT tx FROM sync_ctx)';
      const source = `FROM ${table} WHERE rid % ${of} = 0 LIMIT 1`;
      switch (shape) {
        case 0:
          return [`UPDATE ${table} SET ${a} = ?, ${b} = ? WHERE rid % ${of} = 0`, value, other];
        case 1:
          return [`UPDATE ${table} SET ${a} = (SELECT max(${b}) FROM ${table})`];
        case 2:
          return [`UPDATE OR IGNORE ${table} SET ${a} = ? WHERE rid IN (SELECT max(rid) FROM ${table})`, value];
        case 3:
          return [`UPDATE ${table} SET ${a} = o.${b} FROM ${table} o WHERE o.rid = ${table}.rid % ${of} + 1`];
        case 4:
          return [
            `INSERT INTO ${table} (id, ${name}, ${keys[table]}, _tx) SELECT ?, ${name}, ${copied[table]}, ${tx} ${source}`,
            row,
          ];
        case 5:
          return [
            `INSERT OR REPLACE INTO ${table} (id, ${name}, ${keys[table]}, _tx) SELECT ?, ?, ${copied[table]}, ${tx} ${source}`,
            row,
            value,
          ];
        case 6:
          return [
            `INSERT INTO ${table} (id, ${name}, ${keys[table]}, _tx) SELECT ?, ?, ${copied[table]}, ${tx} ${source}
             ON CONFLICT (id) DO UPDATE SET ${a} = ?, ${b} = excluded.${b}`,
            row,
            other,
            value,
          ];
        default:
          return [`DELETE FROM ${table} WHERE rid % ${of} = 0`];
      }
    }),
);

/** What a constraint or a trigger refuses is undone, alone. */
function run(db: WriteDb, [sql, ...values]: readonly [string, ...Cell[]]): void {
  try {
    db.run(sql, ...values);
  } catch (error) {
    if (!String(error).startsWith('SqliteError')) throw error;
  }
}

test('whatever SQL changes the tables, the log replayed on what was there before gives the tables', () => {
  fc.assert(
    fc.property(fc.array(fc.array(statement, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (writes) => {
      const { register, ctx } = givenRegister();
      const shipped = readTables(register);
      givenAwards(register, ctx, [{ person: 'Nguyễn Văn An' }, { person: 'Trần Thị Bình' }, { unit: 'PA02' }]);
      for (const statements of writes)
        register.write(ctx, 'person.correct', (db) => {
          for (const one of statements) run(db, one);
          return ok(null);
        });
      expect(replay(shipped, register)).toEqual(readTables(register));
      register.close();
    }),
    { numRuns: 60 },
  );
});

test('one column that is not captured is missed', () => {
  const { register, ctx } = givenRegister();
  const shipped = readTables(register);
  givenAwards(register, ctx, [{ person: 'Nguyễn Văn An' }]);
  register.raw.exec('DROP TRIGGER capture_person_post');
  register.write(ctx, 'person.correct', (db) => {
    db.run("UPDATE person SET post = 'Đội trưởng'");
    return ok(null);
  });
  expect(replay(shipped, register)).not.toEqual(readTables(register));
});
