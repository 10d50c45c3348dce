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
): Promise<Result<string, 'station.passphraseTooShort' | 'station.passphraseTooLong'>> => {
  const secrets = { sign: Buffer.from(keys.signSeed).toString('base64url'), age: keys.ageIdentity };
  return sealSecret(Buffer.from(JSON.stringify(secrets)), passphrase);
};

/** Refuses: station.passphraseWrong, key.slotDamaged. */
export async function unwrapKeys(
  slot: string,
  passphrase: string,
): Promise<Result<StationKeys, 'station.passphraseWrong' | 'key.slotDamaged'>> {
  const opened = await openSecret(slot, passphrase);
  if (!opened.ok) return opened;
  try {
    const { sign, age } = JSON.parse(Buffer.from(opened.value).toString('utf8')) as { sign: string; age: string };
    return ok(await keysFromSecrets(Uint8Array.from(Buffer.from(sign, 'base64url')), age));
  } catch {
    // A slot for something else, opened by its right passphrase.
    return refuse('key.slotDamaged');
  }
}
