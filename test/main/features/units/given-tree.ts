import { unitsHandlers, unitsQueries } from '#main/features/units/index.ts';
import type { UnitPage, UnitRow } from '#shared/api/units.ts';
import type { Id } from '#shared/base/ids.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { givenStation, must } from '#support/exchange.ts';

export type UnitId = Id<'unit'>;

/** A station with the sample units; headquarters unless said. */
export function givenTree(role: StationRole = 'headquarters') {
  const station = givenStation(role, role, role === 'headquarters' ? 8 : 1);
  const handlers = unitsHandlers(station.host.deps);
  const read = () => ({ read: station.register().read, today: '2024-12-31' });
  const list = (on = '2024-12-31', ended = false): readonly UnitRow[] =>
    must(unitsQueries['units.counted']({ on, ended }, read()));
  const page = (id: string, on = '2024-12-31'): UnitPage => {
    const found = must(unitsQueries['units.one']({ id: id as UnitId, on }, read()));
    if (!found) throw new Error('no such unit');
    return found;
  };
  const facts = (code: string, name: string, parentId: string | null = null) => ({
    code,
    name,
    shortName: null,
    tier: null,
    parentId: parentId as UnitId | null,
    parentName: null,
  });
  const why = { basis: '', note: '' };
  const ctx = () => station.host.ctx();
  return { station, handlers, list, page, facts, why, ctx };
}
