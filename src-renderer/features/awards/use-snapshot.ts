import { useEffect } from 'react';
import type { UnitPlace } from '#shared/api/units.ts';
import type { Day } from '#shared/base/local-date.ts';
import { useQuery } from '../../api/use-query.ts';
import { type AwardEntry, changeDraft, dayOf } from './award-entry.ts';

/** Stands for nobody, so that nothing is asked while a hook must be called. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Fills rank, post and unit name in as they were on the decision's day, until somebody writes them by hand.
 * @param units as they were on that day
 */
export function useSnapshot(
  entry: AwardEntry,
  setEntry: (change: (entry: AwardEntry) => AwardEntry) => void,
  units: readonly UnitPlace[],
  today: Day,
): void {
  const { personId, unitId, recipientKind } = entry.draft;
  const { snapshotKept } = entry;
  const onDay = useQuery(
    'people.onDay',
    { id: personId ?? NOBODY, day: dayOf(entry) || today },
    { enabled: personId !== null && !snapshotKept },
  );
  const known = onDay.status === 'ready' && personId !== null ? onDay.value : null;
  const unit = units.find(({ id }) => id === unitId);
  useEffect(() => {
    if (snapshotKept || !known) return;
    const { rank, post, unitId: ownUnit, unitName } = known;
    setEntry((now) => changeDraft(now, { rank, post, unitName, ...(ownUnit !== '' && { unitId: ownUnit }) }));
  }, [known, snapshotKept, setEntry]);
  const unitName = unit?.name;
  useEffect(() => {
    if (snapshotKept || recipientKind === 'person' || unitName === undefined) return;
    setEntry((now) => changeDraft(now, { unitName }));
  }, [unitName, recipientKind, snapshotKept, setEntry]);
}
