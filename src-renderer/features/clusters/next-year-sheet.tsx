import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NextYearLine } from '#shared/api/clusters.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './clusters.module.css';

type NextYearSheetProps = {
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
  readonly onDone: (year: number) => void;
};

/** What a year takes over from another, told before anything is written. */
export function NextYearSheet(props: NextYearSheetProps) {
  const { from, to } = props;
  const words = useRefusalWords();
  const lines = useQuery('clusters.nextYear', { from, to });
  if (lines.status === 'refused') return <RefusalMessage {...words(lines.why)} />;
  return lines.status === 'ready' ? <NextYearForm {...props} lines={lines.value} /> : null;
}

type NextYearFormProps = NextYearSheetProps & { readonly lines: readonly NextYearLine[] };

/** A tick says that a successor joins in the place of a unit that has ended. */
const tickOf = (line: NextYearLine, successorId: string): string => `${line.unit.id} ${successorId}`;

function NextYearForm({ from, to, lines, onClose, onDone }: NextYearFormProps) {
  const { t } = useTranslation('clusters');
  const words = useRefusalWords();
  const toasts = useToasts();
  const of = (fate: NextYearLine['fate']) => lines.filter((line) => line.fate === fate);
  const replaced = of('replaced');
  // One successor alone is most likely meant; of several the person chooses.
  const [start] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        replaced.flatMap((line) =>
          line.successors.length === 1 ? line.successors.map(({ id }) => tickOf(line, id)) : [],
        ),
      ),
  );
  const [ticked, setTicked] = useState(start);
  const [keepOffices, setKeepOffices] = useState(false);
  const { save, saving, refusal } = useEdit('clusters.startYear', () => {
    toasts.show({ text: t('started', { year: to }) });
    onDone(to);
  });
  const tick = (key: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const replacements = replaced.map((line) => ({
    unitId: line.unit.id,
    by: line.successors.map(({ id }) => id).filter((id) => ticked.has(tickOf(line, id))),
  }));
  return (
    <EditSheet
      title={t('startYear', { year: to })}
      saveLabel={t('startConfirm', { year: to })}
      changed={ticked !== start || keepOffices}
      busy={saving}
      onSave={() => void save({ from, to, keepOffices, replacements })}
      onClose={onClose}
    >
      <p>{t('startWhy', { from, to })}</p>
      <CheckField label={t('keepOffices')} hint={t('keepOfficesWhy')} checked={keepOffices} onChange={setKeepOffices} />
      {replaced.length > 0 && (
        <Section level={2} heading={t('fate.replaced', { count: replaced.length })}>
          {replaced.map((line) => (
            <div key={line.unit.id}>
              <p className={styles.soft}>{t('fate.endedUnit', { name: line.unit.name, cluster: line.clusterName })}</p>
              {line.successors.map((successor) => (
                <CheckField
                  key={successor.id}
                  label={`${successor.code} ${successor.name}`.trim()}
                  checked={ticked.has(tickOf(line, successor.id))}
                  onChange={(on) => tick(tickOf(line, successor.id), on)}
                />
              ))}
            </div>
          ))}
        </Section>
      )}
      <Lines heading={t('fate.ended', { count: of('ended').length })} lines={of('ended')} />
      <Lines heading={t('fate.there', { year: to, count: of('there').length })} lines={of('there')} />
      <Lines heading={t('fate.keeps', { count: of('keeps').length })} lines={of('keeps')} />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly NextYearLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section level={2} heading={heading}>
      <ul className={styles.free}>
        {lines.map(({ unit, clusterName }) => (
          <li key={unit.id}>
            {[unit.code, unit.name].filter(Boolean).join(' ')}
            <small>{clusterName}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
