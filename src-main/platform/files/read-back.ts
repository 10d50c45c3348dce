import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { meter } from '#main/platform/crypto/hashing.ts';

type Open = (file: string, flags: number) => Promise<FileHandle>;

// Node names this flag where the system has one of that name; libuv takes this number for Windows' way past its cache.
const pastTheCache = process.platform === 'win32' ? 0x02000000 : (constants.O_DIRECT ?? 0);

/** File systems that cannot read past the cache say so when the file is opened, or when it is first read. */
const cannot = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];

const pageBytes = 64 * 1024;
const pagesAtOnce = 8;
const bytesAtOnce = pagesAtOnce * pageBytes;
const smallestSector = 512;

// Reading past the cache wants memory that begins at a multiple of the medium's sectors. WebAssembly's always does, but
// much address space is set aside with each piece: a piece is kept for the next reading.
const spare: Buffer[] = [];
const takePiece = (): Buffer => spare.pop() ?? Buffer.from(new WebAssembly.Memory({ initial: pagesAtOnce }).buffer);

/**
 * Hash of a file as its medium gives it back: past the system's memory of what was just written, where the file system
 * allows that. Throws: what opening and reading throw.
 */
export async function readBack(open: Open, file: string): Promise<{ sha256: string; pastCache: boolean }> {
  const plainly = async () => ({ sha256: await hashOf(open, file), pastCache: false });
  if (!pastTheCache) return plainly();
  try {
    return { sha256: await hashOf(open, file, pastTheCache), pastCache: true };
  } catch (error) {
    if (cannot.includes((error as NodeJS.ErrnoException).code ?? '')) return plainly();
    throw error;
  }
}

async function hashOf(open: Open, file: string, past = 0): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | past);
  const piece = takePiece();
  try {
    const counted = meter();
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, bytesAtOnce, counted.sizeBytes);
      counted.add(piece.subarray(0, bytesRead));
      // Past the cache nothing may be asked for that begins inside a sector, and only the end of a file does.
      if (bytesRead === 0 || (past && bytesRead % smallestSector > 0)) return counted.finish();
    }
  } finally {
    spare.push(piece);
    await handle.close();
  }
}
