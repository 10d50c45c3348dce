import type { TrustedStation } from '#main/platform/bundles/bundle-types.ts';
import { keysFromSecrets, type StationKeys } from '#main/platform/crypto/station-keys.ts';

/** TEST KEYS: published here, good for nothing else. Seed of the signing key in hex, then the age identity. */
const secrets = {
  UNTAAA: [
    '47c097fa71fa2db652051192c7af801b5afdacd3bc0b60645258ea0dfaf4666a',
    'AGE-SECRET-KEY-1ASKTACUQNGAT43Z0NYTEDLY726HC5G6WFFVDSKA8QRFC5V7ECZ7SHE858E',
  ],
  HQBBBB: [
    '167ccec811fd635fc780617b10a683013b1905a278d8fc41ad82f778c2de3a0a',
    'AGE-SECRET-KEY-1F98A5VRTGHQPZFVQJGNRQRS6CGZ8SVGL4EAMHVAEVAVVSXYPG9WQ5DKZM5',
  ],
  UNTCCC: [
    '4adfd370514bbf7ee9e9080fb08e3a05868ef6919ac1e22fe06520d4684106db',
    'AGE-SECRET-KEY-1MK5R6KPFE5AK5D2RJ5ZMUT8CTH7QWCA9P77LUF9V7LRJ5GXHE4QQMWM5TR',
  ],
  STRDDD: [
    '005c07fb3f72fcefce848630de75caeae9b8595e0be687d9c40198bb84d7ada6',
    'AGE-SECRET-KEY-1QRX6T9F47JSTNMAE2T36V4A0TJCYH0WU7UZ2K8F2DLN894PNATGQMNWY35',
  ],
  recovery: [
    '5b1637b2ff91b6bed5e99cc6975b0a36b1942b5b47b6d7a2424a5c6f3d4cdcc3',
    'AGE-SECRET-KEY-1499VLMUCX0QZLXC5VKW2RQUM0LDTRM50LR7NM3PG57MXK83AVMVQAFSLH9',
  ],
} as const;

export const testKeys = (name: keyof typeof secrets): Promise<StationKeys> =>
  keysFromSecrets(Uint8Array.from(Buffer.from(secrets[name][0], 'hex')), secrets[name][1]);

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
