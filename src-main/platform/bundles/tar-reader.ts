import { Damaged } from './damaged.ts';
import { blockBytes, isZero, paddingAfter, readEntryHeader } from './ustar.ts';

export interface TarEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Its bytes, once; what the reader of the archive leaves unread is passed over. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * Reads an archive piece by piece, never holding more than one piece. Throws: Damaged for an entry over `maxBytes`, for
 * padding that is not zero, for a missing end and for anything after it.
 */
export async function* readTar(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<TarEntry> {
  const bytes = byteQueue(source);
  try {
    for (;;) {
      const header = readEntryHeader(await bytes.exactly(blockBytes));
      if (!header) break;
      if (header.sizeBytes > maxBytes) throw new Damaged(header.name);
      const content = bytes.upTo(header.sizeBytes);
      yield { ...header, pieces: content };
      for await (const _ of content);
      if (!isZero(await bytes.exactly(paddingAfter(header.sizeBytes)))) throw new Damaged(header.name);
    }
    if (!isZero(await bytes.exactly(blockBytes))) throw new Damaged('archive');
    if (!(await bytes.ended())) throw new Damaged('archive');
  } finally {
    await bytes.close();
  }
}

function byteQueue(source: AsyncIterable<Uint8Array>) {
  const pieces = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);

  /** The next bytes, at least one and at most `most`; undefined at the end. */
  const next = async (most: number): Promise<Uint8Array | undefined> => {
    while (rest.byteLength === 0) {
      const piece = await pieces.next();
      if (piece.done) return undefined;
      rest = piece.value;
    }
    const taken = rest.subarray(0, most);
    rest = rest.subarray(taken.byteLength);
    return taken;
  };

  return {
    exactly: async (count: number): Promise<Uint8Array> => {
      const whole = new Uint8Array(count);
      for (let done = 0; done < count; ) {
        const piece = await next(count - done);
        if (!piece) throw new Damaged('archive');
        whole.set(piece, done);
        done += piece.byteLength;
      }
      return whole;
    },
    /** May be iterated again after a break, to read on from there. */
    upTo: (count: number): AsyncIterable<Uint8Array> => {
      let left = count;
      return {
        async *[Symbol.asyncIterator]() {
          while (left > 0) {
            const piece = await next(left);
            if (!piece) throw new Damaged('archive');
            left -= piece.byteLength;
            yield piece;
          }
        },
      };
    },
    ended: async (): Promise<boolean> => (await next(1)) === undefined,
    close: async (): Promise<void> => {
      await pieces.return?.();
    },
  };
}
