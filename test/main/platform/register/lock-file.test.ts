import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { holdFolder } from '#main/platform/register/lock-file.ts';

const lock = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'so-vang-')), 'register.lock');

/** Another program that has the folder. */
async function givenHolder(file: string): Promise<ChildProcess> {
  const program = fileURLToPath(import.meta.resolve('#support/hold-folder.ts'));
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('held');
  return child;
}

test('a folder held by a running program is refused, with the number of its process', async () => {
  const file = lock();
  const holder = await givenHolder(file);
  expect(holdFolder(file, process.pid)).toMatchObject({
    ok: false,
    code: 'register.heldElsewhere',
    params: { holder: holder.pid },
  });
});

test('a lock left behind by a program that was killed holds nobody out', async () => {
  const file = lock();
  const holder = await givenHolder(file);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(existsSync(file)).toBe(true);
  expect(holdFolder(file, process.pid).ok).toBe(true);
});

test('nor does a file that names a process which runs: after a power cut its number is another program’s', () => {
  const file = lock();
  writeFileSync(file, String(process.ppid));
  expect(holdFolder(file, process.pid).ok).toBe(true);
});

test('giving the folder free lets the next one in', () => {
  const file = lock();
  const held = holdFolder(file, process.pid);
  if (held.ok) held.value();
  expect(holdFolder(file, process.pid).ok).toBe(true);
});
