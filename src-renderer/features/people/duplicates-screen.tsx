import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { AlikePair } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { NEARLY_SURE } from '#shared/domain/people/likeness.ts';
import { call } from '../../api/client.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ComparePair } from './compare-pair.tsx';
import styles from './people.module.css';
import type { PersonWays } from './people-screen.tsx';

const keyOf = ({ one, other }: AlikePair): string => `${one.id} ${other.id}`;

/** Pairs of rows that may say one person, the likeliest first, and the pair under the hand side by side. */
export function DuplicatesScreen({ onPlace }: Pick<PersonWays, 'onPlace'>) {
  const { t } = useTranslation('people');
  const numbers = useNumbers();
  const station = useStation();
  const [active, setActive] = useState<AlikePair>();
  const first = useQuery('people.duplicates', { offset: 0, limit: 1 }, { keepPrevious: true });
  const total = first.status === 'ready' ? first.value.total : undefined;
  const source = usePageSource<AlikePair>({
    feature: 'people',
    key: 'duplicates',
    count: total,
    load: async (offset, limit) => {
      const reply = await call('people.duplicates', { offset, limit });
      if (!reply.ok) throw new Error(`people.duplicates was refused: ${reply.code}`);
      return reply.value.pairs;
    },
    rowKey: keyOf,
  });
  const columns = useMemo(() => pairColumns(t), [t]);
  const truth = total !== undefined && (
    <Trans t={t} i18nKey="duplicates.truth" values={{ pairs: numbers.format(total) }} components={{ b: <b /> }} />
  );
  return (
    <div className={styles.pairsPage}>
      <PageHead
        title={t('duplicates.title')}
        truth={truth}
        actions={<Button onPress={() => onPlace({})}>{t('toList')}</Button>}
      />
      {total === undefined && <Loading label={t('duplicates.loading')} />}
      {total === 0 && <EmptyState title={t('duplicates.none')} sentence={t('duplicates.noneSentence')} />}
      {total !== undefined && total > 0 && (
        <div className={styles.pairs}>
          <div className={styles.pairList} data-pane>
            <DataGrid
              label={t('duplicates.list')}
              columns={columns}
              source={source}
              rowKey={keyOf}
              density="compact"
              onActiveRow={setActive}
            />
          </div>
          <div className={styles.pair} data-pane>
            {active && (
              <ComparePair
                key={keyOf(active)}
                pair={active}
                mayWrite={station !== undefined && !station.readOnly}
                onPerson={(personId) => onPlace({ personId })}
              />
            )}
          </div>
        </div>
      )}
    </div>
  );
}

function pairColumns(t: ReturnType<typeof useTranslation<'people'>>['t']): readonly Column<AlikePair>[] {
  const side = (which: 'one' | 'other'): readonly Column<AlikePair>[] => [
    { id: `${which}.name`, header: t('field.fullName'), width: 160, grow: 1, text: (pair) => pair[which].fullName },
    { id: `${which}.birth`, header: t('field.birth'), width: 102, text: (pair) => formatDay(pair[which].birth) },
    {
      id: `${which}.unit`,
      header: t('field.unit'),
      width: 84,
      text: (pair) => pair[which].unitCode || pair[which].unitName,
    },
  ];
  return [
    {
      id: 'likelihood',
      header: t('duplicates.likelihood'),
      width: 128,
      text: ({ score }) => t(score >= NEARLY_SURE ? 'duplicates.nearlySure' : 'duplicates.possible'),
    },
    ...side('one'),
    ...side('other'),
  ];
}
