import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyOrder, CopyPlan, CopyRow } from '#shared/api/award-copies.ts';
import type { Input } from '#shared/api/index.ts';
import { askUndo } from '../../api/undo-asked.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { StepSheet, type StepSheetProps } from '../../ui/sheet/step-sheet.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import { CopyList } from './copy-list.tsx';
import { EndedUnits } from './ended-units.tsx';

type CopyRowsProps = {
  readonly order: CopyOrder;
  readonly sheet: Pick<StepSheetProps, 'title' | 'steps' | 'onClose'>;
  readonly onBack: () => void;
  readonly onDone: (year: number) => void;
};

const nothing: CopyPlan = { rows: [], ended: [] };

/** Each award with what would come of it; those that nothing speaks against are chosen, the person has the last word. */
export function CopyRows({ order: asked, sheet, onBack, onDone }: CopyRowsProps) {
  const { t } = useTranslation('awards');
  const words = useRefusalWords();
  const numbers = useNumbers();
  const toasts = useToasts();
  const texts = useUiTexts();
  const [successors, setSuccessors] = useState<CopyOrder['successors']>([]);
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const order = { ...asked, successors };
  const plan = useQuery('awards.copyPlan', order as Input<'awards.copyPlan'>, { keepPrevious: true });
  const write = useJob('awards.copyYear');
  const { rows, ended } = plan.status === 'ready' ? plan.value : nothing;
  const isChosen = (row: CopyRow): boolean => row.bar === null && (said.get(row.id) ?? row.chosen);
  const chosen = rows.filter(isChosen);
  const busy = write.state.status === 'running';
  const say = (wanted: readonly CopyRow[], on: boolean) =>
    setSaid(new Map([...said, ...wanted.map(({ id }) => [id, on] as const)]));
  const finish = async () => {
    const ids = chosen.map(({ id }) => id);
    const reply = await write.start({ ...order, ids } as Input<'awards.copyYear'>);
    if (!reply.ok) return;
    const { copied, left, tx } = reply.value;
    const counts = { awards: numbers.format(copied), left: numbers.format(left), year: asked.year };
    toasts.show({
      text: t(left > 0 ? 'copy.doneLeft' : 'copy.done', counts),
      action: { label: texts.undo, onPress: () => askUndo(tx) },
    });
    onDone(asked.year);
  };
  const refused = [plan, write.state].find((state) => state.status === 'refused');
  return (
    <StepSheet
      {...sheet}
      current="rows"
      onClose={busy ? undefined : sheet.onClose}
      onBack={busy ? undefined : onBack}
      note={t('copy.count', { chosen: numbers.format(chosen.length), all: numbers.format(rows.length) })}
      next={{
        label: t('copy.write', { awards: numbers.format(chosen.length) }),
        onPress: () => void finish(),
        disabled: chosen.length === 0 || plan.status !== 'ready' || !plan.fresh,
        busy,
      }}
    >
      {refused?.status === 'refused' && <RefusalMessage {...words(refused.why)} />}
      {write.state.status === 'running' ? (
        <ProgressPanel what={t('copy.writing')} {...write.state} onCancel={write.cancel} />
      ) : (
        plan.status === 'ready' && (
          <>
            <EndedUnits ended={ended} successors={successors} onChange={setSuccessors} />
            <CopyList rows={rows} isChosen={isChosen} onSay={say} />
          </>
        )
      )}
    </StepSheet>
  );
}
