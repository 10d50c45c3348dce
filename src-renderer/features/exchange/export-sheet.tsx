import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Peer } from '#shared/api/exchange.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import styles from './exchange.module.css';
import { ExportedFacts } from './exported-facts.tsx';
import { Written } from './written.tsx';

type ExportSheetProps = {
  /** The station it is for; asked for when there are several and none is named. */
  readonly to?: string | undefined;
  readonly onClose: () => void;
};

/** Everything the other side has not confirmed, in one file in a folder of the person's choice. */
export function ExportSheet({ to, onClose }: ExportSheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const station = useQuery('station.status', {});
  const found = useQuery('exchange.peers', {});
  const chooseFolder = useCommand('files.chooseFolder');
  const job = useJob('bundles.export');
  const [picked, setPicked] = useState(to);
  const [folder, setFolder] = useState<FileToken>();
  const atUnit = station.status === 'ready' && station.value.phase === 'ready' && station.value.role === 'unit';
  const peers = found.status === 'ready' ? found.value : [];
  const peer = peers.find(({ stationId }) => stationId === picked) ?? (peers.length === 1 ? peers[0] : undefined);

  const write = async () => {
    if (!peer) return;
    const chosen = await chooseFolder.run({});
    if (!chosen.ok || !chosen.value) return;
    const { file } = chosen.value;
    setFolder(file);
    await withKeys(() => job.start({ folder: file, to: peer.stationId }));
  };
  const sheet = {
    title: t('send.title'),
    steps: [
      { id: 'to', label: t('send.stepTo') },
      { id: 'done', label: t('send.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  if (job.state.status === 'done' && folder)
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('done'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Written sentence={t('send.done')} file={folder} />
          <ExportedFacts bundle={job.state.value} />
        </div>
      </StepSheet>
    );
  const running = job.state.status === 'running' ? job.state : undefined;
  return (
    <StepSheet
      {...sheet}
      current="to"
      note={running && t('send.keep')}
      next={{ label: t('send.export'), onPress: () => void write(), disabled: !peer, busy: running !== undefined }}
    >
      <div className={styles.sheet}>
        {found.status === 'loading' && <Loading label={t('loading')} />}
        {found.status === 'ready' && peers.length === 0 && (
          <EmptyState title={t('send.nobody')} sentence={t(atUnit ? 'send.nobodyUnit' : 'send.nobodyHeadquarters')} />
        )}
        {found.status === 'refused' && <RefusalMessage {...words(found.why)} />}
        {peers.length > 1 && (
          <ChoiceField
            label={t('send.to')}
            choices={peers.map(({ stationId, name, code }) => ({ value: stationId, label: name, hint: code }))}
            value={peer?.stationId}
            onChange={setPicked}
            disabled={running !== undefined}
          />
        )}
        {peer && <Recipient peer={peer} />}
        {running && <ProgressPanel what={t('send.exporting')} {...running} onCancel={job.cancel} />}
        {job.state.status === 'refused' && <RefusalMessage {...words(job.state.why)} />}
      </div>
    </StepSheet>
  );
}

function Recipient({ peer: { name, code, waitingChanges } }: { readonly peer: Peer }) {
  const { t } = useTranslation('exchange');
  const bold = { b: <b /> };
  return (
    <p>
      <Trans t={t} i18nKey="send.toOne" values={{ name, code }} components={bold} />{' '}
      <Trans t={t} i18nKey="send.waiting" values={{ changes: waitingChanges }} components={bold} />
    </p>
  );
}
