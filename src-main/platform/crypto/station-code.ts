/** Capital letters and digits without 0, 1, I and O; 32 of them, so that a byte picks each equally often. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 6;

/**
 * A station's short name in bundle names and on screen: random, so that a lost stick names nobody. 2^30 of them; of 240
 * stations two share one in 1 of 37,000 registers, and ids tell them apart then.
 * @param random at least 6 random bytes
 */
export function stationCodeFrom(random: Uint8Array): string {
  if (random.length < length) throw new Error(`a station code needs ${length} random bytes`);
  return Array.from(random.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');
}
