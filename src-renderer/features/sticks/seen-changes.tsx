import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import { type SeenKind, type SeenRow, type SeenSummary, seenKinds } from '#shared/api/sticks.ts';
import { call } from '../../api/client.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { useSeenColumns } from './seen-columns.tsx';
import styles from './sticks.module.css';

type SeenChangesProps = { readonly seen: SeenSummary; readonly nowMs: number };

const keyOf = ({ id }: SeenRow): string => String(id);
const toneOf = ({ kind }: SeenRow) => (kind === 'refused' ? 'bad' : 'plain');

/** Every change of a bundle by field: what stands here, what the file says, who wrote it and when. */
export function SeenChanges({ seen, nowMs }: SeenChangesProps) {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const [kind, setKind] = useState<SeenKind>();
  const [unit, setUnit] = useState<string>();
  const [find, setFind] = useState('');
  const asked = useMemo(
    () =>
      ({ preview: seen.id, kind, unit, ...(find !== '' && { find }) }) as Omit<
        Input<'sticks.changes'>,
        'offset' | 'limit'
      >,
    [seen.id, kind, unit, find],
  );
  const counted = useQuery('sticks.changes', { ...asked, offset: 0, limit: 1 }, { keepPrevious: true });
  const load = useCallback(
    async (offset: number, limit: number) => {
      const reply = await call('sticks.changes', { ...asked, offset, limit });
      return reply.ok ? reply.value.rows : [];
    },
    [asked],
  );
  const source = usePageSource<SeenRow>({
    feature: 'sticks',
    key: JSON.stringify(asked),
    count: counted.status === 'ready' && counted.fresh ? counted.value.count : undefined,
    load,
    rowKey: keyOf,
  });
  const columns = useSeenColumns(nowMs);
  const kinds = seenKinds.filter((one) => seen.kinds[one]);
  return (
    <section className={styles.seen} aria-label={t('seen.title')}>
      <h2>{t('seen.title')}</h2>
      {!seen.whole && <p className={styles.soft}>{t('seen.notWhole')}</p>}
      <div className={styles.tools}>
        <SearchBox label={t('seen.find')} value={find} onChange={setFind} />
        <ChoiceChip
          label={t('seen.kind')}
          choices={kinds.map((one) => ({
            value: one,
            label: t(`seen.kinds.${one}`),
            hint: numbers.format(seen.kinds[one] ?? 0),
          }))}
          chosen={kind ? [kind] : []}
          onChange={([one]) => setKind(kinds.find((known) => known === one))}
        />
        <ChoiceChip
          label={t('seen.unit')}
          choices={seen.units.map((one) => ({
            value: one.unit,
            label: one.unit === '' ? t('seen.noUnit') : one.unit,
            hint: numbers.format(one.count),
          }))}
          chosen={unit === undefined ? [] : [unit]}
          onChange={([one]) => setUnit(one)}
        />
      </div>
      <div className={styles.grid}>
        <DataGrid
          label={t('seen.title')}
          columns={columns}
          source={source}
          rowKey={keyOf}
          density="compact"
          rowTone={toneOf}
          empty={<EmptyState title={t('seen.none')} sentence={t('seen.noneSentence')} />}
        />
      </div>
    </section>
  );
}
