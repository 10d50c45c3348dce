import { ok, type Result, refuse } from '#shared/base/result.ts';
import { openSecret, sealSecret } from './secret-slot.ts';
import { keysFromSecrets, type StationKeys } from './station-keys.ts';

/**
 * Locks a station's keys under its passphrase. Returns the slot as JSON text, to be kept in the register.
 * Refuses: station.passphraseTooShort, station.passphraseTooLong.
 */
export const wrapKeys = (
  keys: StationKeys,
  passphrase: string,
): Promise<Result<string, 'station.passphraseTooShort' | 'station.passphraseTooLong'>> =>
  sealSecret(secretsOf(keys), passphrase);

/** What a slot holds, in the clear. */
export const secretsOf = (keys: StationKeys): Uint8Array =>
  Buffer.from(JSON.stringify({ sign: Buffer.from(keys.signSeed).toString('base64url'), age: keys.ageIdentity }));

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
    const { sign, age } = JSON.parse(Buffer.from(secrets).toString('utf8')) as { sign: string; age: string };
    return ok(await keysFromSecrets(Uint8Array.from(Buffer.from(sign, 'base64url')), age));
  } catch {
    // A slot for something else, opened by its right key.
    return refuse('key.slotDamaged');
  }
}
