import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { damaged, tooLarge, type WorkbookCaps, WorkbookRefused } from './workbook-caps.ts';

/** The parts of an open package, by the name they have inside. */
export type Package = {
  readonly has: (part: string) => boolean;
  /** Bytes of a part, inflated piece by piece. Throws: WorkbookRefused when it is missing, damaged or too large. */
  readonly read: (part: string) => AsyncIterable<Uint8Array>;
};

/**
 * Lists a zip without inflating anything. Throws: WorkbookRefused.
 * The sizes a zip states are checked first and believed never: what comes out is counted too.
 */
export async function openPackage(bytes: Uint8Array, caps: WorkbookCaps): Promise<Package> {
  const zip = await listed(bytes);
  const entries = await entriesOf(zip, caps);
  let inflated = 0;
  return {
    has: (part) => entries.has(part.toLowerCase()),
    async *read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw damaged();
      const stream = await openEntry(zip, entry);
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          inflated += chunk.length;
          if (inflated > caps.inflatedBytes) throw tooLarge(caps.inflatedBytes);
          yield chunk;
        }
      } catch (fault) {
        // A zip that lies about a size or whose data is cut fails here, in the middle of reading.
        throw fault instanceof WorkbookRefused ? fault : damaged();
      } finally {
        stream.destroy();
      }
    },
  };
}

const listed = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (fault, zip) =>
      fault ? reject(damaged()) : resolve(zip),
    );
  });

function entriesOf(zip: ZipFile, caps: WorkbookCaps): Promise<Map<string, Entry>> {
  if (zip.entryCount > caps.zipEntries) throw tooLarge(caps.inflatedBytes);
  const entries = new Map<string, Entry>();
  let stated = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      stated += entry.uncompressedSize;
      if (stated > caps.inflatedBytes) return reject(tooLarge(caps.inflatedBytes));
      if (entry.isEncrypted()) return reject(new WorkbookRefused({ code: 'workbook.protected', params: {} }));
      // Part names are compared without case. Source: ECMA-376 part 2, 6.2.2.3.
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

const openEntry = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    try {
      zip.openReadStream(entry, (fault, stream) => (fault ? reject(damaged()) : resolve(stream)));
    } catch {
      // Thrown at once for a compression method that no spreadsheet uses.
      reject(damaged());
    }
  });
