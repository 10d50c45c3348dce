import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { NoteBox } from '../../ui/shell/detail-pane.tsx';
import styles from './decisions.module.css';

type TwinsProps = { readonly decision: DecisionRow; readonly canMerge: boolean };

/** Rows that seem to say the same decision, each with the way to make one of both. */
export function Twins({ decision, canMerge }: TwinsProps) {
  const { t } = useTranslation('decisions');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const toasts = useToasts();
  const found = useQuery('decisions.twins', { id: decision.id });
  const { run, running } = useCommand('decisions.merge');
  const [other, setOther] = useState<DecisionRow>();
  const [refused, setRefused] = useState<RefusalWords>();
  const awardsOf = (row: DecisionRow) => numbers.format(row.collective + row.individual + row.household + row.void);
  const merge = async () => {
    if (!other) return;
    const reply = await run({ kept: decision.id, other: other.id });
    setOther(undefined);
    if (reply.ok) toasts.show({ text: t('twins.done', { number: decision.number }) });
    else setRefused(words(reply));
  };
  return (
    <NoteBox heading={t('twins.title')}>
      {(found.status === 'ready' ? found.value : []).map((twin) => (
        <div key={twin.id} className={styles.twin}>
          <span>
            {[twin.number, twin.authority, t('twins.awards', { awards: awardsOf(twin) })].filter(Boolean).join(' · ')}
          </span>
          {canMerge && (
            <Button size="small" onPress={() => setOther(twin)}>
              {t('twins.merge')}
            </Button>
          )}
        </div>
      ))}
      {refused && <RefusalMessage {...refused} />}
      <ConfirmDialog
        open={other !== undefined}
        title={t('twins.ask', { number: decision.number })}
        confirmLabel={t('twins.merge')}
        busy={running}
        onConfirm={() => void merge()}
        onCancel={() => setOther(undefined)}
      >
        <p>{t('twins.sentence', { awards: other ? awardsOf(other) : '' })}</p>
      </ConfirmDialog>
    </NoteBox>
  );
}
