import { expect, test } from 'vitest';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';

const insertUnit = (code: string) =>
  `INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (randomblob(16), '${code}', 'Phòng ${code}', '', '', ?)`;

test('a write leaves one transaction of history with an entry for each record', () => {
  const { register, ctx } = givenRegister();
  register.write(ctx, 'unit.add', (db) => {
    db.run(insertUnit('PA01'), db.tx);
    db.run(insertUnit('PA02'), db.tx);
    return ok(null);
  });
  expect(register.read.all(`SELECT seq, actor, action FROM sync_tx WHERE site = 1`)).toEqual([
    { seq: 1, actor: 'Lan', action: 'unit.add' },
  ]);
  expect(
    register.read.get('SELECT count(*) AS n FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE t.site = 1'),
  ).toEqual({ n: 2 });
});

test('a refused write leaves nothing, neither record nor history', () => {
  const { register, ctx } = givenRegister();
  const before = register.read.get('SELECT count(*) AS n FROM unit');
  const result = register.write(ctx, 'unit.add', (db) => {
    db.run(insertUnit('PA01'), db.tx);
    return refuse('record.gone');
  });
  expect(result).toMatchObject({ ok: false, code: 'record.gone' });
  expect(register.read.get('SELECT count(*) AS n FROM unit')).toEqual(before);
  expect(register.read.all('SELECT * FROM sync_tx WHERE site = 1')).toEqual([]);
});

test('a write that changes nothing spends no sequence number', () => {
  const { register, ctx } = givenRegister();
  register.write(ctx, 'nothing', () => ok(null));
  register.write(ctx, 'unit.add', (db) => ok(db.run(insertUnit('PA01'), db.tx)));
  expect(register.read.all('SELECT seq FROM sync_tx WHERE site = 1')).toEqual([{ seq: 1 }]);
});

test('no statement changes a synced table outside a write', () => {
  const { register } = givenRegister();
  expect(() => register.raw.exec(`UPDATE unit SET name = 'x'`)).toThrow(/outside register.write/);
});

test('rows are never removed, not even inside a write', () => {
  const { register, ctx } = givenRegister();
  expect(() => register.write(ctx, 'unit.purge', (db) => ok(db.run('DELETE FROM unit')))).toThrow(/never removed/);
});

test('a changed field names the transaction whose value it replaced', () => {
  const { register, ctx } = givenRegister();
  register.write(ctx, 'unit.add', (db) => ok(db.run(insertUnit('PX01'), db.tx)));
  for (const name of ['A', 'B'])
    register.write(ctx, 'unit.rename', (db) => ok(db.run(`UPDATE unit SET name = ? WHERE code = 'PX01'`, name)));
  const rows = register.read.all<{ seq: number; prev: number; old: string; val: string }>(
    `SELECT t.seq, p.seq AS prev, l.old, l.val FROM sync_log l JOIN sync_tx t ON t.id = l.tx JOIN sync_tx p ON p.id = l.prev WHERE l.op = 'U' ORDER BY l.lsn`,
  );
  expect(rows).toEqual([
    { seq: 2, prev: 1, old: 'Phòng PX01', val: 'A' },
    { seq: 3, prev: 2, old: 'A', val: 'B' },
  ]);
});

test('the chain of two registers with the same history is the same, and differs by any difference in it', () => {
  const chainOf = (name: string) => {
    const { register, ctx } = givenRegister();
    register.write(ctx, 'unit.add', (db) =>
      ok(
        db.run(
          `INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (zeroblob(16), 'X', ?, '', '', ?)`,
          name,
          db.tx,
        ),
      ),
    );
    const last = register.read.get<{ chain: Uint8Array }>('SELECT chain FROM sync_tx WHERE site = 1');
    return Buffer.from(last?.chain ?? []).toString('hex');
  };
  expect(chainOf('Phòng A')).toBe(chainOf('Phòng A'));
  expect(chainOf('Phòng A')).not.toBe(chainOf('Phòng B'));
});

test('a long write is one transaction, seen by nobody before its end, and other writes wait for it', async () => {
  const { register, ctx } = givenRegister();
  const order: string[] = [];
  const long = register.writeLong(ctx, 'unit.addMany', unwatchedJob, async (db) => {
    for (const code of ['Q1', 'Q2', 'Q3']) {
      db.run(insertUnit(code), db.tx);
      await Promise.resolve();
    }
    order.push('long');
    return ok(null);
  });
  const after = register.idle().then(() => order.push('other'));
  await Promise.all([long, after]);
  expect(order).toEqual(['long', 'other']);
  expect(register.read.get(`SELECT count(*) AS n FROM unit WHERE code LIKE 'Q_'`)).toEqual({ n: 3 });
});

test('text keeps its leading zero', () => {
  const { register, ctx } = givenRegister();
  register.write(ctx, 'person.add', (db) =>
    ok(
      db.run(
        `INSERT INTO person (id, full_name, service_number, sort_key, fold_key, _tx) VALUES (randomblob(16), 'Lê A', '012345', '', '', ?)`,
        db.tx,
      ),
    ),
  );
  expect(register.read.get('SELECT service_number AS n FROM person')).toEqual({ n: '012345' });
});

test('a write that finds the disk full leaves nothing of itself, and the next one goes on', () => {
  const { register, ctx } = givenRegister();
  const before = register.read.get('SELECT count(*) AS n FROM sync_tx');
  const size = register.raw.pragma('page_count', { simple: true }) as number;
  register.raw.pragma(`max_page_count = ${size + 2}`);
  const long = 'Lý do dài. '.repeat(4000);
  const write = () =>
    register.write(ctx, 'test.change', (db) => ok(db.run(`UPDATE unit SET note = ? WHERE code = 'PA03'`, long)));
  expect(write).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  expect(register.read.get('SELECT count(*) AS n FROM sync_tx')).toEqual(before);
  expect(register.read.get('SELECT count(*) AS n FROM sync_ctx')).toEqual({ n: 0 });
  register.raw.pragma(`max_page_count = ${size + 1000}`);
  expect(write().ok).toBe(true);
});
