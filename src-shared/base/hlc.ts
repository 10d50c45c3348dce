/** 2020-01-01T00:00:00Z: the clock below then fits a JavaScript number until 2089. */
const EPOCH_MS = 1_577_836_800_000;
const TICKS = 4096;
/** A clock set beyond 2089 reads as just before: the numbers of any work still fit after it. */
const LAST_MS = 2 ** 41 - 2 ** 30;

/**
 * A hybrid clock in one integer, (ms since 2020) × 4096 + counter. It orders history for display and breaks ties,
 * nothing else: a wrong clock never blocks a bundle and never hides a conflict.
 */
export const hlcAt = (atMs: number): number => Math.min(LAST_MS, Math.max(0, Math.floor(atMs) - EPOCH_MS)) * TICKS;

/** The next reading, always above the last one, also when the machine's clock went back. */
export const nextHlc = (last: number, nowMs: number): number => Math.max(last + 1, hlcAt(nowMs));

export const hlcToMs = (hlc: number): number => Math.floor(hlc / TICKS) + EPOCH_MS;
