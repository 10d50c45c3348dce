import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { UnitRow } from '#shared/api/units.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { unitColumns } from './unit-columns.tsx';
import { UnitDetail } from './unit-detail.tsx';

type UnitsScreenProps = {
  /** Shows the awards of one unit. */
  readonly onAwards: (unitId: string) => void;
};

/** The units that the register knows, with what they were awarded. */
export function UnitsScreen({ onAwards }: UnitsScreenProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const units = useQuery('units.list', {});
  switch (units.status) {
    case 'loading':
      return (
        <ListLayout head={<PageHead title={t('title')} />}>
          <Loading label={t('loading')} />
        </ListLayout>
      );
    case 'refused':
      return (
        <ListLayout head={<PageHead title={t('title')} />}>
          <RefusalMessage {...words(units.why)} />
        </ListLayout>
      );
    case 'ready':
      return <UnitList units={units.value} onAwards={onAwards} />;
  }
}

type UnitListProps = UnitsScreenProps & { readonly units: readonly UnitRow[] };

export function UnitList({ units, onAwards }: UnitListProps) {
  const { t } = useTranslation('units');
  const numbers = useNumbers();
  const [active, setActive] = useState<UnitRow>();
  const columns = useMemo(() => unitColumns(t, numbers), [t, numbers]);
  // All units are read at once: some hundreds at most.
  const source = useMemo(
    () => ({ count: units.length, getRow: (index: number) => units[index], requestRange: () => {} }),
    [units],
  );
  const proposed = units.filter(({ status }) => status === 'proposed').length;
  const truth = (
    <Trans
      t={t}
      i18nKey={proposed > 0 ? 'truthWaiting' : 'truth'}
      values={{ units: numbers.format(units.length), proposed: numbers.format(proposed) }}
      components={{ b: <b /> }}
    />
  );
  return (
    <ListLayout
      head={<PageHead title={t('title')} {...(units.length > 0 && { truth })} />}
      detail={active && <UnitDetail unit={active} onAwards={() => onAwards(active.id)} />}
    >
      <DataGrid
        label={t('list')}
        columns={columns}
        source={source}
        rowKey={(unit) => unit.id}
        onActiveRow={setActive}
        onOpen={(unit) => onAwards(unit.id)}
        rowTone={(unit) => (unit.status === 'proposed' ? 'soft' : 'plain')}
        empty={<EmptyState title={t('empty.title')} sentence={t('empty.sentence')} />}
      />
    </ListLayout>
  );
}
