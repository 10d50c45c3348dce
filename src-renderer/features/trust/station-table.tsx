import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedPeer } from '#shared/api/trust.ts';
import { Button } from '../../ui/button.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { ExposedPeople } from './exposed-people.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import styles from './trust.module.css';

type StationTableProps = { readonly peers: readonly TrustedPeer[]; readonly nowMs: number };

/** The stations that were certified here: which may send, which no longer. */
export function StationTable({ peers, nowMs }: StationTableProps) {
  const { t } = useTranslation('trust');
  const [asked, setAsked] = useState<TrustedPeer>();
  const [lost, setLost] = useState<TrustedPeer>();
  if (peers.length === 0) return <p className={styles.soft}>{t('panel.none')}</p>;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('panel.station')}</th>
            <th scope="col">{t('panel.since')}</th>
            <th scope="col">{t('panel.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {peers.map((peer) => (
            <tr key={peer.stationId}>
              <th scope="row">
                {peer.name} ({peer.code})
              </th>
              <td>{peer.certifiedAt === null ? '–' : instantText(peer.certifiedAt, nowMs)}</td>
              <td>
                {peer.revoked ? (
                  <StateWord
                    tone="bad"
                    word={t('panel.gone', { at: instantText(peer.revoked.at, nowMs), reason: peer.revoked.reason })}
                  />
                ) : (
                  <StateWord tone="ok" word={t('panel.good')} />
                )}
              </td>
              <td className={styles.end}>
                {peer.revoked ? (
                  <Button size="small" onPress={() => setLost(peer)}>
                    {t('panel.exposed', { code: peer.code })}
                  </Button>
                ) : (
                  <Button size="small" onPress={() => setAsked(peer)}>
                    {t('panel.revoke', { code: peer.code })}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lost && <ExposedPeople key={lost.stationId} peer={lost} onClose={() => setLost(undefined)} />}
      {asked && <RevokeDialog peer={asked} onRevoked={() => setLost(asked)} onClose={() => setAsked(undefined)} />}
    </>
  );
}
