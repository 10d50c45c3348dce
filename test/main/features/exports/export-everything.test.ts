import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import { exportsHandlers } from '#main/features/exports/index.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { givenStation } from '#support/exchange.ts';
import { readGuidedCsv, readZip, sha256Of } from '#support/read-archive.ts';
import { givenLife } from './given-life.ts';

function givenArchive(random: (most: number) => number, actions: number) {
  const { host, stick, register } = givenStation('headquarters', 'headquarters', 1);
  givenLife(register(), host.ctx(), random, actions);
  const target = path.join(stick, 'toan-bo.zip');
  const write = (job: Job = unwatchedJob) =>
    exportsHandlers(host.deps)['exports.everything']({ file: target as never }, host.ctx(), job);
  return { host, stick, register, target, write };
}

type Row = Readonly<Record<string, unknown>>;
interface Manifest {
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    readonly sizeBytes: number;
    readonly sha256: string;
  }[];
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly deleted: number }>>;
  readonly missingScans: readonly string[];
}

const json = <T>(files: ReadonlyMap<string, Buffer>, name: string): T =>
  JSON.parse(files.get(name)?.toString('utf8') ?? 'null') as T;
const lines = (files: ReadonlyMap<string, Buffer>, name: string): Row[] =>
  (files.get(name)?.toString('utf8') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Puts rows into a fresh database by what the register's own columns are declared as, and reads them back raw. */
function rebuilt(table: string, declared: readonly { name: string; type: string }[], rows: readonly Row[]): unknown[] {
  const db = new BetterSqlite3(':memory:');
  db.exec(`CREATE TABLE ${table} (${declared.map(({ name, type }) => `${name} ${type}`).join(', ')}) STRICT`);
  const insert = db.prepare(`INSERT INTO ${table} VALUES (${declared.map(() => '?').join(', ')})`);
  for (const row of rows)
    insert.run(
      ...declared.map(({ name, type }) => {
        const value = row[name] ?? null;
        if (value === null) return null;
        return type === 'BLOB'
          ? Buffer.from(String(value).replaceAll('-', ''), 'hex')
          : type === 'TEXT'
            ? value
            : Number(value);
      }),
    );
  const all = db.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  db.close();
  return all;
}

test('whatever happened in a register, its archive rebuilds every table from either form, by a reader of its own', async () => {
  const seeds = fc.sample(fc.array(fc.nat(), { minLength: 4000, maxLength: 4000 }), { numRuns: 2, seed: 7 });
  for (const seed of seeds) {
    let at = 0;
    const random = (most: number): number => {
      at += 1;
      return (seed[at % seed.length] ?? 0) % Math.max(most, 1);
    };
    const { register, target, write } = givenArchive(random, 400);
    expect(await write()).toMatchObject({ ok: true, value: { tables: syncedTables.length } });
    const files = await readZip(target);
    const { read } = register();
    for (const table of syncedTables) {
      const wanted = ['id', ...table.columns.map(({ name }) => name), '_tx'];
      const declared = read
        .all<{ name: string; type: string }>(`PRAGMA table_info(${table.name})`)
        .filter(({ name }) => wanted.includes(name));
      const held = read.all(`SELECT ${declared.map(({ name }) => name).join(', ')} FROM ${table.name} ORDER BY id`);
      const [names = [], ...cells] = readGuidedCsv(files.get(`du-lieu/${table.name}.csv`) ?? Buffer.alloc(0));
      const fromCsv = cells.map((line) => Object.fromEntries(names.map((name, n) => [String(name), line[n]])));
      expect(rebuilt(table.name, declared, fromCsv), `${table.name}.csv`).toEqual(held);
      expect(rebuilt(table.name, declared, json(files, `du-lieu/${table.name}.json`)), `${table.name}.json`).toEqual(
        held,
      );
    }
  }
});

test('history leaves whole: played again, its entries give every row its present values', async () => {
  let n = 0;
  const random = (most: number): number => {
    n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
    return n % Math.max(most, 1);
  };
  const { register, target, write } = givenArchive(random, 300);
  await write();
  const files = await readZip(target);
  const { read } = register();
  const count = (table: string) => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
  const log = lines(files, 'lich-su/sync_log.jsonl');
  expect(log).toHaveLength(count('sync_log') ?? -1);
  expect(lines(files, 'lich-su/sync_tx.jsonl')).toHaveLength(count('sync_tx') ?? -1);
  const played = new Map<string, Record<string, unknown>>();
  for (const { op, table, row, column, old, val } of log) {
    const key = `${String(table)} ${String(row)}`;
    if (op === 'U') expect(old, key).toEqual(played.get(key)?.[String(column)]);
    played.set(key, { ...played.get(key), ...(op === 'I' ? (val as Row) : { [String(column)]: val }) });
  }
  for (const { name } of syncedTables)
    for (const { id, _tx, ...values } of json<Row[]>(files, `du-lieu/${name}.json`))
      expect(played.get(`${name} ${String(id)}`), `${name} ${String(id)}`).toEqual(values);
});

test('the manifest proves each file, scans lie under their hash, and what is not here yet is named', async () => {
  const { host, register, target, write } = givenArchive(() => 0, 0);
  const scan = Buffer.from('%PDF-1.7 bản quét');
  const hash = sha256Of(scan);
  const put = (name: string, bytes: Buffer) => {
    const folder = path.join(host.deps.dataFolder, 'attachments', name.slice(0, 2));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  };
  put(hash, scan);
  const damaged = 'e'.repeat(64);
  put(damaged, scan);
  register().write(host.ctx(), 'attachment.add', (db) => {
    for (const [at, sha256] of [hash, hash, damaged, 'f'.repeat(64), '../../register.db'].entries())
      db.run(
        `INSERT INTO attachment (id, owner_table, owner_id, file_name, media_type, size_bytes, sha256, _tx)
         VALUES (?, 'unit', ?, 'a.pdf', 'application/pdf', 1, ?, ?)`,
        Buffer.alloc(16, at + 1),
        Buffer.alloc(16, 9),
        sha256,
        db.tx,
      );
    return { ok: true, value: null };
  });
  expect(await write()).toMatchObject({ value: { scans: 1, missingScans: 3 } });
  const files = await readZip(target);
  const manifest = json<Manifest>(files, 'manifest.json');
  expect(manifest.missingScans).toEqual(['../../register.db', damaged, 'f'.repeat(64)]);
  expect(files.get(`ban-quet/${hash}.pdf`)).toEqual(scan);
  expect(manifest.files.map(({ name }) => name)).toEqual([...files.keys()].filter((name) => name !== 'manifest.json'));
  for (const { name, sizeBytes, sha256 } of manifest.files) {
    const bytes = files.get(name) ?? Buffer.alloc(0);
    expect([bytes.length, sha256Of(bytes)], name).toEqual([sizeBytes, sha256]);
  }
  expect(manifest.tables.unit).toEqual({ rows: 8, deleted: 0 });
  const guide = files.get('HUONG-DAN.md')?.toString('utf8') ?? '';
  expect(guide).toContain('### award – Lượt khen thưởng');
  expect(guide).not.toMatch(/\{\{|undefined/);
  const everything = Buffer.concat([...files.values()]).toString('latin1');
  for (const secret of ['sign_key', 'key_slot', 'passphrase']) expect(everything).not.toContain(secret);
});

test('a cancelled archive leaves nothing behind', async () => {
  const { stick, write } = givenArchive(() => 0, 0);
  let pauses = 0;
  const job: Job = {
    ...unwatchedJob,
    pause: async () => {
      pauses += 1;
      if (pauses > 20) throw new JobCancelled();
    },
  };
  await expect(write(job)).rejects.toThrow(JobCancelled);
  expect(readdirSync(stick)).toEqual([]);
});
