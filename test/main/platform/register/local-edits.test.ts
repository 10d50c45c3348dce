import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';

const rename = `UPDATE unit SET name = ?, sort_key = '', fold_key = 'x' WHERE code = 'PA01'`;
const unitName = `SELECT name FROM unit WHERE code = 'PA01'`;

test("a unit's edit of a column of headquarters stays as a proposal beside the value that goes on being shown", () => {
  const { register, ctx } = givenRegister();
  const before = register.read.get<{ name: string }>(unitName);
  register.write(ctx, 'unit.rename', (db) => ok(db.run(rename, 'Phòng Tên Khác')));
  expect(register.read.get(unitName)).toEqual(before);
  const heads = register.read.all<{ value: string }>('SELECT value FROM sync_head ORDER BY tx');
  expect(heads.map(({ value }) => value)).toEqual([before?.name, 'Phòng Tên Khác']);
  expect(register.read.get(`SELECT val FROM sync_log WHERE op = 'U'`)).toEqual({ val: 'Phòng Tên Khác' });
});

test('headquarters edits its own column, and nothing is left to settle', () => {
  const { register, ctx } = givenRegister();
  register.raw.exec(`UPDATE sync_site SET role = 'headquarters' WHERE n = 1`);
  register.write(ctx, 'unit.rename', (db) => ok(db.run(rename, 'Phòng Tên Mới')));
  expect(register.read.get(unitName)).toEqual({ name: 'Phòng Tên Mới' });
  expect(register.read.all('SELECT * FROM sync_head')).toEqual([]);
});

test('an edit of a field in conflict replaces the value its author saw and keeps the others', () => {
  const { register, ctx } = givenRegister();
  const id = Buffer.alloc(16, 9);
  register.write(ctx, 'person.add', (db) =>
    ok(
      db.run(
        `INSERT INTO person (id, full_name, post, sort_key, fold_key, _tx) VALUES (?, 'Lê A', 'x', '', '', ?)`,
        id,
        db.tx,
      ),
    ),
  );
  const post = (value: string) =>
    register.write(ctx, 'person.edit', (db) => ok(db.run('UPDATE person SET post = ? WHERE id = ?', value, id)));
  post('đội trưởng');
  const shown = register.read.get<{ tx: number }>('SELECT tx FROM sync_field WHERE row = ?', id)?.tx ?? 0;
  const head = register.raw.prepare('INSERT INTO sync_head (tbl, row, col, tx, value) VALUES (4, ?, 8, ?, ?)');
  head.run(id, shown - 1, 'phó đội trưởng');
  head.run(id, shown, 'đội trưởng');
  post('trưởng phòng');
  const heads = register.read.all<{ value: string }>('SELECT value FROM sync_head ORDER BY tx');
  expect(heads.map(({ value }) => value)).toEqual(['phó đội trưởng', 'trưởng phòng']);
  expect(register.read.get('SELECT post FROM person WHERE id = ?', id)).toEqual({ post: 'trưởng phòng' });
});

test("a station's clock does not follow another's into a far future", () => {
  const { register, ctx } = givenRegister();
  register.raw.exec(`INSERT INTO sync_site (n, id, role) VALUES (2, randomblob(16), 'unit')`);
  register.raw.exec(
    `INSERT INTO sync_tx (site, seq, hlc, actor, action, chain, bundle) VALUES (2, 1, 9007199254740990, 'x', 'x', x'', '1')`,
  );
  register.write(ctx, 'unit.add', (db) =>
    ok(
      db.run(
        `INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (randomblob(16), 'X', 'X', '', '', ?)`,
        db.tx,
      ),
    ),
  );
  const own = register.read.get<{ hlc: number }>('SELECT hlc FROM sync_tx WHERE site = 1');
  expect(own?.hlc).toBeLessThan(1e15);
});

test('a rehearsed merge leaves nothing behind', async () => {
  const { register } = givenRegister();
  const found = await register.rehearse(
    { progress: () => {}, pause: async () => {}, onCancel: () => {} },
    async (db) => {
      db.run(`UPDATE unit SET name = 'x' WHERE code = 'PA01'`);
      return ok(db.get(unitName));
    },
  );
  expect(found).toEqual({ ok: true, value: { name: 'x' } });
  expect(register.read.get(unitName)).not.toEqual({ name: 'x' });
  expect(register.read.all('SELECT * FROM sync_ctx')).toEqual([]);
});
