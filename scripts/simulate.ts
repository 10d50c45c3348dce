// npm run simulate -- [--level core|real] [--stations N] [--rounds R] [--seed S] [--faults a,b] [--json FILE]: stations and lossy sticks.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { coreCarrier } from './simulate/core-carrier.ts';
import { makePapers, noPapers } from './simulate/papers.ts';
import { realCarrier } from './simulate/real-carrier.ts';
import { runSchedules } from './simulate/run.ts';
import { begin } from './simulate/schedule.ts';
import { type Fault, faults, realFaults } from './simulate/steps.ts';

const { values } = parseArgs({
  options: {
    stations: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    level: { type: 'string', default: 'core' },
    faults: { type: 'string' },
    without: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});

/** Throws: for anything but a whole number above zero. */
function whole(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${option} takes a whole number above zero`);
  return value;
}

function chosenFaults(text: string): readonly Fault[] {
  return text.split(',').flatMap((name) => {
    const fault = faults.find((known) => known === name);
    if (name !== '' && !fault) throw new Error(`--faults knows ${faults.join(', ')}, and not "${name}"`);
    return fault ?? [];
  });
}

const { level } = values;
if (level !== 'core' && level !== 'real') throw new Error('--level takes core or real');
const stations = whole('stations', values.stations);
const usual = faults.filter((fault) => level === 'real' || !realFaults.includes(fault));
const setting = {
  stations,
  faults: values.faults === undefined ? usual : chosenFaults(values.faults),
  without: values.without.split(','),
};
const papers = level === 'real' ? await makePapers(stations) : noPapers(stations);
const real = level === 'real' ? realCarrier(papers) : undefined;
const carrier = real ?? coreCarrier;
const begun = await begin(stations, carrier, papers);
const outcome = await runSchedules({
  begun,
  carrier,
  setting,
  rounds: whole('rounds', values.rounds),
  seed: whole('seed', values.seed),
  onProgress: (done, failed) => {
    if (done % (real ? 100 : 1000) === 0) console.error(`[simulate] ${done} schedules, ${failed} failed`);
  },
}).finally(() => real?.close());
const { schedules, failed, firstFailingSeed, first } = outcome;
const printed = { schedules, failed, firstFailingSeed, ...(first && { broken: first.broken, story: first.story }) };
console.log(JSON.stringify(printed, null, 2));
if (values.json) writeFileSync(values.json, `${JSON.stringify(outcome, null, 2)}\n`);
process.exitCode = failed > 0 ? 1 : 0;
