import type { Peer } from '#shared/api/exchange.ts';
import type { StationRole } from '#shared/domain/stations.ts';

export type StepId = 'request' | 'accept' | 'send' | 'take' | 'ownCard' | 'certify';

/** `now` is what this station waits for; `open` can be done whenever it is needed; `later` cannot be done yet. */
export type StepState = 'done' | 'now' | 'open' | 'later';

export type ExchangeStep = { readonly id: StepId; readonly state: StepState };

type StationSide = { readonly role: StationRole; readonly certified: boolean };

/** What a station does to exchange with the other side, in order, and where it stands. */
export function exchangeSteps(
  { role, certified }: StationSide,
  peers: readonly Peer[],
  unsentChanges: number,
  /** Headquarters wrote its card since the screen was opened; nothing else remembers that. */
  cardWritten = false,
): readonly ExchangeStep[] {
  if (role === 'headquarters') {
    const known = peers.length > 0;
    return [
      { id: 'ownCard', state: known || cardWritten ? 'done' : 'now' },
      { id: 'certify', state: cardWritten && !known ? 'now' : 'open' },
      { id: 'take', state: known ? 'open' : 'later' },
      { id: 'send', state: known ? 'open' : 'later' },
    ];
  }
  const asked = peers.some((peer) => peer.role === 'headquarters');
  return [
    { id: 'request', state: asked || certified ? 'done' : 'now' },
    { id: 'accept', state: certified ? 'done' : asked ? 'now' : 'later' },
    { id: 'send', state: !certified ? 'later' : unsentChanges > 0 ? 'now' : 'open' },
    { id: 'take', state: certified ? 'open' : 'later' },
  ];
}
