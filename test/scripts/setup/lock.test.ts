import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '#scripts/setup/lock.mjs';

test('works on the same subject come one after the other, on different ones side by side', async () => {
  const steps: string[] = [];
  let letFirstEnd = () => {};
  const first = withLock(`turns-${process.pid}`, async () => {
    steps.push('first begins');
    await new Promise<void>((resolve) => {
      letFirstEnd = resolve;
    });
    steps.push('first ends');
  });
  const second = withLock(`turns-${process.pid}`, async () => {
    steps.push('second');
  });
  await withLock(`other-${process.pid}`, async () => {
    steps.push('other');
  });
  letFirstEnd();
  await Promise.all([first, second]);
  expect([...steps].sort()).toEqual(['first begins', 'first ends', 'other', 'second']);
  expect(steps.indexOf('second')).toBe(3);
});

test('a lock ends with the process that held it, even when that is killed', async () => {
  const subject = `killed-${process.pid}`;
  const lock = path.resolve('scripts/setup/lock.mjs');
  const holding = `
    const { withLock } = await import(${JSON.stringify(lock)});
    await withLock(${JSON.stringify(subject)}, () => { console.log('held'); return new Promise(() => setInterval(() => {}, 1000)); });`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', holding], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const turn = withLock(subject, async () => 'free again');
  holder.kill('SIGKILL');
  expect(await turn).toBe('free again');
});

test('what the work throws reaches the caller, and the lock is free', async () => {
  const subject = `thrown-${process.pid}`;
  await expect(
    withLock(subject, async () => {
      throw new Error('broken');
    }),
  ).rejects.toThrow('broken');
  expect(await withLock(subject, async () => 'done')).toBe('done');
});
