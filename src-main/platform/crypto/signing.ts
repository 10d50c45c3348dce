import { sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { canonicalBytes } from './canonical-json.ts';
import { signingKey, verifyingKey } from './station-keys.ts';

/** What a signature is for: the same bytes signed for one purpose are worth nothing for another. */
export const signingDomains = {
  bundle: 'sovang/bundle/v1',
  manifest: 'sovang/manifest/v1',
  paper: 'sovang/paper/v1',
  headquartersCard: 'sovang/card/headquarters/v1',
  request: 'sovang/card/request/v1',
  certificate: 'sovang/card/certificate/v1',
  revocation: 'sovang/card/revocation/v1',
  rotation: 'sovang/card/rotation/v1',
  rotationBefore: 'sovang/card/rotation/before/v1',
  succession: 'sovang/card/succession/v1',
  successionBefore: 'sovang/card/succession/before/v1',
} as const;
export type SigningDomain = keyof typeof signingDomains;

const message = (domain: SigningDomain, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`${signingDomains[domain]}\0`, 'ascii'), bytes]);

/** Ed25519 over domain ‖ 0 ‖ bytes. Returns 64 bytes as base64url. */
export const sign = (domain: SigningDomain, bytes: Uint8Array, signSeed: Uint8Array): string =>
  signBytes(null, message(domain, bytes), signingKey(signSeed)).toString('base64url');

/** False for any signature that does not fit, also a malformed one. `publicKey` must be 32 bytes. */
export const verify = (domain: SigningDomain, bytes: Uint8Array, signature: string, publicKey: Uint8Array): boolean =>
  verifyBytes(null, message(domain, bytes), verifyingKey(publicKey), Buffer.from(signature, 'base64url'));

/** The signed form of an object: the same with a field `signature` over all the others. */
export const signObject = <T extends object>(
  domain: SigningDomain,
  value: T,
  signSeed: Uint8Array,
): T & { readonly signature: string } => ({ ...value, signature: sign(domain, canonicalBytes(value), signSeed) });

/** False also for an object that has no canonical form. */
export function verifyObject<T extends { readonly signature: string }>(
  domain: SigningDomain,
  signed: T,
  publicKey: Uint8Array,
): boolean {
  const { signature, ...value } = signed;
  const bytes = canonicalBytesOf(value);
  return bytes !== undefined && verify(domain, bytes, signature, publicKey);
}

function canonicalBytesOf(value: object): Uint8Array | undefined {
  try {
    return canonicalBytes(value);
  } catch {
    // Holds a number that nothing we sign may hold.
    return undefined;
  }
}
