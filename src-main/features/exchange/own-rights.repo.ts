import type { Cell, ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { scopeForm } from '#shared/domain/sync/scope.ts';
import { findStation } from '../stations/index.ts';
import { mayUpdate } from './authority.repo.ts';
import { unitScope } from './scope.repo.ts';

interface Change {
  readonly column: string;
  readonly value: Cell;
}

/**
 * Whether headquarters would take a change of a record from this station. A station that was not certified yet may write
 * everything: nothing is known of its scope.
 */
function mayChange(db: ReadDb, table: 'person' | 'award', id: string, change: Change): boolean {
  const station = findStation(db);
  if (station?.role !== 'unit' || station.certificate === null) return true;
  const { scope } = JSON.parse(station.certificate) as { readonly scope: unknown };
  const sender = { station: uuidToBytes(station.id), role: station.role, scope: unitScope(db, scopeForm.parse(scope)) };
  return mayUpdate(db, sender, { table, row: uuidToBytes(id), ...change }) === 'allowed';
}

export const mayChangePerson = (db: ReadDb, id: string, change: Change): boolean => mayChange(db, 'person', id, change);

/** Asked of an award as it stands after the change. */
export const mayKeepAward = (db: ReadDb, id: string): boolean =>
  mayChange(db, 'award', id, { column: 'note', value: null });
