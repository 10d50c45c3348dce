import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Mutant } from './mutants.ts';

/** Loads the program with one rule taken out of its source, and plays schedules until one fails. */
const { mutant, most } = workerData as { readonly mutant: Mutant | null; readonly most: number };

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
const { begin } = await import('#scripts/simulate/schedule.ts');
const { firstFailure } = await import('#scripts/simulate/run.ts');

let broken: readonly string[] = [];
if (isApplied) {
  try {
    const begun = await begin(3, coreCarrier);
    const setting = { stations: 3, faults: mutant?.faults ?? [] };
    broken = await firstFailure({ begun, carrier: coreCarrier, setting, rounds: most, seed: 1 });
  } catch (error) {
    // Some rules are missed before the first story begins.
    broken = (error as Error).message.split('\n');
  }
}
parentPort?.postMessage({ isApplied, broken });
