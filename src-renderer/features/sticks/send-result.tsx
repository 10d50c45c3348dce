import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Peer } from '#shared/api/exchange.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { sizeText } from '../../ui/format-size.ts';
import { ReceiptButton } from './receipt-button.tsx';
import { SendScans } from './send-scans.tsx';
import styles from './sticks.module.css';
import type { Sent } from './use-send.ts';

type SendResultProps = {
  readonly receivers: readonly Peer[];
  readonly sent: ReadonlyMap<string, Sent>;
  readonly folder: FileToken | undefined;
};

/** Which files were written and checked, and which were not, and why; only then may the stick be pulled. */
export function SendResult({ receivers, sent, folder }: SendResultProps) {
  const { t, i18n } = useTranslation('sticks');
  const words = useRefusalWords();
  const logged = [...sent.values()].flatMap((one) => (one.kind === 'done' ? [one.bundle.logged] : []));
  const written = logged.length;
  return (
    <div className={styles.sheet}>
      {written > 0 && <Banner kind="done">{t('send.done', { amount: written })}</Banner>}
      {written > 0 && <p>{t('send.notConfirmed')}</p>}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('send.result')}>
          <thead>
            <tr>
              <th scope="col">{t('send.to')}</th>
              <th scope="col">{t('list.state')}</th>
            </tr>
          </thead>
          <tbody>
            {receivers.map(({ stationId, name }) => {
              const one = sent.get(stationId);
              return (
                <tr key={stationId}>
                  <th scope="row" className={styles.wrap}>
                    {name}
                  </th>
                  <td className={styles.verdict}>
                    {!one && t('send.notReached')}
                    {one?.kind === 'done' && (
                      <>
                        <StateWord tone="ok" word={t('send.written', { number: one.bundle.number })} />
                        <span className={styles.sentence}>
                          {one.bundle.fileName} · {sizeText(one.bundle.sizeBytes, i18n.language)}
                        </span>
                        <small className={styles.sum}>{t('send.sum', { sha256: one.bundle.sha256 })}</small>
                      </>
                    )}
                    {one?.kind === 'refused' && (
                      <div role="alert">
                        <StateWord
                          tone={one.why.code === 'bundle.nothingNew' ? 'plain' : 'bad'}
                          word={words(one.why).sentence}
                        />
                      </div>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div>
        <ReceiptButton bundles={logged} />
      </div>
      {folder && receivers.map((peer) => <SendScans key={peer.stationId} peer={peer} folder={folder} />)}
    </div>
  );
}
