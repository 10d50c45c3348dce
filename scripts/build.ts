import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from './runtime/child.ts';
import { withLock } from './setup/lock.mjs';
import { root } from './setup/paths.mjs';

const sources = [
  'src-{main,renderer,shared}/**/*',
  'db/**/*.{ts,sql,json}',
  'resources/**/*',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = path.join(root, 'out/built-from');

/** One hash over names and contents of everything that the build reads; a touched file builds nothing anew. */
async function sourcesHash(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Builds out/ when it was made from other sources. Two windows started at once build it once.
 * Throws: when the build fails, with what it wrote.
 */
export function ensureBuilt(): Promise<void> {
  return withLock(stamp, async () => {
    const hash = await sourcesHash();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
    const vite = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    await runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn'], root);
    writeFileSync(stamp, hash);
  });
}
