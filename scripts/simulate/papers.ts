import { makeCertificate } from '#main/platform/cards/certificate-card.ts';
import { makeHeadquartersCard } from '#main/platform/cards/headquarters-card.ts';
import { makeRequest } from '#main/platform/cards/request-card.ts';
import { newRecoveryKey, newStationKeys, type StationKeys } from '#main/platform/crypto/station-keys.ts';
import { nameOf, stationId } from './station.ts';

/** What the stations of a simulation have of keys and cards; where no file is written, nobody looks at them. */
export interface Papers {
  readonly keys: readonly StationKeys[];
  readonly recovery: string;
  /** headquarters' card, or a unit's request, as JSON */
  card(n: number): string;
  certificate(n: number, scope: Scope): string;
}

type Scope = Readonly<Record<string, readonly string[]>>;

const noKeys: StationKeys = {
  public: { sign: new Uint8Array(32), age: '' },
  signSeed: new Uint8Array(32),
  ageIdentity: '',
};

export const stationCode = (n: number): string => `SM${'ABCDEFGH'[n] ?? 'Z'}AAA`;

export const noPapers = (stations: number): Papers => ({
  keys: Array.from({ length: stations + 1 }, () => noKeys),
  recovery: '',
  card: () => '{}',
  certificate: (_, scope) => JSON.stringify({ serial: 1, scope }),
});

const signedAt = Date.UTC(2024, 0, 2);
const owner = (n: number) => ({ id: stationId(n), code: stationCode(n), name: nameOf(n) });

export async function makePapers(stations: number): Promise<Papers> {
  const keys: StationKeys[] = [];
  while (keys.length <= stations) keys.push(await newStationKeys());
  const keysOf = (n: number): StationKeys => keys[n] ?? noKeys;
  const { recipient } = await newRecoveryKey();
  const headquarters = makeHeadquartersCard(owner(0), recipient, signedAt, keysOf(0));
  const request = (n: number) =>
    makeRequest(owner(n), { id: null, code: null, name: nameOf(n) }, headquarters, signedAt, keysOf(n));
  return {
    keys,
    recovery: recipient,
    card: (n) => JSON.stringify(n === 0 ? headquarters : request(n)),
    certificate: (n, scope) =>
      JSON.stringify(makeCertificate(request(n), { scope, serial: 1, now: signedAt }, headquarters, keysOf(0))),
  };
}
