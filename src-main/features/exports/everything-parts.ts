import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { exactCsvLine } from '#shared/domain/exports/exact-csv.ts';
import { columnNames, listOwn, ownTableNames, rowsOfTable, type ScanRow } from './everything.repo.ts';
import { logLines, siteLines, txLines } from './history-lines.ts';

/** One file of the archive; `rows` counts what it holds as it passes by. */
export interface Part {
  readonly name: string;
  readonly method: 'deflate' | 'store';
  /** Blocks of text or bytes, with how many rows each holds. */
  blocks(): Iterable<Block>;
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

/** A scan's content under its hash, packed as it is: it is compressed already. */
export const scanPart = ({ sha256, mediaType }: ScanRow, bytes: Uint8Array): Part => ({
  name: `ban-quet/${sha256}${endings[mediaType] ?? ''}`,
  method: 'store',
  blocks: () => [{ bytes, rows: 1 }],
});
