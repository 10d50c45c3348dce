import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankRow } from '#shared/api/certificates.ts';
import { noOffset, type PrinterOffset } from '#shared/domain/certificates/place.ts';
import { crossMm, type Measured, offsetOf } from '#shared/domain/certificates/test-grid.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { PaperSheet } from '../papers/index.ts';
import styles from './certificates.module.css';
import { NumberField } from './number-field.tsx';

/** Farther off than any printer lays paper. */
const FARTHEST_MM = 15;

/** The sheet that a printer is measured by, and what was measured on it. */
export function GridSheet({ blankId, onClose }: { readonly blankId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('certificates');
  const found = useQuery('certificates.blanks', {});
  const blank = found.status === 'ready' ? found.value.find(({ id }) => id === blankId) : undefined;
  return (
    <PaperSheet
      title={t('grid.title')}
      paper={blank && { kind: 'testGrid', choice: { blankId: blank.id } }}
      fileName={t('grid.title')}
      onClose={onClose}
      options={blank && <Measure blank={blank} />}
      above={<p>{t('grid.sentence')}</p>}
      empty={<Loading label={t('loading')} />}
    />
  );
}

function Measure({ blank }: { readonly blank: BlankRow }) {
  const { t, i18n } = useTranslation('certificates');
  const words = useRefusalWords();
  const printers = useQuery('papers.printers', {});
  const offsets = useQuery('certificates.offsets', {});
  const save = useCommand('certificates.setOffset');
  const [picked, setPicked] = useState<string>();
  const [problem, setProblem] = useState<Refusal>();
  const right: Measured = { leftMm: crossMm, topMm: crossMm, spanMm: blank.sheet.widthMm - 2 * crossMm };
  const [measured, setMeasured] = useState(right);
  const known = printers.status === 'ready' ? printers.value : [];
  const printer = known.find(({ name }) => name === picked) ?? known[0];
  const kept = offsets.status === 'ready' ? offsets.value.find((one) => one.printer === printer?.name) : undefined;
  const number = (mm: number): string => mm.toLocaleString(i18n.language, { maximumFractionDigits: 2 });
  const keep = async ({ xMm, yMm, scale }: PrinterOffset) => {
    if (!printer) return;
    const reply = await save.run({ printer: printer.name, xMm, yMm, scale });
    setProblem(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) setMeasured(right);
  };
  const field = (name: keyof Measured) => (
    <NumberField
      label={t(`grid.${name}`, { right: number(right[name]) })}
      value={measured[name]}
      min={right[name] - FARTHEST_MM}
      max={right[name] + FARTHEST_MM}
      onChange={(mm) => setMeasured({ ...measured, [name]: mm })}
    />
  );
  if (!printer) return <p className={styles.soft}>{t('grid.noPrinter')}</p>;
  return (
    <>
      <ChoiceField
        label={t('grid.printer')}
        choices={known.map(({ name, shown }) => ({ value: name, label: shown }))}
        value={printer.name}
        onChange={setPicked}
      />
      {field('leftMm')}
      {field('topMm')}
      {field('spanMm')}
      <Button busy={save.running} onPress={() => void keep(offsetOf(measured, blank.sheet, kept ?? noOffset))}>
        {t('grid.save')}
      </Button>
      {kept && (
        <>
          <p className={styles.soft} role="status">
            {t('grid.kept', { x: number(kept.xMm), y: number(kept.yMm), scale: number(kept.scale) })}
          </p>
          <Button size="small" kind="quiet" onPress={() => void keep(noOffset)}>
            {t('grid.forget')}
          </Button>
        </>
      )}
      {problem && <RefusalMessage {...words(problem)} />}
    </>
  );
}
