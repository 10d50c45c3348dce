import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { PaperSheet } from '../papers/index.ts';

type ReportPaperProps = {
  readonly clusterId: string;
  readonly year: number;
  readonly onClose: () => void;
  readonly onLetterhead: () => void;
};

/** The report as it was last kept, seen as it is printed. */
export function ReportPaper({ clusterId, year, onClose, onLetterhead }: ReportPaperProps) {
  const { t } = useTranslation('reports');
  const open = useQuery('reports.open', { clusterId, year });
  const cluster = open.status === 'ready' ? open.value.figures.cluster : '';
  const issued = open.status === 'ready' && open.value.versions[0]?.issued === true;
  return (
    <PaperSheet
      title={t('paper.title', { cluster, year })}
      paper={{ kind: 'report', choice: { clusterId, year } }}
      fileName={t('paper.fileName', { cluster, year })}
      onClose={onClose}
      onLetterhead={onLetterhead}
      above={<p>{t(issued ? 'paper.issued' : 'paper.live')}</p>}
    />
  );
}
