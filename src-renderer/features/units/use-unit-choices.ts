import { useMemo } from 'react';
import type { UnitPlace } from '#shared/api/units.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Choice } from '../../ui/choice/match-choices.ts';

export type UnitChoices = { readonly units: readonly UnitPlace[]; readonly choices: readonly Choice[] };

/** The living units that a form can name, in the order of the tree. */
export function useUnitChoices(except: readonly string[]): UnitChoices {
  const listed = useQuery('units.list', {});
  const left = except.join();
  return useMemo(() => {
    const units = (listed.status === 'ready' ? listed.value : []).filter(
      ({ id, status, validTo }) => !left.includes(id) && status === 'active' && validTo === '',
    );
    return { units, choices: units.map(({ id, code, name }) => ({ value: id, label: name, hint: code })) };
  }, [listed, left]);
}
