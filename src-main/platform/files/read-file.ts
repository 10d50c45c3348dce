import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { readRefusal } from './fs-refusals.ts';

export type ReadRefusal = 'file.gone' | 'file.unreadable' | 'file.notRegular' | 'file.tooLarge' | 'medium.lost';

export interface OpenedFile {
  readonly handle: FileHandle;
  readonly sizeBytes: number;
}

const pieceBytes = 256 * 1024;
const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

/**
 * Opens a file that somebody else made. Links, folders, pipes and devices are refused before they are opened: a pipe
 * would hang, a link could point at anything. The caller closes the handle.
 * Refuses: file.gone, file.unreadable, file.notRegular, file.tooLarge, medium.lost.
 */
export async function openRegular(file: string, maxBytes: number): Promise<Result<OpenedFile, ReadRefusal>> {
  const name = path.basename(file);
  try {
    if (!(await lstat(file)).isFile()) return refuse('file.notRegular', { name });
    // Both flags are absent on Windows, which has no such pipes and needs rights to make links.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = await open(file, flags);
    const { size } = await handle.stat();
    if (size <= maxBytes) return ok({ handle, sizeBytes: size });
    await handle.close();
    return refuse('file.tooLarge', { name, sizeMb: megabytes(size), maxMb: megabytes(maxBytes) });
  } catch (error) {
    return readRefusal(error, name);
  }
}

/** Reads from `start` to the end in pieces, whatever length the file claims to have. Throws: what reading throws. */
export async function* readPieces(handle: FileHandle, start = 0): AsyncGenerator<Uint8Array, void, undefined> {
  let position = start;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Reads a small file whole. Refuses: as openRegular. */
export async function readSmallFile(file: string, maxBytes: number): Promise<Result<Uint8Array, ReadRefusal>> {
  const opened = await openRegular(file, maxBytes);
  if (!opened.ok) return opened;
  try {
    const bytes = Buffer.alloc(opened.value.sizeBytes);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await opened.value.handle.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return ok(bytes.subarray(0, done));
  } catch (error) {
    return readRefusal(error, path.basename(file));
  } finally {
    await opened.value.handle.close();
  }
}
