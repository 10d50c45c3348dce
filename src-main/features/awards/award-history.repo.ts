import type { Cell, ReadDb } from '#db/handles.ts';
import type { SyncedTable } from '#db/registry.ts';
import type { HistoryEntry } from '#shared/api/awards.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { awardTable, personTable } from './logged-tables.ts';

interface LoggedChange {
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
  readonly bundle: string | null;
  readonly tbl: number;
  readonly op: string;
  readonly col: number | null;
  readonly old: Cell;
  readonly val: Cell;
}

/** Of the person only what an award's row shows of them. */
const shownOfPerson = ['full_name', 'birth_date', 'birth_year'];
const personColumns = personTable.columns.filter(({ name }) => shownOfPerson.includes(name)).map(({ id }) => id);

/** What happened to an award and to its person's name and birth, newest first; values as a person reads them. */
export function listHistory(db: ReadDb, id: string): readonly HistoryEntry[] {
  const award = uuidToBytes(id);
  const changes = db.all<LoggedChange>(
    `SELECT t.hlc, t.actor, t.action, t.bundle, l.tbl, l.op, l.col, l.old, l.val FROM sync_log l JOIN sync_tx t ON t.id = l.tx
     WHERE (l.row = ? AND l.tbl = ${awardTable.id})
        OR (l.row = (SELECT person_id FROM award WHERE id = ?) AND l.tbl = ${personTable.id} AND l.op = 'U' AND l.col IN (${personColumns.join(', ')}))
     ORDER BY t.hlc DESC, l.lsn DESC`,
    award,
    award,
  );
  return changes.map((change) => toEntry(db, change));
}

function toEntry(db: ReadDb, { hlc, actor, action, bundle, tbl, op, col, old, val }: LoggedChange): HistoryEntry {
  const table = tbl === personTable.id ? personTable : awardTable;
  const column = table.columns.find(({ id }) => id === col)?.name ?? null;
  const entered = op === 'I' && typeof val === 'string';
  return {
    at: hlcToMs(hlc),
    actor,
    action,
    table: table.name,
    column,
    old: column === null ? '' : shown(db, column, old),
    value: entered ? shownRow(db, table, val) : shown(db, column ?? '', val),
    bundle: bundle ?? '',
  };
}

const names: Readonly<Record<string, string>> = {
  unit_id: 'SELECT name AS shown FROM unit WHERE id = ?',
  person_id: 'SELECT full_name AS shown FROM person WHERE id = ?',
  award_type_id: 'SELECT name_vi AS shown FROM award_type WHERE id = ?',
};

function shown(db: ReadDb, column: string, value: Cell): string {
  if (value === null) return '';
  if (!(value instanceof Uint8Array)) return column === 'birth_date' ? formatDay(String(value)) : String(value);
  if (column === 'decision_id') return shownDecision(db, value);
  const named = names[column];
  const found = named && db.get<{ shown: string }>(named, value);
  return found ? found.shown : bytesToUuid(value);
}

function shownDecision(db: ReadDb, id: Uint8Array): string {
  const decision = db.get<{ number: string; day: string }>(
    'SELECT number, decided_on AS day FROM decision WHERE id = ?',
    id,
  );
  return [decision?.number, formatDay(decision?.day ?? '')].filter(Boolean).join(', ');
}

/** "Giấy khen … · 12/QĐ-CAT, 05/06/2024 · Phòng …": the award as it was first entered; its person has a past of their own. */
function shownRow(db: ReadDb, table: SyncedTable, json: string): string {
  const row = JSON.parse(json) as Readonly<Record<string, string | number | null>>;
  const cell = (name: string): Cell => {
    const column = table.columns.find((candidate) => candidate.name === name);
    const value = column ? (row[column.id] ?? null) : null;
    return column?.kind === 'id' && typeof value === 'string' ? Buffer.from(value, 'hex') : value;
  };
  return ['award_type_id', 'decision_id', 'unit_name']
    .map((name) => shown(db, name, cell(name)))
    .filter((text) => text !== '')
    .join(' · ');
}
