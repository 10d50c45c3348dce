import { polymod } from './age-secret.ts';

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const prefix = 'age1';
/** `age` as bech32 mixes it in: the upper bits of its letters, a zero, the lower bits. */
const expanded = [3, 3, 3, 0, 1, 7, 5];
/** 32 bytes are 52 letters of 5 bits, four bits of the last left over; six letters are the check sum. */
const LETTERS = 58;

/**
 * Whether others can encrypt to this: `age1…` of 32 bytes, every letter right. Not asked of the library, which takes
 * longer to load than the register to open, and is loaded when something is sealed.
 * Source: age-encryption.org/v1, X25519; bech32 by BIP 173.
 */
export function isAgeRecipient(text: string): boolean {
  if (!text.startsWith(prefix) || text.length !== prefix.length + LETTERS) return false;
  const values = [...text.slice(prefix.length)].map((letter) => letters.indexOf(letter));
  const leftOver = (values[51] ?? 0) & 15;
  return !values.includes(-1) && leftOver === 0 && polymod([...expanded, ...values]) === 1;
}
