/** Before this much of the work and of the time, any guess would jump about. */
const SOONEST_SHARE = 0.03;
const SOONEST_MS = 1_500;

/** How long the rest will take at the pace so far, in whole seconds; undefined while that cannot be told. */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | undefined {
  if (total <= 0 || done < total * SOONEST_SHARE || elapsedMs < SOONEST_MS) return undefined;
  return Math.ceil(((total - done) * elapsedMs) / done / 1000);
}
