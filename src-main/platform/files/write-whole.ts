import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { meter } from '#main/platform/crypto/hashing.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { writeRefusal } from './fs-refusals.ts';
import { readBack } from './read-back.ts';

/** What a medium is asked to do; tests put a stick here that fills up or is pulled. */
export interface Medium {
  open(file: string, flags: number, mode?: number): Promise<FileHandle>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
}

const realMedium: Medium = { open, rename, remove: (file) => rm(file, { force: true }) };

export interface WholeFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** hex */
  readonly sha256: string;
}

type WriteRefusal = 'disk.full' | 'medium.lost' | 'file.notWritable';

// A link planted under the name of our .part must not be followed to another file.
const create = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes a file whole or not at all: `<name>.part`, flush, read back and compare, rename, flush the folder. An older
 * file of that name stays until the rename. What the read-back can prove and what not: docs/decisions/0018.
 * Refuses: disk.full, medium.lost, file.notWritable. Throws: what `pieces` throws, having removed the .part.
 */
export async function writeWhole(
  folder: string,
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  medium: Medium = realMedium,
): Promise<Result<WholeFile, WriteRefusal>> {
  const target = path.join(folder, name);
  const part = `${target}.part`;
  try {
    await medium.remove(part);
    const written = await writePart(medium, part, pieces);
    const found = await readBack(medium.open, part);
    if (found.sha256 !== written.sha256) {
      await abandon(medium, part);
      return refuse('medium.lost');
    }
    await medium.rename(part, target);
    await flushFolder(medium, folder);
    return ok({ path: target, ...written });
  } catch (error) {
    await abandon(medium, part);
    return writeRefusal(error, name);
  }
}

async function writePart(medium: Medium, part: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const handle = await medium.open(part, create, 0o644);
  try {
    const counted = meter();
    for await (const piece of pieces) {
      counted.add(piece);
      await writeAll(handle, piece);
    }
    await handle.sync();
    return { sizeBytes: counted.sizeBytes, sha256: counted.finish() };
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  let done = 0;
  while (done < piece.byteLength) done += (await handle.write(piece, done, piece.byteLength - done)).bytesWritten;
}

/** A folder cannot be flushed on Windows, nor on some file systems of sticks; there the rename is as safe as it gets. */
async function flushFolder(medium: Medium, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await medium.open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** The medium may be gone, so this may fail too; a stray .part is never taken for a bundle. */
const abandon = (medium: Medium, part: string): Promise<void> => medium.remove(part).catch(() => {});
