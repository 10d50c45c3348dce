const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const prefix = 'AGE-SECRET-KEY-';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The remainder that bech32 takes of the letters' values; of a text that holds it is 1. */
export function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >>> bit) & 1) sum ^= generator;
  }
  return sum;
}

const expanded = [
  ...[...prefix.toLowerCase()].map((letter) => letter.charCodeAt(0) >> 5),
  0,
  ...[...prefix.toLowerCase()].map((letter) => letter.charCodeAt(0) & 31),
];

/** `AGE-SECRET-KEY-1…` of 32 bytes. Source: age-encryption.org/v1, X25519; bech32 by BIP 173. */
export function ageIdentityFrom(secret: Uint8Array): string {
  let bits = 0n;
  for (const byte of secret) bits = bits * 256n + BigInt(byte);
  bits *= 16n; // 256 bits in 52 letters of 5: four bits are left over
  const values = Array.from({ length: 52 }, (_, at) => Number((bits >> BigInt(5 * (51 - at))) & 31n));
  const sum = polymod([...expanded, ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = Array.from({ length: 6 }, (_, at) => (sum >>> (5 * (5 - at))) & 31);
  return `${prefix}1${[...values, ...check].map((value) => letters[value]).join('')}`;
}

/** The 32 bytes of an identity that this program made. Throws: for any other text. */
export function secretOfIdentity(identity: string): Uint8Array {
  let bits = 0n;
  for (const letter of identity.slice(prefix.length + 1, prefix.length + 53))
    bits = bits * 32n + BigInt(letters.indexOf(letter));
  const secret = Uint8Array.from(Buffer.from((bits >> 4n).toString(16).padStart(64, '0'), 'hex'));
  if (ageIdentityFrom(secret) !== identity) throw new Error('no X25519 identity of age');
  return secret;
}
