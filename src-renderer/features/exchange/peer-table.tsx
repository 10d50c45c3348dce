import { useTranslation } from 'react-i18next';
import type { Peer } from '#shared/api/exchange.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import styles from './exchange.module.css';

/** Four groups of digits to a line, as the fingerprint is shown where it is compared. */
const inTwoLines = (digits: string): string => {
  const groups = digits.split(' ');
  return `${groups.slice(0, 4).join(' ')}\n${groups.slice(4).join(' ')}`;
};

type PeerTableProps = {
  readonly peers: readonly Peer[];
  /** The stations of units have a scope; headquarters has none. */
  readonly ofUnits: boolean;
  readonly nowMs: number;
  readonly onExport?: (stationId: string) => void;
};

/** The other sides: how far each is, and the digits it is known by. */
export function PeerTable({ peers, ofUnits, nowMs, onExport }: PeerTableProps) {
  const { t, i18n } = useTranslation('exchange');
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN');
  const at = (instant: number | null) => (instant === null ? t('never') : instantText(instant, nowMs));
  if (peers.length === 0) return <p className={styles.soft}>{t('peers.none')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('peers.code')}</th>
            <th scope="col">{t('peers.name')}</th>
            {ofUnits && (
              <th scope="col" className={styles.end}>
                {t('peers.scope')}
              </th>
            )}
            <th scope="col">{t('peers.sent')}</th>
            <th scope="col">{t('peers.received')}</th>
            <th scope="col">{t('peers.confirmed')}</th>
            <th scope="col" className={styles.end}>
              {t('peers.waiting')}
            </th>
            <th scope="col">{t('fingerprint')}</th>
            {onExport && <td />}
          </tr>
        </thead>
        <tbody>
          {peers.map((peer) => (
            <tr key={peer.stationId}>
              <th scope="row">{peer.code}</th>
              <td className={styles.wrap}>{peer.name}</td>
              {ofUnits && <td className={styles.end}>{numbers.format(peer.scopeUnits)}</td>}
              <td>{at(peer.lastSentAt)}</td>
              <td>{at(peer.lastReceivedAt)}</td>
              <td>{at(peer.confirmedAt)}</td>
              <td className={styles.end}>{numbers.format(peer.waitingChanges)}</td>
              <td className={styles.peerDigits}>{inTwoLines(peer.fingerprint)}</td>
              {onExport && (
                <td>
                  <Button size="small" onPress={() => onExport(peer.stationId)}>
                    {t('peers.export', { code: peer.code })}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
