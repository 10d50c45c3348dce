import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { bundleLimits, type ManifestMember } from '#shared/domain/sync/bundle-form.ts';
import { Damaged } from './damaged.ts';

const newline = 0x0a;

/**
 * Unpacks a member whose hash was checked, and parses its lines as they come. Stops at the first byte beyond what the
 * manifest announced, so that a bomb costs no more than one piece. Throws: Damaged.
 */
export async function* unpackMember(
  packed: AsyncIterable<Uint8Array>,
  entry: ManifestMember,
): AsyncGenerator<readonly unknown[]> {
  let bytes = 0;
  let lines = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of inflate(packed, entry)) {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new Damaged(entry.name);
    const text: Buffer = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const end = text.lastIndexOf(newline) + 1;
    rest = text.subarray(end);
    if (rest.length > bundleLimits.lineBytes) throw new Damaged(entry.name);
    if (end === 0) continue;
    const batch = parseLines(text.subarray(0, end - 1), entry.name);
    lines += batch.length;
    if (lines > entry.lines) throw new Damaged(entry.name);
    yield batch;
  }
  if (rest.length > 0 || bytes !== entry.bytes || lines !== entry.lines) throw new Damaged(entry.name);
}

async function* inflate(packed: AsyncIterable<Uint8Array>, entry: ManifestMember): AsyncGenerator<Buffer> {
  const brotli = createBrotliDecompress({ chunkSize: 64 * 1024 });
  pipeline(Readable.from(packed, { objectMode: false }), brotli, () => {}); // errors come out of the loop below
  try {
    for await (const piece of brotli) yield piece as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('ERR_') || code.startsWith('Z_') ? new Damaged(entry.name) : error;
  }
  if (brotli.bytesWritten !== entry.packedBytes) throw new Damaged(entry.name);
}

function parseLines(bytes: Buffer, where: string): unknown[] {
  if (!isUtf8(bytes)) throw new Damaged(where);
  return bytes
    .toString('utf8')
    .split('\n')
    .map((line) => {
      // A text in UTF-8 has at least as many bytes as UTF-16 units.
      if (line.length > bundleLimits.lineBytes) throw new Damaged(where);
      const value = parseUntrusted(line, bundleLimits.lineDepth);
      if (value === undefined) throw new Damaged(where);
      return value;
    });
}
