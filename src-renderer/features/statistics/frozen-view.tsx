import { useTranslation } from 'react-i18next';
import type { FrozenChanges, FrozenTable } from '#shared/api/statistics.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { FigureTable } from './figure-table.tsx';
import { FrozenAwards, FrozenCells } from './frozen-changes.tsx';
import styles from './statistics.module.css';

type FrozenViewProps = {
  readonly frozen: FrozenTable;
  readonly now: () => number;
  readonly onAward: (awardId: string) => void;
};

/** Numbers as they were reported, and below them what is otherwise now. */
export function FrozenView({ frozen, now, onAward }: FrozenViewProps) {
  const { t } = useTranslation('statistics');
  const words = useRefusalWords();
  const changes = useQuery('statistics.changes', { id: frozen.id });
  const when = instantText(frozen.madeAt, now());
  return (
    <div className={styles.frozen}>
      <Banner>
        {frozen.receiver === ''
          ? t('frozen.made', { when, by: frozen.madeBy })
          : t('frozen.madeFor', { when, by: frozen.madeBy, receiver: frozen.receiver })}
      </Banner>
      <FigureTable table={frozen.table} label={frozen.title} />
      <section className={styles.changes} aria-label={t('changes.title')}>
        <h2 className={styles.heading}>{t('changes.title')}</h2>
        {changes.status === 'loading' && <Loading label={t('changes.loading')} />}
        {changes.status === 'refused' && <RefusalMessage {...words(changes.why)} />}
        {changes.status === 'ready' && <Changes frozen={frozen} changes={changes.value} onAward={onAward} />}
      </section>
    </div>
  );
}

type ChangesProps = Pick<FrozenViewProps, 'frozen' | 'onAward'> & { readonly changes: FrozenChanges };

function Changes({ frozen, changes, onAward }: ChangesProps) {
  const { t } = useTranslation('statistics');
  const numbers = useNumbers();
  const { added, gone, changed, cells, intact } = changes;
  const none = added + gone + changed === 0;
  return (
    <>
      {!intact && <Banner kind="danger">{t('changes.damaged')}</Banner>}
      <p>
        {none && cells.length === 0 && t('changes.none')}
        {none && cells.length > 0 && t('changes.cellsOnly')}
        {!none &&
          t('changes.sum', {
            added: numbers.format(added),
            gone: numbers.format(gone),
            changed: numbers.format(changed),
          })}
      </p>
      {cells.length > 0 && <FrozenCells table={frozen.table} cells={cells} />}
      {!none && <FrozenAwards awards={changes.awards} all={added + gone + changed} onAward={onAward} />}
    </>
  );
}
