import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { ListChoice, Printer } from '#shared/api/desk.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';

export type PrinterChoice = {
  readonly printers: readonly Printer[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
};

/** What the last press came to. */
export type Done = { readonly sentence: string; readonly file?: FileToken };

type Paper = {
  readonly savePdf: () => Promise<void>;
  readonly printButton: ReactNode;
  readonly printer: PrinterChoice;
  readonly busy: boolean;
  readonly note: string;
  readonly problem: Refusal | undefined;
  readonly done: Done | undefined;
};

/** Saving and printing of one list; both take the very PDF that the desk makes of it. */
export function usePaper(choice: ListChoice | undefined): Paper {
  const { t } = useTranslation('lists');
  const chooseTarget = useCommand('files.chooseTarget');
  const save = useCommand('lists.savePdf');
  const print = useCommand('lists.print');
  const found = useQuery('lists.printers', {});
  const printers = found.status === 'ready' ? found.value : [];
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name;
  const [outcome, setOutcome] = useState<{ readonly done?: Done; readonly problem?: Refusal }>({});

  const savePdf = async () => {
    if (!choice) return;
    const target = await chooseTarget.run({ purpose: 'pdf', suggestedName: t('fileName', { year: choice.year }) });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const reply = await save.run({ choice, file });
    setOutcome(reply.ok ? { done: { sentence: t('saved', reply.value), file } } : { problem: reply as Refusal });
  };
  const sendToPrinter = async () => {
    if (!choice || chosen === undefined) return;
    const reply = await print.run({ choice, printer: chosen });
    const printer = printers.find(({ name }) => name === chosen)?.shown ?? chosen;
    setOutcome(
      reply.ok ? { done: { sentence: t('printed', { ...reply.value, printer }) } } : { problem: reply as Refusal },
    );
  };
  const printButton = (
    <Button
      icon={IconPrinter}
      busy={print.running}
      disabled={!choice || chosen === undefined}
      onPress={() => void sendToPrinter()}
    >
      {t('print')}
    </Button>
  );
  const note = save.running ? t('saving') : print.running ? t('printing') : '';
  const printer = { printers, chosen, onChoose: setPicked };
  return { savePdf, printButton, printer, busy: save.running, note, problem: outcome.problem, done: outcome.done };
}
