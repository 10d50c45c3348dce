/** A run of numbers that is the same for the same seed. */
export interface Prng {
  /** 0 ≤ n < below */
  int(below: number): number;
  /** Throws: when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  /** 16 bytes */
  bytes(): Uint8Array;
}

/** Source: mulberry32, Tommy Ettinger; it need be quick and even, never secret. */
export function prng(seed: number): Prng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    pick(from) {
      const found = from[int(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    chance: (probability) => next() < probability,
    bytes: () => Uint8Array.from({ length: 16 }, () => int(256)),
  };
}
