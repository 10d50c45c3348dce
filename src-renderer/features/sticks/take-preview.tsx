import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StickFile } from '#shared/api/sticks.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { EffectView } from './effect-view.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { SeenChanges } from './seen-changes.tsx';
import styles from './sticks.module.css';
import type { Each } from './use-each.ts';

type TakePreviewProps = {
  readonly files: readonly StickFile[];
  readonly preview: Each;
  readonly take: Each;
  readonly nowMs: number;
};

/** What each chosen bundle would do; one of them in detail. */
export function TakePreview({ files, preview, take, nowMs }: TakePreviewProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const [picked, setPicked] = useState<string>();
  const open = picked ?? files[0]?.name;
  const outcome = open === undefined ? undefined : preview.outcomes.get(open);
  const working = take.running ?? preview.running;
  return (
    <div className={styles.sheet}>
      {working && (
        <ProgressPanel
          what={t(take.running ? 'take.taking' : 'take.reading', { at: working.at, of: working.of })}
          {...working}
          onCancel={take.running ? take.cancel : preview.cancel}
        />
      )}
      {files.length > 1 && (
        <OutcomeTable
          files={files}
          outcomes={preview.outcomes}
          untouched={t(preview.running ? 'outcome.notYet' : 'outcome.afterFirst')}
          open={open}
          onOpen={setPicked}
        />
      )}
      {outcome?.kind === 'refused' && <RefusalMessage {...words(outcome.why)} />}
      {outcome?.kind === 'done' && <EffectView effect={outcome.effect} nowMs={nowMs} />}
      {outcome?.kind === 'done' && outcome.seen && (
        <SeenChanges key={outcome.seen.id} seen={outcome.seen} nowMs={nowMs} />
      )}
    </div>
  );
}
