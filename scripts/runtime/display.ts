import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runQuietly } from './child.ts';
import { isHeadless } from './machine.ts';

/** A screen to open windows on: what programs must find in their environment, and the end of it. */
export type Display = { readonly env: Readonly<Record<string, string>>; close(): Promise<void> };

/**
 * The machine's own screen, or a virtual one of 1600 × 1000 where there is none. Started here and not by xvfb-run,
 * which leaves its server and the windows behind when it is killed. Other users of the machine cannot open it.
 */
export async function openDisplay(): Promise<Display> {
  if (!isHeadless()) return { env: {}, close: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-vang-display-'));
  const authority = path.join(folder, 'authority');
  const cookie = randomBytes(16).toString('hex');
  await runQuietly('xauth', ['-f', authority, 'add', ':0', '.', cookie]);
  const options = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority, '-displayfd', '3'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => {
    server.kill();
  };
  process.once('exit', stop);
  const display = `:${await displayNumber(server)}`;
  await runQuietly('xauth', ['-f', authority, 'add', display, '.', cookie]);
  return {
    env: { DISPLAY: display, XAUTHORITY: authority },
    async close() {
      process.off('exit', stop);
      stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the server says which number it took. Throws: when it ends before that. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdio[3]?.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      if (said.endsWith('\n')) resolve(said.trim());
    });
    server.once('error', reject);
    server.once('exit', (status) => reject(new Error(`the virtual display ended with ${status}`)));
  });
}
