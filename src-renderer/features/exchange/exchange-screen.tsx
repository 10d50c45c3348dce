import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { BeginSheet } from './begin-sheet.tsx';
import { CertifySheet } from './certify-sheet.tsx';
import { ExchangePage } from './exchange-page.tsx';
import type { StepId } from './exchange-steps.ts';
import { RequestSheet } from './request-sheet.tsx';
import { useCardStep } from './use-card-step.ts';

type ExchangeScreenProps = {
  /** Instant in ms. */
  readonly now: () => number;
  /** At headquarters: who sent in which month. */
  readonly matrix?: ReactNode;
  /** At headquarters: its recovery key on paper. */
  readonly shares?: ReactNode;
  /** what arrived in the folder of the house */
  readonly notice?: ReactNode;
  /** the volumes of scans that left and came */
  readonly volumes?: ReactNode;
  readonly onTake: () => void;
  /** To the page of one bundle, by its place in the log. */
  readonly onBundle: (bundle: number) => void;
  /** To one station, or to whoever waits. */
  readonly onSend: (to?: string) => void;
};

type OpenSheet = { readonly step: 'request' | 'accept' | 'certify' };

/** What to do now so that both sides hold the same, who they are, and what went over so far. */
export function ExchangeScreen({
  now,
  matrix,
  notice,
  volumes,
  shares,
  onTake,
  onBundle,
  onSend,
}: ExchangeScreenProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const station = useQuery('station.status', {});
  const bar = useQuery('station.bar', {});
  const peers = useQuery('exchange.peers', {});
  const log = useQuery('exchange.log', {});
  const [open, setOpen] = useState<OpenSheet>();
  const ready = station.status === 'ready' && station.value.phase === 'ready' ? station.value : undefined;
  const card = useCardStep(ready?.code ?? '');
  const refused = [station, bar, peers, log].find((state) => state.status === 'refused');
  const head = <PageHead title={t('title')} />;
  if (refused)
    return (
      <Page head={head}>
        <RefusalMessage {...words(refused.why)} />
      </Page>
    );
  if (!ready || bar.status !== 'ready' || peers.status !== 'ready' || log.status !== 'ready')
    return (
      <Page head={head}>
        <Loading label={t('loading')} />
      </Page>
    );
  const close = () => setOpen(undefined);
  const start = (id: StepId, to?: string) => {
    if (id === 'ownCard') void card.writeOwnCard();
    else if (id === 'take') onTake();
    else if (id === 'send') onSend(to);
    else setOpen({ step: id });
  };
  return (
    <>
      <ExchangePage
        station={ready}
        unsentChanges={bar.value.unsentChanges}
        peers={peers.value}
        log={log.value}
        nowMs={now()}
        matrix={matrix}
        shares={shares}
        notice={notice}
        volumes={volumes}
        outcome={card.outcome}
        running={card.running}
        onStep={start}
        onReveal={card.reveal}
        onBundle={onBundle}
      />
      {open?.step === 'request' && (
        <RequestSheet code={ready.code} ownFingerprint={ready.fingerprint} onClose={close} />
      )}
      {open?.step === 'accept' && <BeginSheet now={now} onClose={close} />}
      {open?.step === 'certify' && <CertifySheet thisYear={new Date(now()).getFullYear()} onClose={close} />}
    </>
  );
}
