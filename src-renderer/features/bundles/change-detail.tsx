import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleChange } from '#shared/api/bundle-page.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { DetailPane, Facts } from '../../ui/shell/detail-pane.tsx';
import { valueWord } from '../records/index.ts';
import { kindTones, whatChanged } from './bundle-columns.tsx';

type ChangeDetailProps = {
  readonly change: BundleChange;
  readonly now: () => number;
  readonly onOpen: (record: NonNullable<BundleChange['opens']>) => void;
  /** What is known of the whole bundle. */
  readonly children: ReactNode;
};

/** One change whole: the record, the field before and after, who and when. */
export function ChangeDetail({ change, now, onOpen, children }: ChangeDetailProps) {
  const { t } = useTranslation('bundles');
  const { t: records } = useTranslation('records');
  const words = { t: records, numbers: useNumbers() };
  const { kind, table, title, small, unit, column, old, value, actor, station, at, opens } = change;
  const isField = column !== '' && column !== 'deleted';
  return (
    <DetailPane title={title}>
      <StateWord tone={kindTones[kind]} word={t(`kinds.${kind}`)} />
      <Facts
        facts={[
          { label: t('table'), value: records(`table.${table}`) },
          { label: t('small'), value: small },
          { label: t('unit'), value: unit },
          { label: t('field'), value: whatChanged(t, records, column) },
          { label: t('old'), value: isField ? valueWord(column, old, words) : '' },
          { label: t('value'), value: isField ? valueWord(column, value, words) : '' },
          { label: t('actor'), value: actor },
          { label: t('station'), value: station },
          { label: t('at'), value: instantText(at, now()) },
        ]}
      />
      {opens && (
        <div>
          <Button onPress={() => onOpen(opens)}>{t('open')}</Button>
        </div>
      )}
      {children}
    </DetailPane>
  );
}
