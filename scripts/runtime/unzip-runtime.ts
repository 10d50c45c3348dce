import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

// Its promises, which the types at hand (of the version before) leave out.
type Entry = { readonly fileName: string; readonly externalFileAttributes: number };
type Zip = { eachEntry(): AsyncIterable<Entry>; openReadStreamPromise(entry: Entry): Promise<Readable> };
const { openPromise } = yauzl as unknown as { openPromise(file: string): Promise<Zip> };

const FOLDER = 'Cypress/';
const PROGRAM = 'Cypress';

/** Whether a file of the repackaged runtime belongs to Electron itself, or to a language of ours. */
export const isWanted = (name: string): boolean =>
  name !== '' &&
  !name.endsWith('/') &&
  !name.split('/').includes('..') &&
  !name.startsWith('resources/') &&
  name !== 'browser_v8_context_snapshot.bin' &&
  (!name.startsWith('locales/') || /^locales\/(vi|en-US|en-GB)\.pak$/.test(name));

/** Takes Electron's files out of the repackaged runtime, with their modes, its program named `electron`. */
export async function unzipRuntime(zipFile: string, target: string): Promise<void> {
  const zip = await openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(FOLDER)) continue;
    const name = entry.fileName.slice(FOLDER.length);
    if (!isWanted(name)) continue;
    const out = path.join(target, name === PROGRAM ? 'electron' : name);
    await mkdir(path.dirname(out), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(out, { mode: mode || 0o644 }));
  }
}
