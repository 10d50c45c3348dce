import { writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { lookInside } from '#main/platform/backups/look-inside.ts';
import { makeChecker } from '#main/platform/host/checker-client.ts';
import { givenHost } from '#support/host.ts';

const entry = path.resolve('src-main/checker.ts');

test('a look in a thread of its own finds what a look in this one finds', async () => {
  const host = givenHost();
  await host.deps.backUp('daily');
  const [copy] = host.backups();
  const file = path.join(host.deps.dataFolder, 'backups', copy?.name ?? '');
  const checker = makeChecker(entry);
  expect(await checker.isSound(file)).toBe(true);
  expect(await checker.lookInside(file)).toEqual(lookInside(file));
  expect(await checker.lookInside(file, 'quick')).toEqual(lookInside(file));
  const broken = path.join(host.deps.dataFolder, 'broken.db');
  writeFileSync(broken, 'no register at all');
  expect(await checker.lookInside(broken)).toBeUndefined();
  await expect(checker.isSound(broken)).rejects.toThrow('not a database');
});

test('a checker that is stopped ends its look first, and has let go of its file then', async () => {
  const host = givenHost();
  const checker = makeChecker(entry);
  const asked = checker.isSound(path.join(host.deps.dataFolder, 'register.db'));
  await checker.stop();
  expect(await asked).toBe(true);
});

test('a copy holds what stood there when it was begun, and nothing that was written while it was made', async () => {
  const host = givenHost();
  const checker = makeChecker(entry);
  const file = path.join(host.deps.dataFolder, 'register.db');
  const to = path.join(host.deps.dataFolder, 'copy.db');
  const before = lookInside(file);
  const { done } = await checker.copy(file, to, 'quick');
  const { raw } = host.deps.register();
  raw.exec('CREATE TABLE written_meanwhile (n INTEGER) STRICT');
  const copied = await done;
  expect(copied).toEqual(before);
  expect(lookInside(to)).toEqual(before);
  const copy = new BetterSqlite3(to, { readonly: true });
  expect(copy.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'written_meanwhile'`).get()).toBeUndefined();
  copy.close();
});

test('a copy that cannot be written says why', async () => {
  const host = givenHost();
  const file = path.join(host.deps.dataFolder, 'register.db');
  const nowhere = path.join(host.deps.dataFolder, 'no', 'such', 'folder', 'copy.db');
  const copying = await makeChecker(entry).copy(file, nowhere, 'quick');
  await expect(copying.done).rejects.toThrow('directory does not exist');
});
