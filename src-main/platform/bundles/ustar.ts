import { Damaged } from './damaged.ts';

/**
 * The part of POSIX tar that a bundle uses: ordinary files with short names, every other field fixed. A reader of its
 * own, because a general one also honours long names, links and extended headers that a hostile writer may send.
 * Source: POSIX.1-1988 ustar; docs/BUNDLE-FORMAT.md, archive.
 */
export const blockBytes = 512;

/** Two blocks of zeros end the archive. */
export const archiveEnd: Uint8Array = new Uint8Array(2 * blockBytes);

export const paddingAfter = (sizeBytes: number): number => (blockBytes - (sizeBytes % blockBytes)) % blockBytes;

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

export function entryHeader(name: string, sizeBytes: number): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  block.write(name, 0, 100, 'ascii');
  block.write(octal(0o644, 8), 100, 'ascii');
  block.write(octal(0, 8) + octal(0, 8), 108, 'ascii'); // owner and group
  block.write(octal(sizeBytes, 12) + octal(0, 12), 124, 'ascii'); // and time
  block.write('        0', 148, 'ascii'); // checksum, counted as blanks; then the type, an ordinary file
  block.write('ustar\x0000', 257, 'ascii');
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return block;
}

/** Undefined for a block of zeros. Throws: Damaged for any header that `entryHeader` would not have made. */
export function readEntryHeader(block: Uint8Array): { readonly name: string; readonly sizeBytes: number } | undefined {
  if (isZero(block)) return undefined;
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const name = bytes.toString('latin1', 0, 100).replace(/\0+$/, '');
  const size = bytes.toString('latin1', 124, 135);
  if (!/^[a-z0-9./-]{1,100}$/.test(name) || !/^[0-7]{11}$/.test(size)) throw new Damaged('archive');
  const sizeBytes = Number.parseInt(size, 8);
  if (!bytes.equals(entryHeader(name, sizeBytes))) throw new Damaged('archive');
  return { name, sizeBytes };
}

export const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
