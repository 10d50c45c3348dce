import type { Cell, ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { scopeForm } from '#shared/domain/sync/scope.ts';
import { findStation } from '../stations/index.ts';
import { mayUpdate } from './authority.repo.ts';
import { unitScope } from './scope.repo.ts';

/**
 * Whether headquarters would take a change of a person from this station. A station that was not certified yet may write
 * everything: nothing is known of its scope.
 */
export function mayChangePerson(
  db: ReadDb,
  id: string,
  change: { readonly column: string; readonly value: Cell },
): boolean {
  const station = findStation(db);
  if (station?.role !== 'unit' || station.certificate === null) return true;
  const { scope } = JSON.parse(station.certificate) as { readonly scope: unknown };
  const sender = { station: uuidToBytes(station.id), role: station.role, scope: unitScope(db, scopeForm.parse(scope)) };
  return mayUpdate(db, sender, { table: 'person', row: uuidToBytes(id), ...change }) === 'allowed';
}
