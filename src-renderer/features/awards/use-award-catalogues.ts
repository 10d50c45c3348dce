import type { AwardTypeRow } from '#shared/api/awards.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { useQuery } from '../../api/use-query.ts';

const noUnits: readonly UnitPlace[] = [];
const noTypes: readonly AwardTypeRow[] = [];
const noRanks: readonly Rank[] = [];

export type AwardCatalogues = {
  readonly units: readonly UnitPlace[];
  readonly awardTypes: readonly AwardTypeRow[];
  /** Lowest first. */
  readonly ranks: readonly Rank[];
  /** Units and types were read. */
  readonly known: boolean;
};

/** What filters and cells choose from; empty until it is read. */
export function useAwardCatalogues(): AwardCatalogues {
  const units = useQuery('units.list', {});
  const types = useQuery('awardTypes.list', {});
  const ranks = useQuery('people.ranks', {});
  return {
    units: units.status === 'ready' ? units.value : noUnits,
    awardTypes: types.status === 'ready' ? types.value : noTypes,
    ranks: ranks.status === 'ready' ? ranks.value : noRanks,
    known: units.status === 'ready' && types.status === 'ready',
  };
}
