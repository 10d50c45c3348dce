import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { exactCsvLine } from '#shared/domain/exports/exact-csv.ts';
import { columnNames, listOwn, listScans, ownTableNames, rowsOfTable, type ScanRow } from './everything.repo.ts';
import { logLines, siteLines, txLines } from './history-lines.ts';

/** One file of the archive; `rows` counts what it holds as it passes by. */
export interface Part {
  readonly name: string;
  readonly method: 'deflate' | 'store';
  /** Blocks of text or bytes, with how many rows each holds. */
  blocks(): Iterable<Block> | AsyncIterable<Block>;
}
type Block = { readonly bytes: Uint8Array; readonly rows: number };

const text = (lines: string, rows: number): Block => ({ bytes: Buffer.from(lines, 'utf8'), rows });

/** Both forms of every table, then all of history. */
export function dataParts(db: ReadDb): readonly Part[] {
  const tables = syncedTables.flatMap((table): Part[] => {
    const names = columnNames(table);
    return [
      {
        name: `du-lieu/${table.name}.csv`,
        method: 'deflate',
        *blocks() {
          yield text(`\uFEFF${exactCsvLine(names)}`, 0);
          for (const rows of rowsOfTable(db, table)) yield text(rows.map(exactCsvLine).join(''), rows.length);
        },
      },
      {
        name: `du-lieu/${table.name}.json`,
        method: 'deflate',
        *blocks() {
          let before = '[\n';
          for (const rows of rowsOfTable(db, table)) {
            const lines = rows.map((row) =>
              JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]]))),
            );
            yield text(before + lines.join(',\n'), rows.length);
            before = ',\n';
          }
          yield text(before === '[\n' ? '[]\n' : '\n]\n', 0);
        },
      },
    ];
  });
  const history = (name: string, lines: (read: ReadDb) => Iterable<readonly string[]>): Part => ({
    name: `lich-su/${name}.jsonl`,
    method: 'deflate',
    *blocks() {
      for (const block of lines(db)) yield text(block.join(''), block.length);
    },
  });
  const own = ownTableNames.map(
    (name): Part => ({
      name: `may-nay/${name}.json`,
      method: 'deflate',
      blocks: () => [text(`${JSON.stringify(listOwn(db, name), undefined, 1)}\n`, 0)],
    }),
  );
  return [
    ...tables,
    ...own,
    { name: 'lich-su/sync_site.jsonl', method: 'deflate', blocks: () => [text(siteLines(db), 0)] },
    history('sync_tx', txLines),
    history('sync_log', logLines),
  ];
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

export interface Scans {
  readonly parts: readonly Part[];
  /** hashes of scans whose bytes this station does not have */
  readonly missing: readonly string[];
  readonly sizeBytes: number;
}

/** The scans that lie beside the register; each is packed as it is, being compressed already. */
export function scanParts(db: ReadDb, folder: string): Scans {
  const parts: Part[] = [];
  const missing: string[] = [];
  let sizeBytes = 0;
  for (const scan of listScans(db)) {
    const file = scanFile(folder, scan);
    const size = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })?.size;
    if (file === undefined || size === undefined) missing.push(scan.sha256);
    else {
      sizeBytes += size;
      parts.push({
        name: `ban-quet/${scan.sha256}${endings[scan.mediaType] ?? ''}`,
        method: 'store',
        async *blocks() {
          for await (const bytes of createReadStream(file) as AsyncIterable<Uint8Array>) yield { bytes, rows: 0 };
        },
      });
    }
  }
  return { parts, missing, sizeBytes };
}

/** A hash comes from other stations too: only what is one may become a path. */
const scanFile = (folder: string, { sha256 }: ScanRow): string | undefined =>
  /^[0-9a-f]{64}$/.test(sha256) ? path.join(folder, sha256.slice(0, 2), sha256) : undefined;
