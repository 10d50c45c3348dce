import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { localHeader, type MemberEnd, memberEnd, packageEnd } from './zip-records.ts';

/** One file of a package, as a stream: nothing is held longer than it takes to pass it on. */
export interface ZipMember {
  /** ASCII, with `/` between folders */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** `store` for what is compressed already: scans */
  readonly method: 'deflate' | 'store';
}

// A sheet or a table of 4 GiB is no use to anybody; a package of many scans may well be larger, and is written so.
const LARGEST_MEMBER = 0xffff_ffff;

/**
 * A zip as a stream, of any length and any number of members. Throws: what a member's bytes throw.
 * Source: PKWARE APPNOTE 6.3.9, §4.3 and §4.5.3; ours, since it is 100 lines and what reads it (Excel, Windows, unzip,
 * Python) is tried in tests: no kept library writes streams of unknown length without twenty packages behind it.
 */
export async function* writeZip(
  members: AsyncIterable<ZipMember> | Iterable<ZipMember>,
  at: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ends: MemberEnd[] = [];
  let offset = 0;
  for await (const { name, bytes, method } of members) {
    const sums = { crc: 0, size: 0 };
    const head = localHeader({ name, method, at });
    yield head;
    let packed = 0;
    const summed = summing(bytes, sums);
    for await (const piece of method === 'deflate' ? deflated(summed) : summed) {
      packed += piece.byteLength;
      yield piece;
    }
    if (sums.size > LARGEST_MEMBER || packed > LARGEST_MEMBER) throw new Error(`${name} is too large for a package`);
    const end: MemberEnd = { name, method, at, crc: sums.crc, size: sums.size, packed, offset };
    const descriptor = memberEnd(end);
    yield descriptor;
    ends.push(end);
    offset += head.byteLength + packed + descriptor.byteLength;
  }
  yield packageEnd(ends, offset);
}

async function* summing(
  bytes: ZipMember['bytes'],
  sums: { crc: number; size: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of bytes) {
    sums.crc = crc32(piece, sums.crc);
    sums.size += piece.byteLength;
    yield piece;
  }
}

async function* deflated(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = createDeflateRaw();
  const fed = pipeline(Readable.from(bytes, { objectMode: true }), stream);
  // It rejects again below, where somebody waits for it; until then a rejection is nobody's.
  fed.catch(() => {});
  try {
    yield* stream as AsyncIterable<Uint8Array>;
    await fed;
  } finally {
    stream.destroy();
  }
}
