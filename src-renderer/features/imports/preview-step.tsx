import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/api/imports.ts';
import type { SheetLayout } from '#shared/domain/imports/directory.ts';
import { type KnownMode, knownModes } from '#shared/domain/imports/updates.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { Spread } from '../../ui/shell/list-layout.tsx';
import { broughtList } from './brought-list.ts';
import { CountsLine } from './counts-line.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './imports.module.css';
import { LevelTable } from './level-table.tsx';
import { OldTextQuestion } from './old-text-question.tsx';
import { PreviewRows } from './preview-rows.tsx';
import { RefusedRows } from './refused-rows.tsx';
import { SheetReading } from './sheet-reading.tsx';
import { SheetTabs } from './sheet-tabs.tsx';

type PreviewStepProps = {
  readonly plan: ImportPreview;
  readonly onYear: (year: number) => void;
  /** What happens to records that the register has. */
  readonly known: KnownMode;
  readonly onKnown: (known: KnownMode) => void;
  /** What to do with sheets whose letters look like ABC or VNI. */
  readonly onOldText: (oldText: 'convert' | 'keep') => void;
  /** How one sheet is to be read. */
  /** A short form was explained: read again. */
  readonly onTaught: () => void;
  readonly onLayout: (sheet: string, layout: SheetLayout) => void;
};

/** What every row will become, sheet by sheet, and what is wrong with which cell. */
export function PreviewStep({ plan, onYear, known, onKnown, onOldText, onLayout, onTaught }: PreviewStepProps) {
  const { t } = useTranslation('imports');
  const fullest = plan.sheets.reduce(
    (best, sheet, at) => (sheet.rowCount > (plan.sheets[best]?.rowCount ?? 0) ? at : best),
    0,
  );
  const [shown, setShown] = useState(fullest);
  const [only, setOnly] = useState<'all' | 'problems'>('all');
  const [reading, setReading] = useState(false);
  const sheet = plan.sheets[shown];
  const listsAwards =
    broughtList(
      plan.counts,
      plan.sheets.map(({ kind }) => kind),
    ) === 'awards';
  const years = Array.from({ length: 12 }, (_, back) => plan.year + 2 - back);
  return (
    <div className={styles.preview}>
      <div className={styles.summary}>
        <div className={styles.counts}>
          <h2>{plan.fileName}</h2>
          <CountsLine counts={plan.counts} />
          <div className={styles.chips}>
            {listsAwards && (
              <ChoiceChip
                label={t('preview.year')}
                choices={years.map((year) => ({ value: String(year), label: String(year) }))}
                chosen={[String(plan.year)]}
                required
                onChange={([year]) => year && Number(year) !== plan.year && onYear(Number(year))}
              />
            )}
            <ChoiceChip
              label={t('known.label')}
              choices={knownModes.map((mode) => ({ value: mode, label: t(`known.${mode}`) }))}
              chosen={[known]}
              required
              onChange={([mode]) => mode && mode !== known && onKnown(mode as KnownMode)}
            />
          </div>
        </div>
        <LevelTable byLevel={plan.counts.byLevel} />
      </div>
      {plan.counts.refused > 0 && (
        <RefusedRows planId={plan.planId} fileName={plan.fileName} refused={plan.counts.refused} />
      )}
      <div className={styles.sheetBar}>
        <SheetTabs sheets={plan.sheets} shown={shown} onShow={setShown} />
        <Spread />
        <Button size="small" expanded={reading} onPress={() => setReading(!reading)}>
          {t('reading.title')}
        </Button>
        <ChoiceChip
          label={t('preview.rows')}
          choices={[
            { value: 'all', label: t('preview.allRows') },
            { value: 'problems', label: t('preview.problemRows', { number: sheet?.problemCount ?? 0 }) },
          ]}
          chosen={[only]}
          required
          onChange={([value]) => setOnly(value === 'problems' ? 'problems' : 'all')}
        />
      </div>
      {sheet && reading && (
        <SheetReading key={`${plan.planId} ${shown}`} sheet={sheet} onRead={(layout) => onLayout(sheet.name, layout)} />
      )}
      {sheet && sheet.findings.length > 0 && (
        <FindingList findings={sheet.findings} place={t('preview.ofSheet', { sheet: sheet.name })} />
      )}
      {sheet?.suspected && <OldTextQuestion code={sheet.suspected} onAnswer={onOldText} />}
      {sheet && (
        <PreviewRows
          key={`${plan.planId} ${shown} ${only}`}
          planId={plan.planId}
          at={shown}
          sheet={sheet}
          only={only}
          onTaught={onTaught}
        />
      )}
    </div>
  );
}
