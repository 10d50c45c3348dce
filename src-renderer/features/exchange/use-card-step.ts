import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePassphrase } from '../stations/index.ts';

export type CardStep = 'ownCard' | 'accept';

/** What the last press of a step came to; shown at that step. */
export type StepOutcome = { readonly step: CardStep } & (
  | { readonly sentence: string; readonly file?: FileToken }
  | { readonly problem: Refusal }
);

/** The two steps that need no sheet: one file chosen, one thing done. */
export function useCardStep(code: string) {
  const { t } = useTranslation('exchange');
  const withKeys = usePassphrase();
  const choose = useCommand('files.choose');
  const chooseTarget = useCommand('files.chooseTarget');
  const exportOwn = useCommand('cards.exportOwn');
  const accept = useCommand('cards.accept');
  const showFile = useCommand('files.reveal');
  const [outcome, setOutcome] = useState<StepOutcome>();

  const writeOwnCard = async (): Promise<StepOutcome | undefined> => {
    const target = await chooseTarget.run({ purpose: 'card', suggestedName: t('file.ownCard', { code }) });
    if (!target.ok || !target.value) return undefined;
    const { file } = target.value;
    const reply = await withKeys(() => exportOwn.run({ file }));
    return reply.ok
      ? { step: 'ownCard', sentence: t('steps.ownCard.done', { fileName: reply.value.fileName }), file }
      : { step: 'ownCard', problem: reply as Refusal };
  };
  const takeCertificate = async (): Promise<StepOutcome | undefined> => {
    const chosen = await choose.run({ purpose: 'card' });
    if (!chosen.ok || !chosen.value) return undefined;
    const { file } = chosen.value;
    const reply = await withKeys(() => accept.run({ file }));
    return reply.ok
      ? { step: 'accept', sentence: t('steps.accept.done', { units: reply.value.scopeUnits }) }
      : { step: 'accept', problem: reply as Refusal };
  };
  const run = async (step: CardStep): Promise<void> => {
    const next = await (step === 'ownCard' ? writeOwnCard() : takeCertificate());
    if (next) setOutcome(next);
  };
  const running: CardStep | undefined = exportOwn.running ? 'ownCard' : accept.running ? 'accept' : undefined;
  return { run, running, outcome, reveal: (file: FileToken) => void showFile.run({ file }) };
}
