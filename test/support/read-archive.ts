import { createHash } from 'node:crypto';
import { open } from 'yauzl';

/** The files of a zip by name, whole: for tests, whose zips are small. */
export function readZip(file: string): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const files = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const pieces: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (piece: Buffer) => pieces.push(piece));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(pieces));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

export const countEntries = (file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    open(file, { lazyEntries: true }, (fault, zip) => (fault ? reject(fault) : resolve(zip.entryCount)));
  });

/** Reads CSV by the rules that the archive's guide states, and by nothing else: null, "", and one apostrophe taken away. */
export function readGuidedCsv(bytes: Buffer): readonly (readonly (string | null)[])[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const lines: (string | null)[][] = [];
  let line: (string | null)[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string | null = '';
    if (text[at] === '"') {
      for (at += 1; ; at++) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        cell += text[at] ?? '';
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        cell += text[at] ?? '';
        at += 1;
      }
      if (cell === '') cell = null;
    }
    line.push(cell?.startsWith("'") ? cell.slice(1) : cell);
    if (text[at] === '\r') {
      lines.push(line);
      line = [];
      at += 2;
    } else at += 1;
  }
  return lines;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
