import type { TrustedStation } from '#main/platform/bundles/bundle-types.ts';
import { keysFromSecrets, type StationKeys } from '#main/platform/crypto/station-keys.ts';
import published from '../bundle-kit/keys.json' with { type: 'json' };

const secrets = published.stations;

/** TEST KEYS, the same as those of the frozen bundles. */
const testKeys = (name: keyof typeof secrets): Promise<StationKeys> =>
  keysFromSecrets(Uint8Array.from(Buffer.from(secrets[name].signSeed, 'hex')), secrets[name].ageIdentity);

export interface TestStation {
  readonly id: string;
  readonly code: string;
  readonly keys: StationKeys;
  readonly trusted: TrustedStation;
}

const testStation = async (id: string, code: keyof typeof secrets): Promise<TestStation> => {
  const keys = await testKeys(code);
  return { id, code, keys, trusted: { code, keys: keys.public, revokedFrom: null } };
};

/** A unit's station, headquarters', another unit's, and a stranger whom no roster knows. */
export const testStations = {
  unit: await testStation('01935c00-0000-7000-8000-00000000000a', 'UNTAAA'),
  headquarters: await testStation('01935c00-0000-7000-8000-00000000000b', 'HQBBBB'),
  other: await testStation('01935c00-0000-7000-8000-00000000000c', 'UNTCCC'),
  stranger: await testStation('01935c00-0000-7000-8000-00000000000d', 'STRDDD'),
};

export const recoveryKeys = await testKeys('recovery');

/** Every station of the tests but the stranger. */
export const roster = (id: string): TrustedStation | undefined =>
  Object.values(testStations).find((s) => s.id === id && s !== testStations.stranger)?.trusted;
