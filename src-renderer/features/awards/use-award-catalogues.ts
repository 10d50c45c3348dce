import { useMemo } from 'react';
import type { AwardTypeRow } from '#shared/api/awards.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { useQuery } from '../../api/use-query.ts';

const noUnits: readonly UnitPlace[] = [];
const noTypes: readonly AwardTypeRow[] = [];
const noRanks: readonly Rank[] = [];

export type AwardCatalogues = {
  readonly units: readonly UnitPlace[];
  /** Those that have ended among them: they keep their awards. */
  readonly everUnits: readonly UnitPlace[];
  readonly awardTypes: readonly AwardTypeRow[];
  /** Lowest first. */
  readonly ranks: readonly Rank[];
  /** Units and types were read. */
  readonly known: boolean;
};

/** What filters and cells choose from; empty until it is read. */
export function useAwardCatalogues(): AwardCatalogues {
  const listed = useQuery('units.list', { ended: true });
  const types = useQuery('awardTypes.list', {});
  const ranks = useQuery('people.ranks', {});
  const ever = listed.status === 'ready' ? listed.value : noUnits;
  const living = useMemo(() => ever.filter(({ status }) => status !== 'ended'), [ever]);
  return {
    units: living,
    everUnits: ever,
    awardTypes: types.status === 'ready' ? types.value : noTypes,
    ranks: ranks.status === 'ready' ? ranks.value : noRanks,
    known: listed.status === 'ready' && types.status === 'ready',
  };
}
