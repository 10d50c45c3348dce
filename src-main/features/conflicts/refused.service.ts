import type { ReadDb } from '#db/handles.ts';
import type { RefusedRow } from '#shared/api/conflicts.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { nameOf } from '../records/index.ts';
import { tableAt } from './conflict-fields.ts';
import { openable, recordOf } from './conflict-rows.service.ts';
import { isHere, listRefused, type StoredRefusal } from './refused.repo.ts';

/** What is not taken, here or at headquarters, newest first; none of it holds anything else up. */
export const readRefused = (db: ReadDb, offset: number, limit: number): readonly RefusedRow[] =>
  listRefused(db, offset, limit).map((refusal) => toRow(db, refusal));

function toRow(db: ReadDb, { side, n, tbl, row, col, change, reason, ...of }: StoredRefusal): RefusedRow {
  const table = tableAt(tbl);
  const kept = change === null ? undefined : (JSON.parse(change) as LoggedChange);
  const column = kept?.op === 'U' ? kept.column : col;
  const record = table && isHere(db, table.name, row) ? recordOf(db, table.name, row) : undefined;
  return {
    // One action may be refused in many records.
    key: `${side} ${n} ${bytesToUuid(row)}`,
    side,
    table: (table?.name as RecordTable | undefined) ?? '',
    column: table?.columns.find(({ id }) => id === column)?.name ?? '',
    title: record ? nameOf(db, record.table, record.id).title : sentName(table, kept),
    reason: reason.replace('change.', ''),
    at: hlcToMs(of.hlc),
    actor: of.actor,
    station: of.stationName ?? '',
    bundle: of.bundle ?? '',
    opens: record && openable(record.table) ? { table: record.table, id: bytesToUuid(record.id) } : null,
    resends: side === 'there' && record && col !== null && reason.startsWith('change.') ? bytesToUuid(row) : null,
  };
}

const naming: readonly string[] = ['full_name', 'name', 'name_vi', 'number', 'team_name', 'unit_name', 'file_name'];

/** How a row that is not here calls itself; its text is shown as text and nothing else. */
function sentName(table: ReturnType<typeof tableAt>, change: LoggedChange | undefined): string {
  if (!table || change?.op !== 'I') return '';
  const ids = naming.flatMap((name) => table.columns.find((column) => column.name === name)?.id ?? []);
  const texts = ids.map((id) => change.values[change.columns.indexOf(id)]);
  const [first] = texts.filter((text) => typeof text === 'string' && text !== '');
  return String(first ?? '').slice(0, 200);
}
