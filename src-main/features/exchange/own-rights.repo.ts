import type { Cell, ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { scopeForm } from '#shared/domain/sync/scope.ts';
import { findStation } from '../stations/index.ts';
import { mayInsert, mayUpdate, type Sender } from './authority.repo.ts';
import { unitScope } from './scope.repo.ts';

interface Change {
  readonly column: string;
  readonly value: Cell;
}

/** This station as headquarters sees it. One that was not certified yet may write everything: nothing is known of its scope. */
function thisSender(db: ReadDb): Sender | undefined {
  const station = findStation(db);
  if (station?.role !== 'unit' || station.certificate === null) return undefined;
  const { scope } = JSON.parse(station.certificate) as { readonly scope: unknown };
  return { station: uuidToBytes(station.id), role: station.role, scope: unitScope(db, scopeForm.parse(scope)) };
}

/** Whether headquarters would take a change of a record from this station. */
export function mayChangeRecord(db: ReadDb, table: string, row: Uint8Array, change: Change): boolean {
  const sender = thisSender(db);
  return (
    sender === undefined || (!hasLeft(db, table, row) && mayUpdate(db, sender, { table, row, ...change }) === 'allowed')
  );
}

/** Whether headquarters said that a row is no longer in this station's part; where it went is not known here. */
const hasLeft = (db: ReadDb, table: string, row: Uint8Array): boolean =>
  db.get(
    'SELECT 1 FROM sync_left WHERE row = ? AND tbl = ?',
    row,
    syncedTables.find(({ name }) => name === table)?.id ?? 0,
  ) !== undefined;

/** Whether headquarters would take a scan of a record from this station. */
export function mayAddScan(db: ReadDb, owner: string, id: string): boolean {
  const sender = thisSender(db);
  const cells: Readonly<Record<string, Cell>> = { owner_table: owner, owner_id: uuidToBytes(id) };
  return sender === undefined || mayInsert(db, sender, 'attachment', (column) => cells[column]) === 'allowed';
}

export const mayChangePerson = (db: ReadDb, id: string, change: Change): boolean =>
  mayChangeRecord(db, 'person', uuidToBytes(id), change);

/** Asked of an award as it stands before a change, and again after it: a unit neither takes one nor gives one away. */
export const mayKeepAward = (db: ReadDb, id: string): boolean =>
  mayChangeRecord(db, 'award', uuidToBytes(id), { column: 'note', value: null });

/** Whether a unit belongs to this station in a year, or in any. */
export type OwnUnits = (unitId: string, year: number | null) => boolean;

/** Undefined where nothing is known of a scope: at headquarters, and before the certificate. Answers are remembered. */
export function ownUnits(db: ReadDb): OwnUnits | undefined {
  const scope = thisSender(db)?.scope;
  if (!scope) return undefined;
  const known = new Map<string, boolean>();
  return (unitId, year) => {
    const key = `${unitId}.${year ?? ''}`;
    const unit = uuidToBytes(unitId);
    const found = known.get(key) ?? (year === null ? scope.has(unit) : scope.hasInYear(unit, year));
    known.set(key, found);
    return found;
  };
}
