import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { PaperSheet } from '../papers/index.ts';
import { ListOptions } from './list-options.tsx';

type PrintSheetProps = {
  readonly year?: number | undefined;
  readonly onClose: () => void;
  /** To the settings, where the letterhead is. */
  readonly onLetterhead: () => void;
};

/** The list of a year on paper: seen first, then saved as PDF or sent to a printer. */
export function PrintSheet({ year, onClose, onLetterhead }: PrintSheetProps) {
  const { t } = useTranslation('lists');
  const years = useQuery('awards.years', {});
  const known = years.status === 'ready' ? years.value : [];
  const [chosenYear, setChosenYear] = useState(year);
  const shownYear = chosenYear ?? known[0];
  const [reportTitle, setReportTitle] = useState('');
  return (
    <PaperSheet
      title={t('title')}
      paper={
        shownYear === undefined
          ? undefined
          : { kind: 'list', choice: { of: { kind: 'year', year: shownYear, reportTitle } } }
      }
      fileName={t('fileName', { year: shownYear })}
      onClose={onClose}
      onLetterhead={onLetterhead}
      options={
        <ListOptions
          years={known}
          year={shownYear}
          onYear={setChosenYear}
          reportTitle={reportTitle}
          onReportTitle={setReportTitle}
        />
      }
      above={shownYear !== undefined && <ListSum year={shownYear} />}
      empty={<EmptyState title={t('title')} sentence={t('none')} />}
    />
  );
}

function ListSum({ year }: { readonly year: number }) {
  const { t } = useTranslation('lists');
  const totals = useQuery('awards.totals', { filter: { year } });
  if (totals.status !== 'ready') return null;
  const { collective, individual } = totals.value;
  return (
    <p>
      <Trans t={t} i18nKey="sum" values={{ collectives: collective, people: individual }} components={{ b: <b /> }} />
    </p>
  );
}
