import { useTranslation } from 'react-i18next';
import type { ShownPaper } from '#shared/api/papers.ts';
import type { PrintedPaper } from '#shared/api/print-log.ts';
import { shownPrintCode } from '#shared/domain/papers/print-code.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { PaperSheet } from '../papers/index.ts';

type ReprintSheetProps = {
  readonly entry: PrintedPaper;
  readonly now: () => number;
  readonly onClose: () => void;
};

/** The same choice from today's register, with a word on whether it still says what it said then. */
export function ReprintSheet({ entry, now, onClose }: ReprintSheetProps) {
  const { t } = useTranslation('printLog');
  return (
    <PaperSheet
      title={t('reprint.title', { code: shownPrintCode(entry.code) })}
      paper={entry.paper ?? undefined}
      fileName={entry.title.split('\n').join(' ').slice(0, 120)}
      onClose={onClose}
      above={(shown) => <Compared entry={entry} shown={shown} at={instantText(entry.at, now())} />}
    />
  );
}

type ComparedProps = { readonly entry: PrintedPaper; readonly shown: ShownPaper; readonly at: string };

function Compared({ entry, shown, at }: ComparedProps) {
  const { t } = useTranslation('printLog');
  const numbers = useNumbers();
  if (shown.said === entry.said) return <Banner kind="done">{t('reprint.same', { at })}</Banner>;
  const then = t('amount', { pages: numbers.format(entry.pages), rows: numbers.format(entry.rows) });
  const today = t('amount', { pages: numbers.format(shown.pages), rows: numbers.format(shown.rows) });
  return <Banner kind="warning">{t('reprint.differs', { at, then, today })}</Banner>;
}
