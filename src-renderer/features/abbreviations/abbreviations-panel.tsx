import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Abbreviation, abbreviationKinds } from '#shared/domain/abbreviations.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { AbbreviationForm } from './abbreviation-form.tsx';
import styles from './abbreviations.module.css';

/** The short forms that this station's lists use, by what they stand for. */
export function AbbreviationsPanel() {
  const { t } = useTranslation('abbreviations');
  const words = useRefusalWords();
  const list = useQuery('abbreviations.list', {});
  const remove = useCommand('abbreviations.remove');
  const [changed, change] = useState<Abbreviation>();
  return (
    <div className={styles.panel}>
      <p>{t('why')}</p>
      <AbbreviationForm
        key={changed ? `${changed.kind} ${changed.short}` : ''}
        was={changed}
        onDone={() => change(undefined)}
      />
      {list.status === 'loading' && <Loading label={t('loading')} />}
      {list.status === 'refused' && <RefusalMessage {...words(list.why)} />}
      {list.status === 'ready' && list.value.length === 0 && (
        <EmptyState title={t('none.title')} sentence={t('none.sentence')} />
      )}
      {list.status === 'ready' &&
        abbreviationKinds.map((kind) => (
          <KindTable
            key={kind}
            heading={t(`kind.${kind}`)}
            rows={list.value.filter((one) => one.kind === kind)}
            onChange={change}
            onRemove={({ short }) => void remove.run({ kind, short })}
          />
        ))}
    </div>
  );
}

type KindTableProps = {
  readonly heading: string;
  readonly rows: readonly Abbreviation[];
  readonly onChange: (one: Abbreviation) => void;
  readonly onRemove: (one: Abbreviation) => void;
};

function KindTable({ heading, rows, onChange, onRemove }: KindTableProps) {
  const { t } = useTranslation('abbreviations');
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{t('short')}</th>
          <th scope="col">{t('full')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.short}>
            <th scope="row">{one.short}</th>
            <td>{one.full}</td>
            <td className={styles.actions}>
              <IconButton
                size="small"
                icon={IconPencil}
                label={t('change', { short: one.short })}
                onPress={() => onChange(one)}
              />
              <IconButton
                size="small"
                icon={IconTrash}
                label={t('remove', { short: one.short })}
                onPress={() => onRemove(one)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
