import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';

const stamp = path.join(root, 'node_modules/.so-vang-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/**
 * Installs the packages exactly as locked, when they are missing or were installed from another lock.
 * No package's install script runs: what such scripts would fetch (Electron, Node) comes by other ways.
 * Throws: when npm fails.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(stamp, async () => {
    if (isInstalled()) return;
    console.error('[setup] installing the packages of package-lock.json …');
    const { command, args } = npm();
    // A warning of npm's about the system's older Node would be the first thing a person reads; only errors are shown.
    const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status } = spawnSync(command, [...args, ...flags], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`npm ci failed (${status})`);
    writeFileSync(stamp, lockHash());
  });
}

/** The npm that started this script, else the one on the path; on Windows that one is a batch file beside node. */
function npm() {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return { command: process.execPath, args: [started] };
  if (process.platform !== 'win32') return { command: 'npm', args: [] };
  const bundled = path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return { command: process.execPath, args: [bundled] };
}
