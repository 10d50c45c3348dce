import { ok, type Result, refuse } from '#shared/base/result.ts';
import { openSecret, sealSecret } from './secret-slot.ts';
import { allKeys, keysFromSecrets, type StationKeys } from './station-keys.ts';

/**
 * Locks a station's keys under its passphrase. Returns the slot as JSON text, to be kept in the register.
 * Refuses: station.passphraseTooShort, station.passphraseTooLong.
 */
export const wrapKeys = (
  keys: StationKeys,
  passphrase: string,
): Promise<Result<string, 'station.passphraseTooShort' | 'station.passphraseTooLong'>> =>
  sealSecret(secretsOf(keys), passphrase);

interface Secrets {
  readonly sign: string;
  readonly age: string;
  readonly others?: readonly Secrets[];
}

/** What a slot holds, in the clear. */
export const secretsOf = (keys: StationKeys): Uint8Array => {
  const [own, ...others] = allKeys(keys).map(({ signSeed, ageIdentity }) => ({
    sign: Buffer.from(signSeed).toString('base64url'),
    age: ageIdentity,
  }));
  return Buffer.from(JSON.stringify({ ...own, ...(others.length > 0 && { others }) }));
};

const keysFrom = ({ sign, age }: Secrets): Promise<StationKeys> =>
  keysFromSecrets(Uint8Array.from(Buffer.from(sign, 'base64url')), age);

/** Refuses: station.passphraseWrong, key.slotDamaged. */
export async function unwrapKeys(
  slot: string,
  passphrase: string,
): Promise<Result<StationKeys, 'station.passphraseWrong' | 'key.slotDamaged'>> {
  const opened = await openSecret(slot, passphrase);
  return opened.ok ? keysOf(opened.value) : opened;
}

/** Refuses: key.slotDamaged. */
export async function keysOf(secrets: Uint8Array): Promise<Result<StationKeys, 'key.slotDamaged'>> {
  try {
    const { others = [], ...own } = JSON.parse(Buffer.from(secrets).toString('utf8')) as Secrets;
    const keys = await keysFrom(own);
    return ok(others.length === 0 ? keys : { ...keys, others: await Promise.all(others.map(keysFrom)) });
  } catch {
    // A slot for something else, opened by its right key.
    return refuse('key.slotDamaged');
  }
}
