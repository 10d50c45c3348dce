import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenReport } from '#shared/api/reports.ts';
import type { ReportText } from '#shared/domain/reports/report-text.ts';
import { useEdit } from '../../api/use-edit.ts';
import { draftName, useFormDraft } from '../../api/use-form-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { DraftOffer } from '../../ui/feedback/draft-offer.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { ChangedFigures } from './changed-figures.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportSections } from './report-sections.tsx';
import { ReportVersions } from './report-versions.tsx';
import styles from './reports.module.css';

type ReportSheetProps = {
  readonly clusterId: string;
  readonly year: number;
  readonly now: () => number;
  readonly onClose: () => void;
  /** To the paper, once the report is final. */
  readonly onPaper: () => void;
};

/** Writes a cluster's report, once it is read. */
export function ReportSheet(props: ReportSheetProps) {
  const words = useRefusalWords();
  const open = useQuery('reports.open', { clusterId: props.clusterId, year: props.year }, { keepPrevious: true });
  if (open.status === 'refused') return <RefusalMessage {...words(open.why)} />;
  return open.status === 'ready' ? <ReportForm {...props} report={open.value} /> : null;
}

type ReportFormProps = ReportSheetProps & { readonly report: OpenReport };

function ReportForm({ clusterId, year, now, onClose, onPaper, report }: ReportFormProps) {
  const { t } = useTranslation('reports');
  const words = useRefusalWords();
  const toasts = useToasts();
  // What the person looked at stays what it was, whatever is read again meanwhile.
  const [seen] = useState({ text: report.text, version: report.versions[0]?.id ?? null });
  const [text, setText] = useState<ReportText>(seen.text);
  const kept = useFormDraft({
    form: draftName(`report${year}`, clusterId),
    start: seen.text,
    value: text,
    restore: setText,
  });
  const { save, saving, refusal } = useEdit('reports.save', ({ issue }) => {
    kept.done();
    toasts.show({ text: t(issue ? 'issued' : 'saved') });
    onClose();
    if (issue) onPaper();
  });
  const keep = (issue: boolean) =>
    void save({ clusterId, year, seen: seen.version, text: { ...text, sections: [...text.sections] }, issue });
  const { lastYear, figures, versions, changes } = report;
  return (
    <EditSheet
      title={t('form.title', { cluster: figures.cluster, year })}
      saveLabel={t('form.save')}
      changed={JSON.stringify(text) !== JSON.stringify(seen.text)}
      busy={saving}
      onSave={() => keep(false)}
      onClose={onClose}
      onGiveUp={kept.done}
      note={t('form.note')}
    >
      <DraftOffer draft={kept.offered} now={now} />
      <ChangedFigures changes={changes} issued={versions[0]?.issued ?? false} />
      {versions.length === 0 && lastYear && (
        <Banner
          action={
            <Button size="small" onPress={() => setText(lastYear)}>
              {t('lastYear.take')}
            </Button>
          }
        >
          {t('lastYear.sentence', { year: year - 1 })}
        </Banner>
      )}
      {refusal && <RefusalMessage {...words(refusal)} />}
      <ReportHead text={text} onChange={setText} />
      <ReportSections text={text} figures={figures} onChange={setText} />
      <div className={styles.actions}>
        <Button busy={saving} onPress={() => keep(true)}>
          {t('form.issue')}
        </Button>
        <span className={styles.soft}>{t('form.issueHint')}</span>
      </div>
      <ReportVersions versions={versions} text={text} now={now} onTake={setText} />
    </EditSheet>
  );
}
