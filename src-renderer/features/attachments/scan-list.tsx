import { IconAlertTriangle, IconClock, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScanRow } from '#shared/api/attachments.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { MenuButton } from '../../ui/filters/menu-button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './attachments.module.css';

export type ScanAction = 'look' | 'openOutside' | 'saveCopy' | 'note' | 'withdraw';

type ScanListProps = {
  readonly scans: readonly ScanRow[];
  readonly nowMs: number;
  readonly onAction: (action: ScanAction, scan: ScanRow) => void;
};

/** The scans of a record: name, size, who and when, note, and whether the bytes are here. */
export function ScanList({ scans, nowMs, onAction }: ScanListProps) {
  return (
    <ul className={styles.list}>
      {scans.map((scan) => (
        <ScanLine key={scan.id} scan={scan} nowMs={nowMs} onAction={onAction} />
      ))}
    </ul>
  );
}

type ScanLineProps = Omit<ScanListProps, 'scans'> & { readonly scan: ScanRow };

function ScanLine({ scan, nowMs, onAction }: ScanLineProps) {
  const { t, i18n } = useTranslation('attachments');
  const isHere = scan.state === 'here';
  const item = (id: ScanAction, label: string, needsBytes = false) => ({
    id,
    label,
    disabled: needsBytes && !isHere,
    onSelect: () => onAction(id, scan),
  });
  return (
    <li className={styles.scan}>
      <Icon of={scan.type === 'application/pdf' ? IconFileTypePdf : IconPhoto} />
      <div className={styles.about}>
        {isHere ? (
          <button type="button" className={styles.name} onClick={() => onAction('look', scan)}>
            {scan.fileName}
          </button>
        ) : (
          scan.fileName
        )}
        <div className={styles.soft}>
          {t('about', {
            size: sizeText(scan.sizeBytes, i18n.language),
            when: instantText(scan.addedAt, nowMs),
            actor: scan.actor,
          })}
        </div>
        {scan.note !== '' && <div>{scan.note}</div>}
        {scan.state === 'later' && <StateWord tone="wait" icon={IconClock} word={t('later')} />}
        {scan.state === 'lost' && <StateWord tone="bad" icon={IconAlertTriangle} word={t('lost')} />}
      </div>
      <MenuButton
        label={t('actions')}
        items={[
          item('look', t('look'), true),
          item('openOutside', t('openOutside'), true),
          item('saveCopy', t('saveCopy'), true),
          item('note', t('note.open')),
          item('withdraw', t('withdraw')),
        ]}
      />
    </li>
  );
}
