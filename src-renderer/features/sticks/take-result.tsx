import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StickFile } from '#shared/api/sticks.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { EffectView } from './effect-view.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { ReceiptButton } from './receipt-button.tsx';
import styles from './sticks.module.css';
import type { Outcome } from './use-each.ts';

type TakeResultProps = {
  readonly files: readonly StickFile[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly nowMs: number;
  readonly onBundle: (bundle: number) => void;
};

/** What happened, in plain words: which bundles were taken, which were not, and what still waits. */
export function TakeResult({ files, outcomes, nowMs, onBundle }: TakeResultProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const [picked, setPicked] = useState<string>();
  const open = picked ?? files[0]?.name;
  const outcome = open === undefined ? undefined : outcomes.get(open);
  const taken = [...outcomes.values()].flatMap((one) => (one.kind === 'done' ? [one.effect] : []));
  const [only] = taken;
  const left = files.length - taken.length;
  const put = (file: 'moved' | 'stayed') =>
    [...outcomes.values()].filter((one) => one.kind === 'done' && one.file === file).length;
  const sum = (of: 'conflicts' | 'refused' | 'parked') => taken.reduce((total, effect) => total + effect[of], 0);
  return (
    <div className={styles.sheet}>
      {taken.length === 1 && only && (
        <Banner kind="done">{t('take.done', { number: only.bundle.number, name: only.bundle.from.name })}</Banner>
      )}
      {taken.length > 1 && <Banner kind="done">{t('take.doneMany', { amount: taken.length })}</Banner>}
      {left > 0 && <Banner kind="warning">{t('take.left', { amount: left })}</Banner>}
      {taken.length > 0 && (
        <ul className={styles.next}>
          {sum('conflicts') > 0 && <li>{t('after.conflicts', { amount: sum('conflicts') })}</li>}
          {sum('refused') > 0 && <li>{t('after.refused', { amount: sum('refused') })}</li>}
          {sum('parked') > 0 && <li>{t('after.parked', { amount: sum('parked') })}</li>}
          <li>{t('after.receipt')}</li>
          {put('moved') > 0 && <li>{t('after.moved', { amount: put('moved') })}</li>}
          {put('stayed') > 0 && <li>{t('after.stayed', { amount: put('stayed') })}</li>}
        </ul>
      )}
      {files.length > 1 && (
        <OutcomeTable
          files={files}
          outcomes={outcomes}
          untouched={t('outcome.notTaken')}
          open={open}
          onOpen={setPicked}
        />
      )}
      {outcome?.kind === 'refused' && <RefusalMessage {...words(outcome.why)} />}
      {outcome?.kind === 'done' && (
        <>
          <EffectView effect={outcome.effect} nowMs={nowMs} />
          <div className={styles.tools}>
            <Button onPress={() => onBundle(outcome.effect.taken)}>{t('take.changes')}</Button>
            <ReceiptButton bundles={taken.map((effect) => effect.taken)} />
          </div>
        </>
      )}
    </div>
  );
}
