import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';

/** What others know a station by. */
export interface PublicKeys {
  /** Ed25519, 32 bytes */
  readonly sign: Uint8Array;
  /** X25519 recipient, `age1…` */
  readonly age: string;
}

export interface StationKeys {
  readonly public: PublicKeys;
  /** Ed25519 seed, 32 bytes */
  readonly signSeed: Uint8Array;
  /** `AGE-SECRET-KEY-1…` */
  readonly ageIdentity: string;
  /** what was exchanged for these, and what waits to be: it still opens what was sealed for it */
  readonly others?: readonly StationKeys[];
}

/** Headquarters' second way into every bundle, to be kept on paper: with it, `age` and `tar` read them alone. */
export interface RecoveryKey {
  readonly identity: string;
  readonly recipient: string;
}

// RFC 8410: the fixed beginnings of an Ed25519 private and public key in DER.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

export const signingKey = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });

export const verifyingKey = (publicKey: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' });

/** Loaded when a key is made or unlocked: it takes longer to load than the register to open. */
const age = () => import('age-encryption');

// X25519 by name: what age generates by default may become another kind, which older stations cannot open.
const newIdentity = async (): Promise<string> => (await age()).generateX25519Identity();

const identityToRecipient = async (identity: string): Promise<string> => (await age()).identityToRecipient(identity);

/** Throws: when the seed is not 32 bytes or the identity no `AGE-SECRET-KEY-1…`. */
export async function keysFromSecrets(signSeed: Uint8Array, ageIdentity: string): Promise<StationKeys> {
  const spki = createPublicKey(signingKey(signSeed)).export({ format: 'der', type: 'spki' });
  const sign = Uint8Array.from(spki.subarray(spkiHead.length));
  return { public: { sign, age: await identityToRecipient(ageIdentity) }, signSeed, ageIdentity };
}

/** Of all the keys a station holds those with this public key, the others beside them; undefined when it has none such. */
export function keysNamed(held: StationKeys, sign: Uint8Array): StationKeys | undefined {
  const all = allKeys(held);
  const named = all.find((keys) => Buffer.compare(keys.public.sign, sign) === 0);
  const others = all.filter((keys) => keys !== named);
  return named && { ...named, ...(others.length > 0 && { others }) };
}

/** These and the others, each by itself. */
export const allKeys = ({ others = [], ...keys }: StationKeys): readonly StationKeys[] => [keys, ...others];

export const newStationKeys = async (): Promise<StationKeys> =>
  keysFromSecrets(Uint8Array.from(randomBytes(32)), await newIdentity());

export const newRecoveryKey = async (): Promise<RecoveryKey> => recoveryKeyOf(await newIdentity());

export const recoveryKeyOf = async (identity: string): Promise<RecoveryKey> => ({
  identity,
  recipient: await identityToRecipient(identity),
});
