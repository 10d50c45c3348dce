import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DetailPane, Facts, NoteBox } from '../../ui/shell/detail-pane.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { UnitActions } from './unit-actions.tsx';
import { UnitPast } from './unit-past.tsx';
import type { UnitSheetKind } from './unit-sheet.tsx';
import { tierText } from './unit-words.ts';
import styles from './units.module.css';

type UnitDetailProps = {
  readonly id: string;
  readonly on: Day;
  readonly today: Day;
  /** This station may change the tree. */
  readonly mayChange: boolean;
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly onUnit: (id: string) => void;
  readonly onAwards: (unitId: string, unitWith: readonly ('below' | 'predecessors')[]) => void;
  readonly onSheet: (kind: UnitSheetKind, unitId: string) => void;
  readonly recordPanel?: ((record: { table: 'unit'; id: string }) => ReactNode) | undefined;
};

/** The page of one unit: what it was on the day, what happened to it, what it was awarded. */
export function UnitDetail({ id, on, today, ...rest }: UnitDetailProps) {
  const page = useQuery('units.one', { id, ...(on !== today && { on }) });
  if (page.status !== 'ready' || !page.value) return null;
  return <UnitPane page={page.value} {...rest} />;
}

type UnitPaneProps = Omit<UnitDetailProps, 'id' | 'on' | 'today'> & { readonly page: UnitPage };

function UnitPane({ page, mayChange, folded, onFold, onUnit, onAwards, onSheet, recordPanel }: UnitPaneProps) {
  const { t } = useTranslation('units');
  const numbers = useNumbers();
  const { row, note } = page;
  const proposed = row.status === 'proposed';
  const company = [
    ...(row.hasBelow ? (['below'] as const) : []),
    ...(page.predecessors.length > 0 ? (['predecessors'] as const) : []),
  ];
  return (
    <DetailPane title={row.name}>
      <Facts
        facts={[
          { label: t('column.code'), value: row.code },
          { label: t('field.shortName'), value: row.shortName },
          { label: t('column.tier'), value: tierText(row.tier, t) },
          { label: t('column.parentName'), value: row.parentName },
          { label: t('field.below'), value: page.below.length > 0 ? numbers.format(page.below.length) : '' },
          {
            label: t('column.cluster'),
            value: row.cluster && t('clusterOf', { cluster: row.cluster, year: row.clusterYear }),
          },
          { label: t('column.people'), value: numbers.format(row.people) },
          { label: t('column.collectiveAwards'), value: numbers.format(row.collectiveAwards) },
          { label: t('column.individualAwards'), value: numbers.format(row.individualAwards) },
          { label: t('field.founded'), value: row.validFrom && formatDay(row.validFrom) },
          { label: t('field.lastDay'), value: row.validTo && formatDay(row.validTo) },
          { label: t('field.note'), value: note },
        ]}
      />
      {proposed && <NoteBox heading={t('status.proposed')}>{t('proposedWhy')}</NoteBox>}
      <div className={styles.actions}>
        <Button size="small" onPress={() => onAwards(row.id, company)}>
          {t('showAwards')}
        </Button>
        {row.hasBelow && (
          <Button size="small" onPress={onFold}>
            {t(folded ? 'unfold' : 'fold')}
          </Button>
        )}
      </div>
      {mayChange ? (
        proposed ? (
          <ProposalActions page={page} onUnit={onUnit} onEdit={() => onSheet('correct', row.id)} />
        ) : (
          <UnitActions page={page} onSheet={(kind) => onSheet(kind, row.id)} />
        )
      ) : (
        !proposed && <p className={styles.soft}>{t('whoChanges')}</p>
      )}
      <UnitPast page={page} onUnit={onUnit} />
      {recordPanel?.({ table: 'unit', id: row.id })}
    </DetailPane>
  );
}
