import { useTranslation } from 'react-i18next';
import type { StickPaper } from '#shared/api/stick-papers.ts';
import { PaperSheet } from '../papers/index.ts';

type ExchangeSheetProps = {
  readonly choice: StickPaper;
  readonly fileName: string;
  readonly onClose: () => void;
};

/** A paper about the exchange: seen first, then saved as PDF or sent to a printer. */
export function ExchangeSheet({ choice, fileName, onClose }: ExchangeSheetProps) {
  const { t } = useTranslation('sticks');
  return (
    <PaperSheet
      title={t(`paper.${choice.kind}`)}
      paper={{ kind: 'exchange', choice }}
      fileName={fileName}
      onClose={onClose}
    />
  );
}
