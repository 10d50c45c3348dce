import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Peer } from '#shared/api/exchange.ts';
import type { Id } from '#shared/base/ids.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { sizeText } from '../../ui/format-size.ts';
import styles from './sticks.module.css';

type SendScansProps = { readonly peer: Peer; readonly folder: FileToken };

/** The scans that a station has not got yet, in volumes of a chosen size; data never waits for them. */
export function SendScans({ peer, folder }: SendScansProps) {
  const { t, i18n } = useTranslation('sticks');
  const words = useRefusalWords();
  const { start: plan, ...planned } = useJob('volumes.plan');
  const write = useJob('volumes.write');
  const [chosen, setChosen] = useState<string>();
  const to = peer.stationId as Id<'station'>;
  useEffect(() => void plan({ to, again: false }), [plan, to]);
  const size = (bytes: number): string => sizeText(bytes, i18n.language);
  if (write.state.status === 'running')
    return <ProgressPanel what={t('scans.writing', { name: peer.name })} {...write.state} onCancel={write.cancel} />;
  if (write.state.status === 'refused') return <RefusalMessage {...words(write.state.why)} />;
  if (write.state.status === 'done') {
    const { files, left, damaged } = write.state.value;
    return (
      <Banner kind={left.scans + damaged > 0 ? 'warning' : 'done'}>
        {t('scans.written', { amount: files.length, name: peer.name })}
        {left.scans > 0 && ` ${t('scans.left', { amount: left.scans, size: size(left.bytes) })}`}
        {damaged > 0 && ` ${t('scans.damaged', { amount: damaged })}`}
      </Banner>
    );
  }
  if (planned.state.status !== 'done' || planned.state.value.scans === 0) return null;
  const { scans, bytes } = planned.state.value;
  const volumes = upToOneFile(planned.state.value.volumes);
  const volumeBytes = Number(chosen ?? volumes.at(-1)?.volumeBytes);
  return (
    <section className={styles.scans}>
      <p>{t('scans.toSend', { amount: scans, size: size(bytes), name: peer.name })}</p>
      <RadioCards
        label={t('scans.volumeSize')}
        cards={volumes.map(({ volumeBytes: each, count }) => ({
          value: String(each),
          title: size(each),
          sentence: t('scans.volumes', { amount: count }),
        }))}
        value={String(volumeBytes)}
        onChange={setChosen}
      />
      <Button onPress={() => void write.start({ to, folder, volumeBytes, again: false })}>{t('scans.write')}</Button>
    </section>
  );
}

type VolumeChoice = { readonly volumeBytes: number; readonly count: number };

/** Larger files than one that holds all change nothing. */
function upToOneFile(volumes: readonly VolumeChoice[]): readonly VolumeChoice[] {
  const enough = volumes.findIndex(({ count }) => count <= 1);
  return enough < 0 ? volumes : volumes.slice(0, enough + 1);
}
