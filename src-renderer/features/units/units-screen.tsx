import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { UnitList } from './unit-list.tsx';
import type { UnitSheetKind } from './unit-sheet.tsx';

export type UnitsScreenProps = {
  /** The unit whose page is open at first. */
  readonly unitId?: string | undefined;
  readonly now: () => number;
  /** Shows the awards of one unit, with those of whom it stands for besides. */
  readonly onAwards: (unitId: string, unitWith: readonly ('below' | 'predecessors')[]) => void;
  readonly onSheet: (kind: UnitSheetKind, unitId?: string) => void;
  readonly recordPanel?: ((record: { table: 'unit'; id: string }) => ReactNode) | undefined;
};

/** The tree of units as it was on a day, and the page of the one under the hand. */
export function UnitsScreen(props: UnitsScreenProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const today = localDay(props.now());
  const [on, setOn] = useState(today);
  const [ended, setEnded] = useState(false);
  const station = useStation();
  const units = useQuery(
    'units.counted',
    { ...(on !== today && { on }), ...(ended && { ended }) },
    { keepPrevious: true },
  );
  if (units.status === 'refused')
    return (
      <ListLayout head={<PageHead title={t('title')} />}>
        <RefusalMessage {...words(units.why)} />
      </ListLayout>
    );
  if (units.status === 'loading' || !station)
    return (
      <ListLayout head={<PageHead title={t('title')} />}>
        <Loading label={t('loading')} />
      </ListLayout>
    );
  const asked = { on, today, onDay: setOn, ended, onEnded: setEnded };
  return <UnitList {...props} units={units.value} station={station} asked={asked} />;
}
