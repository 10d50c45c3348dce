import { useEffect } from 'react';
import type { UndoPreview } from '#shared/api/actions.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './actions.module.css';
import { useActionWords } from './use-action-words.ts';

type UndoStepProps = { readonly tx: number; readonly onBack?: () => void; readonly onClose: () => void };

/** What undoing an action would do, what it would leave alone and why, and the button that does it. */
export function UndoStep({ tx, onBack, onClose }: UndoStepProps) {
  const { t, name } = useActionWords();
  const words = useRefusalWords();
  const look = useJob('actions.preview');
  const write = useJob('actions.undo');
  const { start } = look;
  useEffect(() => void start({ tx }), [start, tx]);
  const seen = look.state.status === 'done' ? look.state.value : undefined;
  const refused = [look.state, write.state].find((state) => state.status === 'refused');
  const done = write.state.status === 'done';
  const undo = async (position: number) => {
    const reply = await write.start({ tx, position });
    // Something was written since: what undoing would do now is looked at anew, and the person decides again.
    if (!reply.ok && reply.code === 'action.changedMeanwhile') void start({ tx });
  };
  const next = done
    ? { label: t('close'), onPress: onClose }
    : {
        label: t(seen?.action.step === 'undo' ? 'redoThis' : 'undoThis'),
        onPress: () => void (seen && undo(seen.position)),
        disabled: !seen,
        busy: write.state.status === 'running',
      };
  return (
    <StepSheet title={t('undoTitle')} steps={[]} current="" onClose={onClose} narrow next={next} onBack={onBack}>
      <div className={styles.preview}>
        {done && seen && <Banner kind="done" title={t('done', { what: name(seen.action) })} />}
        {refused?.status === 'refused' && <RefusalMessage {...words(refused.why)} />}
        {seen && !done && <Effect seen={seen} />}
        {seen && <Kept seen={seen} />}
        {look.state.status === 'running' && (
          <ProgressPanel what={t('looking')} {...look.state} onCancel={look.cancel} />
        )}
        {write.state.status === 'running' && (
          <ProgressPanel what={t('undoing')} {...write.state} onCancel={write.cancel} />
        )}
      </div>
    </StepSheet>
  );
}

function Effect({ seen }: { readonly seen: UndoPreview }) {
  const { t, name } = useActionWords();
  const numbers = useNumbers();
  const parts = (['withdrawn', 'restored', 'fields', 'reopened'] as const).filter((part) => seen[part] > 0);
  return (
    <>
      <p>{name(seen.action)}</p>
      {seen.action.verb === 'take' && <p>{t('travels')}</p>}
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(`effect.${part}`, { number: numbers.format(seen[part]) })}</li>
        ))}
      </ul>
    </>
  );
}

function Kept({ seen: { kept, keptCount } }: { readonly seen: UndoPreview }) {
  const { t, field, table } = useActionWords();
  const numbers = useNumbers();
  if (keptCount === 0) return null;
  return (
    <section>
      <h3>{t('kept.title', { number: numbers.format(keptCount) })}</h3>
      <ul>
        {kept.map(({ table: of, column, title, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes its order
          <li key={at}>
            {t('kept.line', { what: column === '' ? table(of) : field(column), title, why: t(`reason.${reason}`) })}
          </li>
        ))}
      </ul>
      {keptCount > kept.length && <p>{t('kept.more', { number: numbers.format(keptCount - kept.length) })}</p>}
    </section>
  );
}
