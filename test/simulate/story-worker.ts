import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Fault } from '#scripts/simulate/steps.ts';
import type { Mutant } from './mutants.ts';

export interface Told {
  /** the rule that is taken out of the program's source, if any */
  readonly mutant: Mutant | null;
  readonly level: 'core' | 'real';
  readonly faults: readonly Fault[];
  readonly most: number;
}

export interface Answer {
  /** whether the rule still stands where the test takes it out */
  readonly isApplied: boolean;
  readonly broken: readonly string[];
}

/** Loads the program with its modules as Node loads them, and plays schedules until one fails. */
const { mutant, level, faults, most } = workerData as Told;

let isApplied = mutant === null;
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!mutant || !url.endsWith(mutant.file)) return loaded;
    const source = String(loaded.source);
    if (source.split(mutant.text).length !== 2) return loaded;
    isApplied = true;
    return { ...loaded, source: source.replace(mutant.text, () => mutant.without) };
  },
});

const { coreCarrier } = await import('#scripts/simulate/core-carrier.ts');
const { realCarrier } = await import('#scripts/simulate/real-carrier.ts');
const { makePapers, noPapers } = await import('#scripts/simulate/papers.ts');
const { begin } = await import('#scripts/simulate/schedule.ts');
const { firstFailure } = await import('#scripts/simulate/run.ts');

const stations = 3;
let broken: readonly string[] = [];
if (isApplied) {
  const papers = level === 'real' ? await makePapers(stations) : noPapers(stations);
  const real = level === 'real' ? realCarrier(papers) : undefined;
  const carrier = real ?? coreCarrier;
  try {
    const begun = await begin(stations, carrier, papers);
    broken = await firstFailure({ begun, carrier, setting: { stations, faults }, rounds: most, seed: 1 });
  } catch (error) {
    // Some rules are missed before the first story begins.
    broken = ((error as Error).stack ?? '').replace(/^Error: /, '').split('\n');
  } finally {
    real?.close();
  }
}
parentPort?.postMessage({ isApplied, broken } satisfies Answer);
