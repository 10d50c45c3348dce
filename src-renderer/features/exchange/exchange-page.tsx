import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { BundleLogRow, Peer } from '#shared/api/exchange.ts';
import type { StationStatus } from '#shared/api/stations.ts';
import { Card, Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { SlipButtons, TrustCard, TrustNotices } from '../trust/index.ts';
import { BundleLog } from './bundle-log.tsx';
import { exchangeSteps, type StepId } from './exchange-steps.ts';
import { Fingerprint } from './fingerprint.tsx';
import { PeerTable } from './peer-table.tsx';
import { StepList } from './step-list.tsx';
import type { CardStep, StepOutcome } from './use-card-step.ts';

type ExchangePageProps = {
  readonly station: Extract<StationStatus, { phase: 'ready' }>;
  readonly unsentChanges: number;
  readonly peers: readonly Peer[];
  readonly log: readonly BundleLogRow[];
  readonly nowMs: number;
  readonly matrix?: ReactNode;
  readonly shares?: ReactNode;
  readonly notice?: ReactNode;
  readonly volumes?: ReactNode;
  readonly outcome: StepOutcome | undefined;
  readonly running: CardStep | undefined;
  readonly onStep: (id: StepId, to?: string) => void;
  readonly onReveal: (file: FileToken) => void;
  readonly onBundle: (bundle: number) => void;
};

export function ExchangePage({
  station,
  unsentChanges,
  peers,
  log,
  nowMs,
  matrix,
  onBundle,
  shares,
  notice,
  volumes,
  ...steps
}: ExchangePageProps) {
  const { t } = useTranslation('exchange');
  const atUnit = station.role === 'unit';
  const cardWritten = steps.outcome?.step === 'ownCard' && !('problem' in steps.outcome);
  const todo = exchangeSteps(station, peers, unsentChanges, cardWritten);
  const truth = (
    <Trans
      t={t}
      i18nKey={atUnit ? 'truthUnit' : 'truthHeadquarters'}
      values={{
        code: station.code,
        changes: unsentChanges,
        waiting: peers.reduce((sum, peer) => sum + peer.waitingChanges, 0),
        stations: peers.filter((peer) => peer.certified).length,
      }}
      components={{ b: <b /> }}
    />
  );
  return (
    <Page head={<PageHead title={t('title')} truth={truth} />}>
      <TrustNotices nowMs={nowMs} />
      {notice}
      <StepList role={station.role} steps={todo} {...steps} />
      <Card>
        <Fingerprint label={t('ownFingerprint')} digits={station.fingerprint} why={t('ownFingerprintWhy')} />
        <SlipButtons code={station.code} />
      </Card>
      <Card title={t(atUnit ? 'peers.titleUnit' : 'peers.titleHeadquarters')}>
        <PeerTable
          peers={peers}
          ofUnits={!atUnit}
          nowMs={nowMs}
          {...(!atUnit && { onExport: (to: string) => steps.onStep('send', to) })}
        />
      </Card>
      {!atUnit && peers.length > 0 && matrix}
      <TrustCard role={station.role} code={station.code} certified={station.certified} nowMs={nowMs} />
      {!atUnit && shares}
      <Card title={t('log.title')}>
        <BundleLog rows={log} nowMs={nowMs} onOpen={onBundle} />
      </Card>
      {volumes}
    </Page>
  );
}
