import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { canonicalBytes } from './canonical-json.ts';
import { checkPassphrase } from './passphrase.ts';

/** 128 MiB and about half a second on an office machine: what one guess costs a thief. Parameters stay in the slot. */
const kdf = { name: 'scrypt', n: 2 ** 17, r: 8, p: 1 } as const;

interface Slot {
  readonly SoVang: 'slot';
  readonly version: 1;
  readonly kdf: { readonly name: 'scrypt'; readonly n: number; readonly r: number; readonly p: number };
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const unbase64 = (text: string): Buffer => Buffer.from(text, 'base64url');

const deriveKey = (passphrase: string, salt: Uint8Array, { n, r, p }: Slot['kdf']): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // scrypt needs 128·n·r bytes; Node's default limit is below that.
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(passphrase, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** Everything of a slot but the ciphertext is authenticated with it. */
const associated = (slot: Omit<Slot, 'sealed'>): Uint8Array => canonicalBytes({ ...slot, sealed: undefined });

/**
 * Locks bytes under a passphrase: scrypt, then AES-256-GCM. Returns JSON text with all that opening needs but the phrase.
 * Refuses: station.passphraseTooShort, station.passphraseTooLong.
 */
export async function sealSecret(
  secret: Uint8Array,
  typed: string,
): Promise<Result<string, 'station.passphraseTooShort' | 'station.passphraseTooLong'>> {
  const passphrase = checkPassphrase(typed);
  if (!passphrase.ok) return passphrase;
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const open = { SoVang: 'slot', version: 1, kdf, salt: base64(salt), nonce: base64(nonce) } as const;
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(passphrase.value, salt, kdf), nonce);
  cipher.setAAD(associated(open));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return ok(JSON.stringify({ ...open, sealed: base64(sealed) }));
}

/** Refuses: station.passphraseWrong (also when the ciphertext was changed: the two look alike), key.slotDamaged. */
export async function openSecret(
  slotText: string,
  typed: string,
): Promise<Result<Uint8Array, 'station.passphraseWrong' | 'key.slotDamaged'>> {
  const slot = readSlot(slotText);
  if (!slot) return refuse('key.slotDamaged');
  const key = await deriveKey(typed.normalize('NFC'), unbase64(slot.salt), slot.kdf);
  const sealed = unbase64(slot.sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, unbase64(slot.nonce), { authTagLength: 16 });
  decipher.setAAD(associated(slot));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return ok(Uint8Array.from(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])));
  } catch {
    // GCM says only that key and bytes do not fit, which is what a wrong passphrase looks like.
    return refuse('station.passphraseWrong');
  }
}

/** Undefined unless it is a slot whose cost is bearable: a changed file must not ask for gigabytes. */
function readSlot(text: string): Slot | undefined {
  let slot: Partial<Slot> | null;
  try {
    slot = JSON.parse(text) as Partial<Slot> | null;
  } catch {
    // Not JSON: a damaged file, which the caller refuses.
    return undefined;
  }
  const bytes = (value: unknown, min: number, max = min): boolean => {
    const length = typeof value === 'string' ? unbase64(value).length : -1;
    return length >= min && length <= max;
  };
  const cost = slot?.kdf;
  const bearable =
    cost?.name === 'scrypt' &&
    [2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19].includes(cost.n) &&
    cost.r === 8 &&
    cost.p === 1;
  const whole =
    slot?.SoVang === 'slot' &&
    slot.version === 1 &&
    bytes(slot.salt, 16) &&
    bytes(slot.nonce, 12) &&
    bytes(slot.sealed, 17, 4096);
  return bearable && whole ? (slot as Slot) : undefined;
}
