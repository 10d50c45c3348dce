import { useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './actions.module.css';
import { UndoStep } from './undo-step.tsx';
import { useActionWords } from './use-action-words.ts';

const PAGE = 20;

type ActionsSheetProps = {
  /** Opens at one action. */
  readonly tx: number | undefined;
  /** Opens at the action of an import. */
  readonly importId: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** What this station did, newest first, each with what undoing it would do. */
export function ActionsSheet({ tx, importId, now, onClose }: ActionsSheetProps) {
  const [chosen, setChosen] = useState<number>();
  if (tx !== undefined) return <UndoStep tx={tx} onClose={onClose} />;
  if (chosen !== undefined) return <UndoStep tx={chosen} onBack={() => setChosen(undefined)} onClose={onClose} />;
  const list = { now, onClose, onChoose: setChosen };
  return importId === undefined ? <ActionList {...list} /> : <OfImport importId={importId} {...list} />;
}

type ListProps = {
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onChoose: (tx: number) => void;
};

function OfImport({ importId, ...list }: ListProps & { readonly importId: string }) {
  const found = useQuery('actions.ofImport', { importId });
  if (found.status === 'loading') return null;
  if (found.status === 'ready' && found.value !== null) return <UndoStep tx={found.value} onClose={list.onClose} />;
  return <ActionList {...list} />;
}

function ActionList({ now, onClose, onChoose }: ListProps) {
  const { t, name } = useActionWords();
  const words = useRefusalWords();
  const [offset, setOffset] = useState(0);
  const page = useQuery('actions.list', { offset, limit: PAGE });
  const rows = page.status === 'ready' ? page.value : [];
  return (
    <StepSheet title={t('title')} steps={[]} current="" onClose={onClose} narrow>
      {page.status === 'refused' && <RefusalMessage {...words(page.why)} />}
      {page.status === 'ready' && rows.length === 0 && <EmptyState title={t('none')} sentence={t('noneSentence')} />}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.tx} className={styles.row}>
            <span className={styles.what}>
              {name(row)}
              <small>
                {t('by', { when: instantText(row.at, now()), actor: row.actor })}
                {row.undone && ` · ${t('undone')}`}
              </small>
            </span>
            {row.undoable && (
              <Button size="small" onPress={() => onChoose(row.tx)}>
                {t(row.step === 'undo' ? 'redoThis' : 'undoThis')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.pages}>
        {offset > 0 && <Button onPress={() => setOffset(Math.max(0, offset - PAGE))}>{t('newer')}</Button>}
        {rows.length === PAGE && <Button onPress={() => setOffset(offset + PAGE)}>{t('older')}</Button>}
      </div>
    </StepSheet>
  );
}
