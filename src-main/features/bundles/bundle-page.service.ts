import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import type { BundleChange, BundleChangeKind, BundleFilter, BundlePage, BundleShare } from '#shared/api/bundle-page.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { openable, recordOf } from '../conflicts/index.ts';
import { nameOf, shownCell } from '../records/index.ts';
import * as changes from './bundle-changes.repo.ts';
import * as log from './bundle-log.repo.ts';

const tables = new Map(syncedTables.map((table) => [table.id, table]));

/** Who sent a bundle, when, and what it did here; null when the log has none of that number. */
export function readBundle(db: ReadDb, id: number): BundlePage | null {
  const bundle = log.findBundle(db, id);
  if (!bundle) return null;
  const { direction, name, code, number, fileName, sizeBytes, at, actor, from, to } = bundle;
  const entries = changes.entriesOf(db, bundle);
  const counted = entries ? changes.countByTable(db, entries) : [];
  const kinds: Partial<Record<BundleChangeKind, number>> = {};
  for (const { kind, entries: n } of counted) kinds[kind] = (kinds[kind] ?? 0) + n;
  return {
    ...{ direction, station: name, code, number, fileName, sizeBytes, at, actor, from, to },
    listed: entries !== undefined,
    changes: counted.reduce((sum, { entries: n }) => sum + n, 0),
    tables: [...new Set(counted.map(({ tbl }) => tbl))].flatMap((tbl) => {
      const table = tables.get(tbl);
      return table
        ? [
            shareOf(
              table.name as RecordTable,
              counted.filter((each) => each.tbl === tbl),
            ),
          ]
        : [];
    }),
    kinds,
    units: (entries ? changes.countByUnit(db, entries) : []).map((unit) => ({
      id: unit.id && bytesToUuid(unit.id),
      name: unit.name ?? '',
      count: unit.n,
    })),
    kept: changes.countKept(db, bundle),
  };
}

type Counted = ReturnType<typeof changes.countByTable>;

function shareOf(table: RecordTable, counted: Counted): BundleShare {
  const of = (kind: BundleChangeKind) => counted.find((each) => each.kind === kind);
  const edits = counted.filter(({ kind }) => kind === 'changed' || kind === 'conflict');
  return {
    table,
    added: of('new')?.records ?? 0,
    // A record with a field in conflict and another that is settled is counted once, as far as that can be told.
    records: Math.max(0, ...edits.map(({ records }) => records)),
    fields: edits.reduce((sum, { entries }) => sum + entries, 0),
    withdrawn: of('withdrawn')?.records ?? 0,
    restored: of('restored')?.records ?? 0,
    entered: of('entered')?.records ?? 0,
  };
}

/** What a bundle changed, record by record and field by field, as a person reads it. */
export function listChanges(
  db: ReadDb,
  asked: { readonly bundle: number; readonly filter: BundleFilter; readonly offset: number; readonly limit: number },
): readonly BundleChange[] {
  const bundle = log.findBundle(db, asked.bundle);
  if (!bundle) return [];
  const order = changes.orderOf(db, bundle, asked.filter);
  const page = [...order.subarray(asked.offset, asked.offset + asked.limit)];
  return changes.listEntries(db, bundle, page).flatMap((entry) => {
    const change = toChange(db, entry);
    return change ? [change] : [];
  });
}

export function countChanges(db: ReadDb, id: number, filter: BundleFilter): number {
  const bundle = log.findBundle(db, id);
  return bundle ? changes.orderOf(db, bundle, filter).length : 0;
}

function toChange(db: ReadDb, entry: changes.ChangeEntry): BundleChange | undefined {
  const { lsn, kind, tbl, row, op, col, old, val, hlc, actor, station, unit } = entry;
  const table = tables.get(tbl);
  if (!table) return undefined; // of a newer program
  const column = table.columns.find(({ id }) => id === col)?.name ?? '';
  const record = recordOf(db, table.name, row);
  const isField = op === 'U' && column !== '';
  return {
    entry: lsn,
    kind,
    table: table.name as RecordTable,
    ...nameOf(db, record.table, record.id),
    unit: unit ?? '',
    column: isField ? column : '',
    old: isField ? shownCell(db, column, old) : '',
    value: isField ? shownCell(db, column, val) : '',
    actor,
    at: hlcToMs(hlc),
    station: station ?? '',
    opens: openable(record.table) ? { table: record.table, id: bytesToUuid(record.id) } : null,
  };
}

/** The bundle that history names as `code-number`. */
export function findNamed(db: ReadDb, label: string): number | null {
  const [, code, number] = /^([0-9A-Z]+)-(\d{1,15})$/.exec(label) ?? [];
  return code === undefined ? null : (log.findNumbered(db, code, Number(number)) ?? null);
}
