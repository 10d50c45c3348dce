import { useTranslation } from 'react-i18next';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import styles from './settings.module.css';

/** The newest that began not after the day. @param versions newest first */
export const inForce = (versions: readonly LetterheadVersion[], on: string): LetterheadVersion | undefined =>
  versions.find(({ validFrom }) => validFrom <= on);

type LetterheadVersionsProps = {
  /** Newest first. */
  readonly versions: readonly LetterheadVersion[];
  readonly today: Day;
  readonly opened: string | undefined;
  readonly onOpen: (validFrom: string) => void;
};

export function LetterheadVersions({ versions, today, opened, onOpen }: LetterheadVersionsProps) {
  const { t } = useTranslation('settings');
  const current = inForce(versions, today);
  const stateOf = (version: LetterheadVersion): string => {
    if (version === current) return t('letterhead.inUse');
    return version.validFrom > today ? t('letterhead.later') : t('letterhead.past');
  };
  return (
    <div>
      <h3>{t('letterhead.versions')}</h3>
      <ul className={styles.rows}>
        {versions.map((version) => (
          <li key={version.validFrom}>
            <button type="button" aria-pressed={version.validFrom === opened} onClick={() => onOpen(version.validFrom)}>
              <b>{t('letterhead.from', { day: formatDay(version.validFrom as Day) })}</b>
              <span>{[version.issuingBody, version.signerTitle, version.signerName].join(' · ')}</span>
              <small>{stateOf(version)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
