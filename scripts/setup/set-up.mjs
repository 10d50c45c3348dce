import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { node24, root } from './paths.mjs';

/**
 * Makes a fresh clone ready to run: packages, then the runtime with the system packages that it needs.
 * Everything after the packages is TypeScript, run by the Node 24 among them.
 * @param {readonly string[]} [programs] further programs that the command needs, as `pdftotext`
 * @returns {Promise<number>} 0; 3 when the machine's owner must install something first, which was said on stderr
 */
export async function ensureSetUp(programs = []) {
  await ensureInstalled();
  return runScript('runtime/prepare.ts', programs);
}

/**
 * Sets up, then runs one of the scripts unless that failed; the process ends with the status of what failed.
 * @param {string} script path under scripts/
 * @param {readonly string[]} args
 * @param {readonly string[]} [programs]
 */
export async function setUpAndRun(script, args, programs) {
  process.exitCode = (await ensureSetUp(programs)) || (await runScript(script, args));
}

/**
 * Runs one of the scripts in TypeScript to its end, under Node 24 and from the root of the checkout.
 * @param {string} script path under scripts/
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit status; 1 when a signal ended it
 */
export async function runScript(script, args) {
  const node = node24();
  const child = spawn(node, [path.join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Programs started by name, as vitest's own workers are, must find this Node before the system's.
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}
