import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, RateRow } from '#shared/api/award-types.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import type { BonusFacts } from '#shared/domain/catalogue/bonus.ts';
import { gapsIn, isInForce } from '#shared/domain/catalogue/dated.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { NoteBox, Section } from '../../ui/shell/detail-pane.tsx';
import styles from './catalogue.module.css';
import { useFigures } from './catalogue-words.ts';
import { CertaintyWord } from './certainty.tsx';
import { amountsOn, recipientsOf } from './rate-texts.ts';
import { RecordButtons } from './record-buttons.tsx';

type RateListProps = {
  readonly entry: CatalogueEntry;
  readonly on: Day;
  readonly facts: BonusFacts;
  /** Opens the form of a coefficient, or of a new one; absent where headquarters keeps them. */
  readonly onEditRate?: ((rateId: string | undefined) => void) | undefined;
};

/** The coefficients of a title or form, newest first, and what they come to on the day. */
export function RateList({ entry, on, facts, onEditRate }: RateListProps) {
  const { t } = useTranslation('catalogue');
  const { run } = useCommand('awardTypes.withdrawRate');
  const { period } = useFigures();
  return (
    <Section heading={t('rates.heading')}>
      <Amounts entry={entry} on={on} facts={facts} />
      {entry.rates.toReversed().map((rate) => (
        <div key={rate.id} className={styles.rate} data-now={isInForce(rate, on) || undefined}>
          <strong>{period(rate)}</strong>
          <Coefficients entry={entry} rate={rate} />
          <CertaintyWord certainty={rate.certainty} />
          {rate.source && <small>{rate.source}</small>}
          {onEditRate && (
            <RecordButtons
              name={t('rates.name', { name: entry.nameVi, period: period(rate) })}
              onEdit={() => onEditRate(rate.id)}
              withdraw={(withdrawn) => run({ id: rate.id, withdrawn })}
            />
          )}
        </div>
      ))}
      {gapsIn(entry.rates).map((gap) => (
        <NoteBox key={gap.from}>
          {gap.to === null
            ? t('rates.gapSince', { from: formatDay(gap.from) })
            : t('rates.gap', { from: formatDay(gap.from), to: formatDay(gap.to) })}
        </NoteBox>
      ))}
      {onEditRate && (
        <div>
          <Button size="small" onPress={() => onEditRate(undefined)}>
            {t('rates.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Coefficients({ entry, rate }: { readonly entry: CatalogueEntry; readonly rate: RateRow }) {
  const { t } = useTranslation('catalogue');
  const { coefficient } = useFigures();
  const parts = recipientsOf(entry).flatMap((who) => {
    const value = who === 'collective' ? rate.collective : rate.individual;
    return value === null ? [] : [t(`rates.${who}`, { coefficient: coefficient(value) })];
  });
  return (
    <span>
      {parts.join(' · ')}
      {rate.isMaximum && ` (${t('rates.maximum')})`}
    </span>
  );
}

function Amounts({ entry, on, facts }: Omit<RateListProps, 'onEditRate'>) {
  const { t } = useTranslation('catalogue');
  const { dong } = useFigures();
  return (
    <div className={styles.amounts}>
      <p className={styles.soft}>{t('amounts.on', { day: formatDay(on) })}</p>
      <dl>
        {amountsOn(entry, on, facts).map(({ recipient, bonus }) => (
          <div key={recipient}>
            <dt>{t(`recipient.${recipient}`)}</dt>
            <dd className={bonus.known ? styles.money : styles.soft}>
              {bonus.known
                ? t(bonus.isMaximum ? 'amounts.maximum' : 'amounts.exact', { amount: dong(bonus.amount) })
                : t(`unknown.${bonus.why}`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
