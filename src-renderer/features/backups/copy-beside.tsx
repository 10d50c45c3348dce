import { useTranslation } from 'react-i18next';
import type { BackupContents } from '#shared/api/backups.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { instantText } from '../../ui/format-instant.ts';
import styles from './backups.module.css';

type Present = { readonly stationName: string; readonly awards: number; readonly lastChangeAt: number | null };

type CopyBesideProps = {
  readonly copy: BackupContents;
  /** The register in use; undefined while it cannot be read. */
  readonly present: Present | undefined;
  readonly nowMs: number;
};

/** A copy beside the register in use, so that a person sees which of them knows more. */
export function CopyBeside({ copy, present, nowMs }: CopyBesideProps) {
  const { t, i18n } = useTranslation('backups');
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  const at = (instant: number | null) => (instant === null ? t('restore.noChange') : instantText(instant, nowMs));
  const lines = [
    { label: t('restore.madeAt'), inside: at(copy.at), now: '' },
    { label: t('restore.station'), inside: copy.stationName, now: present?.stationName },
    { label: t('restore.units'), inside: numbers.format(copy.units), now: '' },
    { label: t('restore.people'), inside: numbers.format(copy.people), now: '' },
    { label: t('restore.awards'), inside: numbers.format(copy.awards), now: present && numbers.format(present.awards) },
    { label: t('restore.scans'), inside: numbers.format(copy.scans), now: '' },
    { label: t('restore.lastChange'), inside: at(copy.lastChangeAt), now: present && at(present.lastChangeAt) },
  ];
  return (
    <>
      {copy.stationName === '' ? (
        <Banner kind="warning">{t('restore.before')}</Banner>
      ) : (
        <Banner kind="done">{t('restore.intact')}</Banner>
      )}
      {copy.missingScans > 0 && (
        <Banner kind="warning">{t('restore.scansMissing', { scans: numbers.format(copy.missingScans) })}</Banner>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('restore.inside')}</th>
            <th scope="col">{t('restore.present')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, inside, now }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={styles.wrap}>{inside}</td>
              <td className={styles.wrap}>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
