import { useTranslation } from 'react-i18next';
import type { BundlePage, BundleShare } from '#shared/api/bundle-page.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import { Facts, Section } from '../../ui/shell/detail-pane.tsx';
import styles from './bundles.module.css';

type BundleFactsProps = { readonly page: BundlePage; readonly now: () => number };

const parts = ['added', 'entered', 'records', 'withdrawn', 'restored'] as const;

/** Who, when and how much. */
export function BundleFacts({ page, now }: BundleFactsProps) {
  const { t, i18n } = useTranslation('bundles');
  const { t: records } = useTranslation('records');
  const numbers = useNumbers();
  const line = (share: BundleShare): string =>
    parts
      .filter((part) => share[part] > 0)
      .map((part) => t(`share.${part}`, { number: numbers.format(share[part]), fields: numbers.format(share.fields) }))
      .join(' · ');
  return (
    <>
      <Facts
        facts={[
          { label: t('fact.station'), value: [page.station, page.code].filter((part) => part !== '').join(' · ') },
          { label: t('fact.number'), value: numbers.format(page.number) },
          { label: t(`fact.at.${page.direction}`), value: instantText(page.at, now()) },
          { label: t('fact.actor'), value: page.actor },
          {
            label: t('fact.positions'),
            value: t('fact.positionsValue', { from: numbers.format(page.from + 1), to: numbers.format(page.to) }),
          },
          { label: t('fact.size'), value: sizeText(page.sizeBytes, i18n.language) },
        ]}
      />
      {page.tables.length > 0 && (
        <Section heading={t('what')}>
          <ul className={styles.shares}>
            {page.tables.map((share) => (
              <li key={share.table}>
                <strong>{records(`table.${share.table}`)}</strong>
                <span>{line(share)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
