// Runs the stages one after the other, whatever fails, and closes with the line "N passed, N failed".
import { parseArgs } from 'node:util';
import { type Stage, stages } from './stages.ts';
import { closingLine, type Tally } from './tally.ts';

const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } });

async function runStage(stage: Stage, done: ReadonlyMap<string, Tally>): Promise<Tally> {
  const needed = stage.needs === undefined ? undefined : done.get(stage.needs);
  if (needed?.failures.length) return { passed: 0, failures: [`not run, since "${stage.needs}" failed`] };
  try {
    return await stage.run();
  } catch (error) {
    return { passed: 0, failures: [error instanceof Error ? error.message : String(error)] };
  }
}

const tallies = new Map<string, Tally>();
for (const stage of stages.filter(({ isFast }) => isFast || !values.fast)) {
  const started = performance.now();
  const tally = await runStage(stage, tallies);
  tallies.set(stage.name, tally);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = tally.failures.length === 0 ? 'ok' : `${tally.failures.length} failed`;
  console.log(`── ${stage.name}: ${outcome} (${seconds} s)`);
}
for (const [name, { failures }] of tallies) {
  for (const failure of failures) console.log(`failed: ${name}: ${failure}`);
}
const all = [...tallies.values()];
console.log(closingLine(all));
process.exitCode = all.some(({ failures }) => failures.length > 0) ? 1 : 0;
