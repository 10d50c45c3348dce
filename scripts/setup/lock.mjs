import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process on this machine runs work on the same `subject` (a path), waiting for its turn.
 * The lock is a local socket's name: the system gives it to one process only and takes it back when that process ends,
 * however it ends, so no stale lock can be left behind as a lock file would be.
 * @template T
 * @param {string} subject
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(subject, work) {
  const name = `so-vang-${createHash('sha256').update(subject).digest('hex').slice(0, 24)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
  let server = await claim(address);
  while (!server) {
    await pause(250);
    server = await claim(address);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

/** @param {string} address @returns {Promise<import('node:net').Server | undefined>} undefined while another has it */
async function claim(address) {
  const server = createServer().listen(address);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined;
    throw error;
  }
}
