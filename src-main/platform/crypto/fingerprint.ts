import { sha256 } from './hashing.ts';
import type { PublicKeys } from './station-keys.ts';

const groups = 8;
const domain = Buffer.from('sovang/fingerprint/v1\0', 'ascii');

/** Damm's table: the check digit it gives catches every single wrong digit and every swap of neighbours. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].map((row) => [...row].map(Number));

/** Starts from the group's place, so that two groups read in the wrong order are caught as well. */
const checkDigit = (digits: string, place: number): number => {
  let interim = place;
  for (const digit of digits) interim = damm[interim]?.[Number(digit)] ?? 0;
  return interim;
};

/**
 * Two stations' keys compared over the telephone: 8 groups of 4 digits and a check digit, «12345 67890 …», 106 bits of
 * the SHA-256 of both public keys. Source: docs/BUNDLE-FORMAT.md, cards.
 */
export function fingerprint({ sign, age }: PublicKeys): string {
  const hash = sha256(domain, sign, Buffer.from(age, 'ascii'));
  const digits = (BigInt(`0x${Buffer.from(hash).toString('hex')}`) % 10n ** BigInt(4 * groups))
    .toString()
    .padStart(4 * groups, '0');
  const group = (place: number): string => {
    const four = digits.slice(4 * place, 4 * place + 4);
    return `${four}${checkDigit(four, place)}`;
  };
  return Array.from({ length: groups }, (_, place) => group(place)).join(' ');
}

/** Whether five digits, as heard, can be the group at that place (0–7). */
export const isFingerprintGroup = (digits: string, place: number): boolean =>
  /^\d{5}$/.test(digits) && checkDigit(digits.slice(0, 4), place) === Number(digits[4]);
