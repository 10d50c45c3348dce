import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { ExchangeScreen } from '#renderer/features/exchange/index.ts';
import { PassphraseProvider } from '#renderer/features/stations/index.ts';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { Peer } from '#shared/api/exchange.ts';
import type { StationStatus } from '#shared/api/stations.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';
import { unitRow } from '../sample-unit.ts';

export const now = () => new Date(2024, 10, 20, 9).getTime();
export const digits = '01384 34452 30631 05404 80154 58789 63713 28981';

const peer: Peer = {
  stationId: '019300a0-0000-7000-8000-000000000011',
  code: 'KG63R4',
  role: 'headquarters',
  name: 'Phòng Công tác đảng',
  fingerprint: digits,
  certified: true,
  scopeUnits: 8,
  lastSentAt: null,
  lastReceivedAt: null,
  confirmedAt: null,
  waitingChanges: 14,
};
export const headquartersPeer = peer;
export const unitPeer: Peer = {
  ...peer,
  stationId: '019300a0-0000-7000-8000-000000000012',
  code: '2YBBGN',
  role: 'unit',
  name: 'Phòng An ninh đối nội',
};

const status = (part: Partial<Extract<StationStatus, { phase: 'ready' }>>): StationStatus => ({
  phase: 'ready',
  role: 'unit',
  code: 'PZFRFE',
  stationId: '019300a0-0000-7000-8000-000000000009',
  name: 'Phòng An ninh chính trị nội bộ',
  unit: null,
  actor: 'Lê Thu Hạnh',
  unlocked: true,
  certified: false,
  hasLetterhead: true,
  readOnly: false,
  hasAwards: true,
  fingerprint: digits,
  ...part,
});

/** A file as the system's dialog hands it over. */
export const chosen = (name: string) => ok({ file: name as ChosenFile['file'], name, sizeBytes: 900 });

type Station = Partial<Extract<StationStatus, { phase: 'ready' }>> & { readonly peers?: readonly Peer[] };

/** The screen of a station, with hands and with all that it asked for. */
export async function setupExchange({ peers = [], ...station }: Station, answers: Answers = {}) {
  const onSend = vi.fn();
  const bridge = answerCalls({
    'station.status': () => ok(status(station)),
    'station.bar': () => ok({ savedAt: null, unsentChanges: 14, confirmedAt: null, backupAt: null }),
    'exchange.peers': () => ok(peers),
    'exchange.log': () => ok([]),
    'trust.state': () => ok({ notices: [], peers: [], revoked: null, keysSince: null }),
    'units.list': () => ok([unitRow({}), unitRow({ id: '019300a0-0000-7000-8000-000000000004', code: 'PA04' })]),
    'files.choose': () => chosen('the.svcard'),
    'files.chooseTarget': ({ suggestedName }) => chosen(suggestedName),
    'files.chooseFolder': () => chosen('USB'),
    ...answers,
  });
  const { hands } = renderUi(
    <PassphraseProvider>
      <ExchangeScreen now={now} onTake={() => {}} onBundle={() => {}} onSend={onSend} />
    </PassphraseProvider>,
  );
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, hands, press, onSend };
}
