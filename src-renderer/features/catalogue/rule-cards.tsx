import { useTranslation } from 'react-i18next';
import type { RuleRow } from '#shared/api/rules.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { newestOn } from '#shared/domain/catalogue/dated.ts';
import { type RuleKey, ruleKeys } from '#shared/domain/catalogue/rules.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/shell/page.tsx';
import styles from './catalogue.module.css';
import { CertaintyWord } from './certainty.tsx';
import { RecordButtons } from './record-buttons.tsx';
import { ruleWords, useRuleSentence } from './rule-words.ts';

type RuleCardsProps = {
  readonly rules: readonly RuleRow[];
  readonly today: Day;
  /** Absent where headquarters keeps them. */
  readonly onEdit: ((key: RuleKey, ruleId: string | undefined) => void) | undefined;
};

/** The rules of the register, each with what it says from which day on. */
export function RuleCards({ rules, today, onEdit }: RuleCardsProps) {
  return (
    <div className={styles.page}>
      {ruleKeys.map((key) => (
        <RuleCard
          key={key}
          ruleKey={key}
          rules={rules.filter((rule) => rule.key === key)}
          today={today}
          onEdit={onEdit && ((ruleId) => onEdit(key, ruleId))}
        />
      ))}
    </div>
  );
}

type RuleCardProps = {
  readonly ruleKey: RuleKey;
  readonly rules: readonly RuleRow[];
  readonly today: Day;
  readonly onEdit: ((ruleId: string | undefined) => void) | undefined;
};

function RuleCard({ ruleKey, rules, today, onEdit }: RuleCardProps) {
  const { t } = useTranslation('catalogue');
  const says = useRuleSentence();
  const { run } = useCommand('rules.withdraw');
  const now = newestOn(rules, today);
  const word = ruleWords[ruleKey];
  return (
    <Card
      title={t(`rule.${word}.title`)}
      {...(onEdit && {
        action: (
          <Button size="small" onPress={() => onEdit(undefined)}>
            {t('add.rule')}
          </Button>
        ),
      })}
    >
      <p className={styles.soft}>{t(`rule.${word}.what`)}</p>
      {!now && <p>{t('rule.none')}</p>}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t(`rule.${word}.title`)}>
          <tbody>
            {rules.toReversed().map((row) => (
              <tr key={row.id} data-now={row === now || undefined}>
                <th scope="row" className={styles.tight}>
                  {row.validFrom === null ? t('fromStart') : t('period.from', { from: formatDay(row.validFrom) })}
                </th>
                <td>{says(row)}</td>
                <td className={styles.tight}>
                  <CertaintyWord certainty={row.certainty} />
                </td>
                <td>{row.source}</td>
                {onEdit && (
                  <td>
                    <RecordButtons
                      name={t(`rule.${word}.title`)}
                      onEdit={() => onEdit(row.id)}
                      withdraw={(withdrawn) => run({ id: row.id, withdrawn })}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
