import type { Cell, ReadDb } from '#db/handles.ts';
import type { SyncedColumn, SyncedTable } from '#db/registry.ts';
import type { HistoryCell, HistoryEntry, HistoryPage } from '#shared/api/records.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { canTakeBack } from '#shared/domain/records/take-back.ts';
import { findStation, type StationRow } from '../stations/index.ts';
import { actionsAtOnce, findCell, type LoggedEntry, listEntries } from './history.repo.ts';
import { columnOf, tableById } from './record-columns.ts';
import { shownCell } from './record-names.repo.ts';

/** The past of a record, as a person reads it: one entry for what one action did to one row. */
export function readHistory(db: ReadDb, table: RecordTable, id: string, offset: number): HistoryPage {
  const station = findStation(db);
  const entries = listEntries(db, table, id, offset);
  const actions = [...new Set(entries.map(({ tx }) => tx))];
  const shown = entries.filter(({ tx }) => actions.indexOf(tx) < actionsAtOnce);
  const groups = new Map<string, LoggedEntry[]>();
  for (const entry of shown) {
    // What was entered and changed in one action is told as two.
    const key = `${entry.tx}.${entry.op}.${entry.tbl}.${bytesToUuid(entry.row)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return {
    entries: [...groups].map(([key, group]) => toEntry(db, key, group, station)),
    more: actions.length > actionsAtOnce,
  };
}

function toEntry(
  db: ReadDb,
  key: string,
  group: readonly LoggedEntry[],
  station: StationRow | undefined,
): HistoryEntry {
  const [first] = group;
  const table = first && tableById(first.tbl);
  if (!first || !table) throw new Error('an entry of the log without its table');
  return {
    key,
    at: hlcToMs(first.hlc),
    actor: first.actor,
    action: first.action,
    station: first.stationName ?? '',
    madeHere: first.station !== null && bytesToUuid(first.station) === station?.id,
    bundle: first.bundle ?? '',
    table: table.name as RecordTable,
    entered: first.op === 'I',
    cells:
      first.op === 'I'
        ? enteredCells(db, table, first)
        : group.flatMap((entry) => changedCell(db, table, entry, station?.role === 'headquarters')),
  };
}

function changedCell(
  db: ReadDb,
  table: SyncedTable,
  entry: LoggedEntry,
  isHeadquarters: boolean,
): readonly HistoryCell[] {
  const column = columnOf(table, entry.col ?? 0);
  if (!column) return []; // of a newer program
  const name = table.name as RecordTable;
  const mayTakeBack = canTakeBack(name, column.name) && (isHeadquarters || column.owner !== 'headquarters');
  const present = mayTakeBack ? findCell(db, table.name, column.name, entry.row) : undefined;
  const [old, current] = [shownCell(db, column.name, entry.old), shownCell(db, column.name, present?.value ?? null)];
  return [
    {
      entry: entry.lsn,
      column: column.name,
      old,
      value: shownCell(db, column.name, entry.val),
      current,
      canTakeBack: present !== undefined && present.deleted === 0 && current !== old,
    },
  ];
}

/** The row as it was first entered; what was left empty is not told. */
function enteredCells(db: ReadDb, table: SyncedTable, entry: LoggedEntry): readonly HistoryCell[] {
  const row = JSON.parse(String(entry.val)) as Readonly<Record<string, string | number | null>>;
  return table.columns.flatMap((column) => {
    const value = shownCell(db, column.name, storedCell(column, row[column.id] ?? null));
    if (value === '' || column.name === 'deleted') return [];
    return [{ entry: entry.lsn, column: column.name, old: '', value, current: '', canTakeBack: false }];
  });
}

/** In the entry of a new row ids are hex, since JSON holds no bytes. */
const storedCell = (column: SyncedColumn, value: string | number | null): Cell =>
  column.kind === 'id' && typeof value === 'string' ? Buffer.from(value, 'hex') : value;
