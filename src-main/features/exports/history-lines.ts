import type { Cell, ReadDb } from '#db/handles.ts';
import { type SyncedTable, syncedTables } from '#db/registry.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { type LogRow, listSites, logEntries, type TxRow, transactions } from './everything.repo.ts';

const tables: ReadonlyMap<number, SyncedTable> = new Map(syncedTables.map((table) => [table.id, table]));
const line = (record: object): string => `${JSON.stringify(record)}\n`;

const plain = (cell: Cell): unknown => (cell instanceof Uint8Array ? bytesToUuid(cell) : cell);

/** The runs of numbers that transactions belong to. */
export const siteLines = (db: ReadDb): string =>
  listSites(db)
    .map(({ n, id, station, role }) => line({ n, id: bytesToUuid(id), station: station && bytesToUuid(station), role }))
    .join('');

const txLine = ({ at, hlc, chain, ...rest }: TxRow): string =>
  line({
    id: at,
    ...rest,
    hlc,
    at: new Date(hlcToMs(hlc)).toISOString(),
    chain: Buffer.from(chain).toString('hex'),
  });

/** What a row began with, by the names of its columns; in the register ids stand there in hex. */
function firstValues(table: SyncedTable | undefined, val: Cell): Record<string, unknown> {
  const cells = JSON.parse(String(val)) as Record<string, string | number | null>;
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => {
      const column = table?.columns.find((known) => known.id === Number(id));
      return [
        column?.name ?? id,
        column?.kind === 'id' && typeof value === 'string' ? bytesToUuid(Buffer.from(value, 'hex')) : value,
      ];
    }),
  );
}

function logLine({ at, tx, op, tbl, row, col, prev, old, val }: LogRow): string {
  const table = tables.get(tbl);
  const column = table?.columns.find(({ id }) => id === col);
  return line({
    lsn: at,
    tx,
    op,
    table: table?.name ?? String(tbl),
    row: bytesToUuid(row),
    column: column?.name ?? (col === null ? null : String(col)),
    prev: plain(prev),
    old: plain(old),
    val: op === 'I' ? firstValues(table, val) : plain(val),
  });
}

export function* txLines(db: ReadDb): Generator<readonly string[]> {
  for (const rows of transactions(db)) yield rows.map(txLine);
}

export function* logLines(db: ReadDb): Generator<readonly string[]> {
  for (const rows of logEntries(db)) yield rows.map(logLine);
}
