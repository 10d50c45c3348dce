import type { ScanOwner } from '#shared/domain/records/tables.ts';
import { useQuery } from './use-query.ts';
import { useStation } from './use-station.ts';

/**
 * Whether a record belongs to units of other stations, so that headquarters would take no change of it from here; false
 * until that is known, and at headquarters.
 * @param rested false while the hand only passes by: nothing is asked then
 */
export function useIsOthers(table: ScanOwner, id: string, rested: boolean): boolean {
  const station = useStation();
  const asked = rested && station?.role === 'unit' && station.certified;
  const plan = useQuery('records.withdrawPlan', { table, id }, { enabled: asked });
  return asked && plan.status === 'refused' && plan.why.code === 'record.outOfScope';
}
