import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Peer } from '#shared/api/exchange.ts';
import type { Medium } from '#shared/api/sticks.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { MediaChoice } from './media-choice.tsx';
import { SendResult } from './send-result.tsx';
import styles from './sticks.module.css';
import { useMedia } from './use-media.ts';
import { useSend } from './use-send.ts';

type SendSheetProps = {
  /** The station it is for; else headquarters, or every station that waits for something. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
};

/** Everything the other side has not confirmed, a file for each station, on the stick that is there: one press. */
export function SendSheet({ to, onClose }: SendSheetProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const numbers = useNumbers();
  const found = useQuery('exchange.peers', {});
  const media = useMedia();
  const sending = useSend();
  const [picked, setPicked] = useState<Medium>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [done, setDone] = useState(false);
  const peers = found.status === 'ready' ? found.value.filter(({ certified }) => certified) : [];
  const medium = picked ?? onlyMedium(media.media);
  // Which stick is meant does not change under the hand while another is plugged in.
  useEffect(() => {
    if (!picked && medium) setPicked(medium);
  }, [picked, medium]);
  const ticked = chosen ?? atFirst(peers, to);
  const receivers = peers.filter(({ stationId }) => ticked.has(stationId));

  const write = async () => {
    if (!medium) return;
    await sending.start(medium.folder, receivers);
    setDone(true);
  };
  const steps = [
    { id: 'to', label: t('send.stepTo') },
    { id: 'done', label: t('send.stepDone') },
  ];
  const sheet = { title: t('send.title'), steps, narrow: true };
  if (done)
    return (
      <StepSheet {...sheet} current="done" onClose={onClose} next={{ label: t('done'), onPress: onClose }}>
        <SendResult receivers={receivers} sent={sending.sent} folder={medium?.folder} />
      </StepSheet>
    );
  const { running } = sending;
  const toggle = (stationId: string) => {
    const next = new Set(ticked);
    if (!next.delete(stationId)) next.add(stationId);
    setChosen(next);
  };
  return (
    <StepSheet
      {...sheet}
      current="to"
      {...(!running && { onClose })}
      note={running && t('send.keep')}
      next={{
        label: t('send.write'),
        onPress: () => void write(),
        disabled: !medium || receivers.length === 0,
        busy: running !== undefined,
      }}
    >
      <div className={styles.sheet}>
        {found.status === 'loading' && <Loading label={t('send.loading')} />}
        {found.status === 'refused' && <RefusalMessage {...words(found.why)} />}
        {found.status === 'ready' && peers.length === 0 && (
          <EmptyState title={t('send.nobody')} sentence={t('send.nobodySentence')} />
        )}
        {peers.length > 0 && (
          <fieldset className={styles.receivers} disabled={running !== undefined}>
            <legend>{t('send.to')}</legend>
            {peers.map(({ stationId, name, code, waitingChanges }) => (
              <label key={stationId}>
                <input type="checkbox" checked={ticked.has(stationId)} onChange={() => toggle(stationId)} />
                <span>
                  <strong>{name}</strong>
                  <small>{t('send.waiting', { code, changes: numbers.format(waitingChanges) })}</small>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <MediaChoice
          {...media}
          label={t('send.where')}
          chosen={medium}
          onChosen={setPicked}
          disabled={running !== undefined}
        />
        <p className={styles.soft}>{t('send.lost')}</p>
        {running && <ProgressPanel what={t('send.writing', running)} {...running} onCancel={sending.cancel} />}
      </div>
    </StepSheet>
  );
}

/** The one stick that is plugged in, else what was used last. */
function onlyMedium(media: readonly Medium[] = []): Medium | undefined {
  const sticks = media.filter(({ kind }) => kind === 'stick');
  return sticks.length === 1 ? sticks[0] : media.find(({ last }) => last);
}

/** The station that was named; the only one; or all that wait for something. */
function atFirst(peers: readonly Peer[], to: string | undefined): ReadonlySet<string> {
  const named = peers.filter(({ stationId }) => stationId === to);
  const meant =
    named.length > 0 ? named : peers.length === 1 ? peers : peers.filter(({ waitingChanges }) => waitingChanges > 0);
  return new Set(meant.map(({ stationId }) => stationId));
}
