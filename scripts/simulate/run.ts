import fc from 'fast-check';
import type { Carrier } from './carrier.ts';
import { runSchedule } from './schedule.ts';
import { type Setting, type Step, stepsOf } from './steps.ts';
import { storyOf } from './story.ts';
import type { Beginning } from './world.ts';

export interface Failure {
  readonly seed: number;
  /** what did not hold */
  readonly broken: readonly string[];
  /** the shortest story found that breaks it */
  readonly story: readonly string[];
  readonly steps: readonly Step[];
}

export interface Outcome {
  readonly schedules: number;
  readonly failed: number;
  readonly firstFailingSeed: number | null;
  readonly first: Failure | null;
}

export interface Runs {
  readonly begun: Beginning;
  readonly carrier: Carrier;
  readonly setting: Setting;
  readonly rounds: number;
  readonly seed: number;
  onProgress?(done: number, failed: number): void;
}

/** Plays one schedule for each seed from `seed` on; only the first that fails is shrunk. */
export async function runSchedules({ begun, carrier, setting, rounds, seed, onProgress }: Runs): Promise<Outcome> {
  const arbitrary = stepsOf(setting);
  let failed = 0;
  let first: Failure | null = null;
  for (let i = 0; i < rounds; i += 1) {
    const property = fc.asyncProperty(arbitrary, async (steps) => {
      const broken = await runSchedule(begun, carrier, steps);
      if (broken.length > 0) throw new Broken(broken);
    });
    const details = await fc.check(property, { seed: seed + i, numRuns: 1, endOnFailure: first !== null });
    if (details.failed) {
      failed += 1;
      first ??= failureOf(seed + i, details);
    }
    onProgress?.(i + 1, failed);
  }
  return { schedules: rounds, failed, firstFailingSeed: first?.seed ?? null, first };
}

/** What the first schedule that fails breaks, as it was played; nothing when none does. */
export async function firstFailure({ begun, carrier, setting, rounds, seed }: Runs): Promise<readonly string[]> {
  const arbitrary = stepsOf(setting);
  for (let i = 0; i < rounds; i += 1) {
    const [steps = []] = fc.sample(arbitrary, { seed: seed + i, numRuns: 1 });
    const broken = await runSchedule(begun, carrier, steps);
    if (broken.length > 0) return broken;
  }
  return [];
}

class Broken extends Error {
  readonly broken: readonly string[];
  constructor(broken: readonly string[]) {
    super(broken.join('\n'));
    this.broken = broken;
  }
}

function failureOf(seed: number, details: fc.RunDetails<[readonly Step[]]>): Failure {
  const steps = details.counterexample?.[0] ?? [];
  const error = details.errorInstance;
  const broken =
    error instanceof Broken ? error.broken : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  return { seed, broken, story: storyOf(steps), steps };
}
