import { checkDigit, fingerprintGroups } from '#shared/domain/cards/fingerprint-digits.ts';
import { sha256 } from './hashing.ts';
import type { PublicKeys } from './station-keys.ts';

const domain = Buffer.from('sovang/fingerprint/v1\0', 'ascii');

/**
 * Two stations' keys compared over the telephone: 8 groups of 4 digits and a check digit, «12345 67890 …», 106 bits of
 * the SHA-256 of both public keys. Source: docs/BUNDLE-FORMAT.md, cards.
 */
export function fingerprint({ sign, age }: PublicKeys): string {
  const hash = sha256(domain, sign, Buffer.from(age, 'ascii'));
  const digits = (BigInt(`0x${Buffer.from(hash).toString('hex')}`) % 10n ** BigInt(4 * fingerprintGroups))
    .toString()
    .padStart(4 * fingerprintGroups, '0');
  const group = (place: number): string => {
    const four = digits.slice(4 * place, 4 * place + 4);
    return `${four}${checkDigit(four, place)}`;
  };
  return Array.from({ length: fingerprintGroups }, (_, place) => group(place)).join(' ');
}
