/** What every record of a member repeats. */
interface MemberHead {
  readonly name: string;
  readonly method: 'deflate' | 'store';
  /** instant in ms */
  readonly at: number;
}

/** A member as the directory at the end lists it. */
export interface MemberEnd extends MemberHead {
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** What a field says when the true number stands in the record's 64-bit part. */
const ELSEWHERE_32 = 0xffff_ffff;
const ELSEWHERE_16 = 0xffff;
/** Sizes follow the data (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const methods = { deflate: 8, store: 0 } as const;

type Field = readonly [bytes: 2 | 4 | 8, value: number];

function record(...fields: readonly Field[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

/** The clock's own reading, in steps of two seconds, as zips have kept time since 1989. */
function dosTime(at: number): readonly [Field, Field] {
  const when = new Date(at);
  const year = Math.min(Math.max(when.getFullYear() - 1980, 0), 127);
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const day = (year << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  return [
    [2, time],
    [2, day],
  ];
}

export function localHeader({ name, method, at }: MemberHead): Uint8Array {
  const label = Buffer.from(name, 'utf8');
  const head = record(
    [4, 0x0403_4b50],
    [2, 20],
    [2, FLAGS],
    [2, methods[method]],
    ...dosTime(at),
    [4, 0],
    [4, 0],
    [4, 0],
    [2, label.length],
    [2, 0],
  );
  return Buffer.concat([head, label]);
}

/** Follows the data, whose sum and sizes are known only then. */
export const memberEnd = ({ crc, size, packed }: MemberEnd): Uint8Array =>
  record([4, 0x0807_4b50], [4, crc], [4, packed], [4, size]);

function directoryEntry({ name, method, at, crc, size, packed, offset }: MemberEnd): Buffer {
  const label = Buffer.from(name, 'utf8');
  const far = offset >= ELSEWHERE_32;
  const extra = far ? record([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0);
  const needed = far ? 45 : 20;
  const head = record(
    [4, 0x0201_4b50],
    [2, needed],
    [2, needed],
    [2, FLAGS],
    [2, methods[method]],
    ...dosTime(at),
    [4, crc],
    [4, packed],
    [4, size],
    [2, label.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, far ? ELSEWHERE_32 : offset],
  );
  return Buffer.concat([head, label, extra]);
}

/** The directory, and the last record in both sizes where the small one cannot hold it. */
export function packageEnd(members: readonly MemberEnd[], offset: number): Uint8Array {
  const entries = members.map(directoryEntry);
  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const count = members.length;
  const large = count >= ELSEWHERE_16 || offset >= ELSEWHERE_32 || size >= ELSEWHERE_32;
  const far = record(
    [4, 0x0606_4b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  );
  const locator = record([4, 0x0706_4b50], [4, 0], [8, offset + size], [4, 1]);
  const shown = (value: number, most: number): number => (large ? most : value);
  const end = record(
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, shown(count, ELSEWHERE_16)],
    [2, shown(count, ELSEWHERE_16)],
    [4, shown(size, ELSEWHERE_32)],
    [4, shown(offset, ELSEWHERE_32)],
    [2, 0],
  );
  return Buffer.concat([...entries, ...(large ? [far, locator] : []), end]);
}
