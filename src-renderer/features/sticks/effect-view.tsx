import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BundleEffect } from '#shared/api/exchange.ts';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { instantText } from '../../ui/format-instant.ts';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import styles from './sticks.module.css';

/** The registry's tables, by what a person calls their rows; the most asked for first. */
const tables = {
  award: 'effect.award',
  person: 'effect.person',
  decision: 'effect.decision',
  unit: 'effect.unit',
  cluster: 'effect.cluster',
  cluster_member: 'effect.clusterMember',
  award_type: 'effect.awardType',
} as const;

type Line = { readonly id: string; readonly label: string; readonly count: number };

function linesOf(t: TFunction<'sticks'>, effect: BundleEffect): readonly Line[] {
  const known: Readonly<Record<string, unknown>> = tables;
  const other = Object.entries(effect.added).reduce((sum, [name, count]) => (known[name] ? sum : sum + count), 0);
  const added = Object.entries(tables).map(([id, key]) => ({ id, label: t(key), count: effect.added[id] ?? 0 }));
  const rest = [
    { id: 'other', label: t('effect.other'), count: other },
    { id: 'changedFields', label: t('effect.changedFields'), count: effect.changedFields },
    { id: 'entered', label: t('effect.entered'), count: effect.entered },
    { id: 'left', label: t('effect.left'), count: effect.left },
    { id: 'conflicts', label: t('effect.conflicts'), count: effect.conflicts },
    { id: 'parked', label: t('effect.parked'), count: effect.parked },
    { id: 'refused', label: t('effect.refused'), count: effect.refused },
    { id: 'refusedThere', label: t('effect.refusedThere'), count: effect.refusedThere },
  ];
  return [...added, ...rest].filter(({ count }) => count > 0);
}

type EffectViewProps = { readonly effect: BundleEffect; readonly nowMs: number };

/** Whose bundle, and what it brings: new, changed, contradicted, refused. */
export function EffectView({ effect, nowMs }: EffectViewProps) {
  const { t, i18n } = useTranslation('sticks');
  const words = useRefusalWords();
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  const { bundle } = effect;
  const lines = linesOf(t, effect);
  return (
    <>
      <Facts
        facts={[
          { label: t('effect.from'), value: t('effect.fromValue', bundle.from) },
          { label: t('effect.number'), value: bundle.number },
          { label: t('effect.created'), value: instantText(bundle.createdAt, nowMs) },
          { label: t('effect.transactions'), value: numbers.format(effect.transactions) },
        ]}
      />
      {lines.length === 0 && <p>{t('effect.nothing')}</p>}
      {lines.length > 0 && (
        <table className={styles.table} aria-label={t('effect.what')}>
          <thead>
            <tr>
              <th scope="col">{t('effect.what')}</th>
              <th scope="col" className={styles.end}>
                {t('effect.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, label, count }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td className={styles.end}>{numbers.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {effect.conflicts > 0 && <p className={styles.soft}>{t('effect.conflictsWhy')}</p>}
      {effect.refused > 0 && (
        <div>
          <p>{t('effect.refusedWhy')}</p>
          <ul>
            {Object.entries(effect.refusedBy).map(([code, number]) => (
              <li key={code}>
                {t('effect.refusedLine', { number, sentence: words({ code, params: {} } as Refusal).sentence })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
