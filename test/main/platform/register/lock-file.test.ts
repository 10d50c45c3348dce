import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFolder } from '#main/platform/register/lock-file.ts';

const lock = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'so-vang-')), 'register.lock');

test('a folder held by a running program is refused, with the number of its process', () => {
  const file = lock();
  writeFileSync(file, String(process.ppid));
  expect(holdFolder(file, process.pid)).toMatchObject({
    ok: false,
    code: 'register.heldElsewhere',
    params: { holder: process.ppid },
  });
});

test('a lock left behind by a program that was killed is taken over', () => {
  const file = lock();
  writeFileSync(file, '2147483646');
  expect(holdFolder(file, process.pid).ok).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});

test('giving the folder free lets the next one in', () => {
  const file = lock();
  const held = holdFolder(file, process.pid);
  if (held.ok) held.value();
  expect(holdFolder(file, process.pid).ok).toBe(true);
});
