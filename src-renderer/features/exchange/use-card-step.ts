import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePassphrase } from '../stations/index.ts';

export type CardStep = 'ownCard';

/** What the last press of a step came to; shown at that step. */
export type StepOutcome = { readonly step: CardStep } & (
  | { readonly sentence: string; readonly file?: FileToken }
  | { readonly problem: Refusal }
);

/** The step that needs no sheet: one file chosen, one thing done. */
export function useCardStep(code: string) {
  const { t } = useTranslation('exchange');
  const withKeys = usePassphrase();
  const chooseTarget = useCommand('files.chooseTarget');
  const exportOwn = useCommand('cards.exportOwn');
  const showFile = useCommand('files.reveal');
  const [outcome, setOutcome] = useState<StepOutcome>();

  const writeOwnCard = async (): Promise<void> => {
    const target = await chooseTarget.run({ purpose: 'card', suggestedName: t('file.ownCard', { code }) });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const reply = await withKeys(() => exportOwn.run({ file }));
    setOutcome(
      reply.ok
        ? { step: 'ownCard', sentence: t('steps.ownCard.done', { fileName: reply.value.fileName }), file }
        : { step: 'ownCard', problem: reply as Refusal },
    );
  };
  const running: CardStep | undefined = exportOwn.running ? 'ownCard' : undefined;
  return { writeOwnCard, running, outcome, reveal: (file: FileToken) => void showFile.run({ file }) };
}
