import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Printer } from '#shared/api/desk.ts';
import type { Result } from '#shared/base/result.ts';
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

/** A paper that can leave: how it is called as a file, and the two ways out. */
type PaperCalls = {
  readonly fileName: string;
  readonly savePdf: (file: FileToken) => Promise<Result<{ readonly fileName: string; readonly pages: number }>>;
  readonly print: (printer: string) => Promise<Result<{ readonly pages: number }>>;
};

/** Saving and printing of one paper; both take the very PDF that the desk makes of it. */
export function usePaper(calls: PaperCalls | undefined): Paper {
  const { t } = useTranslation('lists');
  const chooseTarget = useCommand('files.chooseTarget');
  const found = useQuery('lists.printers', {});
  const printers = found.status === 'ready' ? found.value : [];
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name;
  const [outcome, setOutcome] = useState<{ readonly done?: Done; readonly problem?: Refusal }>({});
  const [under, setUnder] = useState<'saving' | 'printing'>();

  const during = async <T,>(what: 'saving' | 'printing', work: () => Promise<T>): Promise<T> => {
    setUnder(what);
    try {
      return await work();
    } finally {
      setUnder(undefined);
    }
  };
  const savePdf = async () => {
    if (!calls) return;
    const target = await chooseTarget.run({ purpose: 'pdf', suggestedName: calls.fileName });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const reply = await during('saving', () => calls.savePdf(file));
    setOutcome(reply.ok ? { done: { sentence: t('saved', reply.value), file } } : { problem: reply as Refusal });
  };
  const sendToPrinter = async () => {
    if (!calls || chosen === undefined) return;
    const reply = await during('printing', () => calls.print(chosen));
    const printer = printers.find(({ name }) => name === chosen)?.shown ?? chosen;
    setOutcome(
      reply.ok ? { done: { sentence: t('printed', { ...reply.value, printer }) } } : { problem: reply as Refusal },
    );
  };
  const printButton = (
    <Button
      icon={IconPrinter}
      busy={under === 'printing'}
      disabled={!calls || chosen === undefined}
      onPress={() => void sendToPrinter()}
    >
      {t('print')}
    </Button>
  );
  const note = under === 'saving' ? t('saving') : under === 'printing' ? t('printing') : '';
  const printer = { printers, chosen, onChoose: setPicked };
  return {
    savePdf,
    printButton,
    printer,
    busy: under === 'saving',
    note,
    problem: outcome.problem,
    done: outcome.done,
  };
}
