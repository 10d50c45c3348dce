import { type Icon, IconFileTypeDocx, IconFileTypeXls, IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { AskedPaper, Printer, printSides } from '#shared/api/papers.ts';
import type { Result } from '#shared/base/result.ts';
import { readPageRange } from '#shared/domain/papers/page-range.ts';
import type { Refusal } from '#shared/errors.ts';
import { noteAllChanged } from '../../api/changes.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';

/** As typed: how many, which pages, which sides. */
export type PrintWishes = {
  readonly copies: string;
  readonly pages: string;
  readonly sides: (typeof printSides)[number];
};

export type PrinterChoice = {
  readonly wishes: PrintWishes;
  readonly onWishes: (wishes: PrintWishes) => void;
  readonly printers: readonly Printer[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
};

/** What the last press came to. */
export type Done = { readonly sentence: string; readonly file?: FileToken };

type PaperWays = {
  readonly savePdf: () => Promise<void>;
  /** To be gone on with in Word and Excel; what is placed to the millimetre has no such file. */
  readonly officeButtons: ReactNode;
  readonly printButton: ReactNode;
  readonly printer: PrinterChoice;
  readonly busy: boolean;
  readonly note: string;
  readonly problem: Refusal | undefined;
  readonly done: Done | undefined;
};

type PaperOptions = {
  /** What it is called as a file, without an ending. */
  readonly fileName: string;
  /** It was saved, or went to a printer. */
  readonly onOut?: () => void;
};

/** The ways out of one paper. All take the very file that is shown, when this paper is. */
export function usePaper(paper: AskedPaper | undefined, { fileName, onOut }: PaperOptions): PaperWays {
  const { t } = useTranslation('papers');
  const client = useQueryClient();
  const chooseTarget = useCommand('files.chooseTarget');
  const save = useJob('papers.save');
  const print = useJob('papers.print');
  const found = useQuery('papers.printers', {});
  const printers = found.status === 'ready' ? found.value : [];
  const [picked, setPicked] = useState<string>();
  const chosen = picked ?? printers.find(({ isDefault }) => isDefault)?.name ?? printers[0]?.name;
  const [wishes, setWishes] = useState<PrintWishes>({ copies: '1', pages: '', sides: 'printer' });
  const copies = readCopies(wishes.copies);
  const pages = readPageRange(wishes.pages);
  const [savingAs, setSavingAs] = useState<'pdf' | 'docx' | 'xlsx'>();
  const [outcome, setOutcome] = useState<{ readonly done?: Done; readonly problem?: Refusal }>({});

  const settle = <T,>(reply: Result<T>, doneOf: (value: T) => Done) => {
    if (reply.ok) {
      setOutcome({ done: doneOf(reply.value) });
      return onOut?.();
    }
    // The register says something else than what is shown: whoever shows it makes it anew.
    if (reply.code === 'paper.changed') noteAllChanged(client);
    setOutcome(reply.code === 'job.cancelled' ? {} : { problem: reply as Refusal });
  };
  const saveAs = async (format: 'pdf' | 'docx' | 'xlsx') => {
    if (!paper) return;
    const target = await chooseTarget.run({ purpose: format, suggestedName: `${fileName}.${format}` });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    setSavingAs(format);
    settle(await save.start({ paper, format, file }), (value) => ({
      sentence: format === 'pdf' ? t('saved', value) : t('savedOffice', value),
      file,
    }));
    setSavingAs(undefined);
  };
  const officeButton = (format: 'docx' | 'xlsx', icon: Icon, label: string) => (
    <Button
      icon={icon}
      busy={savingAs === format}
      disabled={!paper || savingAs !== undefined}
      onPress={() => void saveAs(format)}
    >
      {label}
    </Button>
  );
  const sendToPrinter = async () => {
    if (!paper || chosen === undefined || copies === undefined || pages === undefined) return;
    const printer = printers.find(({ name }) => name === chosen)?.shown ?? chosen;
    settle(await print.start({ paper, printer: chosen, copies, pages, sides: wishes.sides }), (value) => ({
      sentence: t('printed', { ...value, printer }),
    }));
  };
  const printing = print.state.status === 'running';
  return {
    savePdf: () => saveAs('pdf'),
    officeButtons: (
      <>
        {officeButton('docx', IconFileTypeDocx, t('saveWord'))}
        {officeButton('xlsx', IconFileTypeXls, t('saveExcel'))}
      </>
    ),
    printButton: (
      <Button
        icon={IconPrinter}
        busy={printing}
        disabled={!paper || chosen === undefined || copies === undefined || pages === undefined}
        onPress={() => void sendToPrinter()}
      >
        {t('print')}
      </Button>
    ),
    printer: { printers, chosen, onChoose: setPicked, wishes, onWishes: setWishes },
    busy: savingAs === 'pdf',
    note: savingAs !== undefined ? t(savingAs === 'pdf' ? 'saving' : 'writing') : printing ? t('printing') : '',
    problem: outcome.problem,
    done: outcome.done,
  };
}

/** Undefined: no number of copies that anybody means. */
export const readCopies = (typed: string): number | undefined => {
  const copies = /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : 0;
  return copies > 0 ? copies : undefined;
};
