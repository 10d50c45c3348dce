import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { levelAsNamed } from '#shared/domain/decisions.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DetailPane, Facts, NoteBox } from '../../ui/shell/detail-pane.tsx';
import { DecisionAwards } from './decision-awards.tsx';
import { numberWord } from './decision-columns.tsx';
import styles from './decisions.module.css';
import { GiveNumbers } from './give-numbers.tsx';
import { Twins } from './twins.tsx';

export type DecisionWays = {
  readonly onEdit: (decisionId: string) => void;
  /** Enters an award of this decision. */
  readonly onAddAward: (decisionId: string) => void;
  /** Copies another year's awards into this decision. */
  readonly onCopyYear: (decisionId: string) => void;
  /** Prints the certificates of its awards. */
  readonly onCertificates: (decisionId: string) => void;
  /** Prints the list that hangs on this decision. */
  readonly onPrint: (decisionId: string) => void;
};

type DecisionDetailProps = DecisionWays & { readonly decision: DecisionRow; readonly children?: ReactNode };

/** One decision: what it says, whom it commends, and what waits at it. */
export function DecisionDetail({
  decision,
  onEdit,
  onAddAward,
  onCopyYear,
  onCertificates,
  onPrint,
  children,
}: DecisionDetailProps) {
  const { t } = useTranslation('decisions');
  const { t: ofAwards } = useTranslation('awards');
  const station = useQuery('station.status', {});
  const ready = station.status === 'ready' && station.value.phase === 'ready' ? station.value : undefined;
  const named = levelAsNamed(decision);
  const numbers = useNumbers();
  const { numbered, waiting } = decision;
  // Empty where another authority numbers: a fact without a value is left out.
  const inBook = [
    ...(numbered > 0 ? [t('numbers.given', { awards: numbers.format(numbered) })] : []),
    ...(waiting > 0 ? [t('numbers.waiting', { awards: numbers.format(waiting) })] : []),
  ].join(' · ');
  return (
    <DetailPane title={numberWord(decision, t)}>
      <Facts
        facts={[
          { label: t('field.decidedOn'), value: formatDay(decision.decidedOn) },
          { label: t('field.level'), value: ofAwards(`level.${decision.level}`) },
          { label: t('field.authority'), value: decision.authority },
          { label: t('field.title'), value: decision.title },
          { label: t('field.signer'), value: [decision.signerTitle, decision.signer].filter(Boolean).join(' ') },
          { label: t('field.note'), value: decision.note },
          { label: t('field.awards'), value: <Counts decision={decision} /> },
          { label: t('field.numbers'), value: inBook },
        ]}
      />
      {named && (
        <NoteBox heading={t('levelDiffers.title')}>
          {t('levelDiffers.sentence', {
            named: ofAwards(`level.${named}`),
            level: ofAwards(`level.${decision.level}`),
          })}
        </NoteBox>
      )}
      {ready && decision.collective + decision.individual + decision.household + decision.void > 0 && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => onPrint(decision.id)}>
            {t('action.printList')}
          </Button>
        </div>
      )}
      {ready && !ready.readOnly && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => onEdit(decision.id)}>
            {t('action.edit')}
          </Button>
          <Button size="small" onPress={() => onAddAward(decision.id)}>
            {t('action.addAward')}
          </Button>
          <Button size="small" onPress={() => onCopyYear(decision.id)}>
            {t('action.copyYear')}
          </Button>
          {ready.role === 'headquarters' && decision.waiting > 0 && <GiveNumbers decision={decision} />}
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" onPress={() => onCertificates(decision.id)}>
          {t('action.certificates')}
        </Button>
      </div>
      {decision.waiting > 0 && ready?.role === 'unit' && <p className={styles.soft}>{t('numbers.byHeadquarters')}</p>}
      {decision.twins > 0 && ready && <Twins decision={decision} canMerge={!ready.readOnly} />}
      <DecisionAwards decision={decision} />
      {children}
    </DetailPane>
  );
}

/** "2 tập thể · 5 cá nhân"; kinds without an award are left out. */
function Counts({ decision }: { readonly decision: DecisionRow }) {
  const { t } = useTranslation('decisions');
  const numbers = useNumbers();
  const kinds = (['collective', 'individual', 'household', 'void'] as const).filter((kind) => decision[kind] > 0);
  if (kinds.length === 0) return t('count.none');
  return kinds.map((kind) => t(`count.${kind}`, { awards: numbers.format(decision[kind]) })).join(' · ');
}
