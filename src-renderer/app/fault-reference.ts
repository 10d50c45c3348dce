// Without letters that sound or look alike over the telephone.
const SIGNS = 'ACDEFHJKLMNPQRTUVWXY3479';

/** Six signs to read aloud. @param random at least 6 bytes */
export const faultReference = (random: Uint8Array): string =>
  [...random.subarray(0, 6)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
