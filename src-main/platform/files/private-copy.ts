import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Meter, meter } from '#main/platform/crypto/hashing.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { readRefusal, writeRefusal } from './fs-refusals.ts';
import { type OpenedFile, openRegular, type ReadRefusal, readPieces } from './read-file.ts';

export type CopyRefusal = ReadRefusal | 'disk.full' | 'file.notWritable';

export interface PrivateCopy {
  /** open for reading; nobody else has a name for it in this program */
  readonly handle: FileHandle;
  readonly sizeBytes: number;
  /** hex */
  readonly sha256: string;
  /** Closes and removes it. */
  remove(): Promise<void>;
}

/** Makes an empty folder that only this account can enter. */
export const makePrivateFolder = (parent: string): Promise<string> => mkdtemp(path.join(parent, 'sovang-'));

/**
 * Copies a file from a stick to the station's own disk and reads only the copy from then on: a stick may answer
 * otherwise the second time it is asked.
 * Refuses: as openRegular; disk.full, file.notWritable for the own disk. Throws: JobCancelled.
 */
export async function copyToPrivate(
  source: string,
  tempFolder: string,
  maxBytes: number,
  job: Job,
): Promise<Result<PrivateCopy, CopyRefusal>> {
  const opened = await openRegular(source, maxBytes);
  if (!opened.ok) return opened;
  try {
    return await copyInto(await makePrivateFolder(tempFolder), path.basename(source), opened.value, maxBytes, job);
  } catch (error) {
    return writeRefusal(error, path.basename(source));
  } finally {
    await opened.value.handle.close();
  }
}

async function copyInto(folder: string, name: string, source: OpenedFile, maxBytes: number, job: Job) {
  let copy: FileHandle | undefined;
  const remove = async (): Promise<void> => {
    await copy?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    copy = await open(path.join(folder, 'copy'), 'wx+', 0o600);
    const counted = meter();
    const outcome = await pump(source.handle, copy, counted, { name, maxBytes, sizeBytes: source.sizeBytes }, job);
    if (outcome.ok) return ok({ handle: copy, sizeBytes: counted.sizeBytes, sha256: counted.finish(), remove });
    await remove();
    return outcome;
  } catch (error) {
    await remove();
    throw error;
  }
}

type Limits = { readonly name: string; readonly maxBytes: number; readonly sizeBytes: number };

async function pump(source: FileHandle, copy: FileHandle, counted: Meter, limits: Limits, job: Job) {
  const pieces = readPieces(source);
  for (;;) {
    const next = await pieces.next().catch((error: unknown) => readRefusal(error, limits.name));
    if ('ok' in next) return next;
    if (next.done) return ok(undefined);
    counted.add(next.value);
    if (counted.sizeBytes > limits.maxBytes) {
      // It grew while it was read.
      const mb = Math.ceil(limits.maxBytes / 1024 ** 2);
      return refuse('file.tooLarge', { name: limits.name, sizeMb: mb, maxMb: mb });
    }
    await copy.appendFile(next.value);
    job.progress(counted.sizeBytes, limits.sizeBytes);
    await job.pause();
  }
}
