import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listMigrations, migrateUp } from '#db/migrate.ts';
import { prepareDb, RegisterTooNew } from '#db/prepare.ts';
import { dbFolder } from '#support/register.ts';

const tempFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'so-vang-')), 'register.db');
const step = (tag: string, sql: string) => ({ tag, sql, hash: `hash of ${sql}` });

test('a register is made once and opened again as it is', () => {
  const file = tempFile();
  prepareDb(file, dbFolder, 1).close();
  const again = prepareDb(file, dbFolder, 2);
  const steps = again.raw.prepare('SELECT tag, applied_at AS at FROM _migration ORDER BY tag').all() as {
    at: number;
  }[];
  expect(steps.map(({ at }) => at)).toEqual(listMigrations(path.join(dbFolder, 'migrations')).map(() => 1));
  expect(again.raw.prepare('SELECT count(*) FROM award_type').pluck().get()).toBe(67);
  again.close();
});

test('a register of a newer program is refused and left untouched', () => {
  const file = tempFile();
  prepareDb(file, dbFolder, 1).close();
  const raw = new BetterSqlite3(file);
  raw.pragma('user_version = 999');
  raw.pragma('journal_mode = DELETE');
  raw.close();
  const before = readFileSync(file);
  expect(() => prepareDb(file, dbFolder, 2)).toThrow(RegisterTooNew);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an existing register is backed up before a step, a new one is not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-'));
  const file = path.join(folder, 'register.db');
  let asked = 0;
  prepareDb(file, dbFolder, 1, () => (asked += 1)).close();
  expect(asked).toBe(0);
  const raw = new BetterSqlite3(file);
  raw.exec(`DELETE FROM _migration WHERE tag = '0002_search'`);
  for (const name of ['person_fts', 'award_fts']) raw.exec(`DROP TABLE ${name}`);
  raw.exec('DROP VIEW award_keys');
  for (const name of raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'capture%'`)
    .pluck()
    .all())
    raw.exec(`DROP TRIGGER ${name}`);
  raw.pragma('user_version = 1');
  raw.close();
  prepareDb(file, dbFolder, 2, () => (asked += 1)).close();
  expect(asked).toBe(1);
});

test('a step that was changed after it was applied is refused', () => {
  const raw = new BetterSqlite3(':memory:');
  migrateBare(raw, [step('0001_a', 'CREATE TABLE a (x INTEGER) STRICT')]);
  expect(() => migrateBare(raw, [step('0001_a', 'CREATE TABLE a (y INTEGER) STRICT')])).toThrow(/was changed/);
});

test('a step that fails leaves nothing of itself', () => {
  const raw = new BetterSqlite3(':memory:');
  const steps = [
    step('0001_a', 'CREATE TABLE a (x INTEGER) STRICT'),
    step('0002_b', 'CREATE TABLE b (x INTEGER) STRICT;--> statement-breakpoint\nNONSENSE'),
  ];
  expect(() => migrateBare(raw, steps)).toThrow();
  expect(raw.pragma('user_version', { simple: true })).toBe(1);
  expect(raw.prepare(`SELECT name FROM sqlite_master WHERE name = 'b'`).get()).toBeUndefined();
});

test('remaking a parent table keeps its children', () => {
  const raw = new BetterSqlite3(':memory:');
  raw.pragma('foreign_keys = ON');
  migrateBare(raw, [
    step(
      '0001_a',
      'CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT;CREATE TABLE c (p INTEGER REFERENCES p(id) ON DELETE CASCADE) STRICT;INSERT INTO p VALUES (1);INSERT INTO c VALUES (1)',
    ),
    step(
      '0002_b',
      'CREATE TABLE p2 (id INTEGER PRIMARY KEY, n TEXT) STRICT;INSERT INTO p2 (id) SELECT id FROM p;DROP TABLE p;ALTER TABLE p2 RENAME TO p',
    ),
  ]);
  expect(raw.prepare('SELECT count(*) FROM c').pluck().get()).toBe(1);
});

test('the numbers of the steps rise by one', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-'));
  writeFileSync(path.join(folder, '0001_a.sql'), '');
  writeFileSync(path.join(folder, '0003_b.sql'), '');
  expect(() => listMigrations(folder)).toThrow(/out of order/);
});

/** The runner on tables of its own, without the capture triggers of the real schema. */
const migrateBare = (raw: BetterSqlite3.Database, steps: Parameters<typeof migrateUp>[1]) =>
  migrateUp(raw, steps, 0, () => {});
