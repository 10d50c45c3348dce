// npm run bench -- [--only start,search,statistics,scroll,import,print,sync] [--rows N] [--seed S] [--json FILE]: how long things take.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Part, Prepared } from './bench/bench-part.ts';
import { figuresPart } from './bench/figures-part.ts';
import { importPart } from './bench/import-part.ts';
import { livingPart } from './bench/living-part.ts';
import { prepareStation } from './bench/prepare-station.ts';
import { printPart } from './bench/print-part.ts';
import { machineNow, reportOf, tableOf } from './bench/report.ts';
import { scrollPart } from './bench/scroll-part.ts';
import { searchPart } from './bench/search-part.ts';
import { startPart } from './bench/start-part.ts';
import type { BenchResult } from './bench/statistics.ts';
import { syncPart } from './bench/sync-part.ts';
import { ensureBuilt } from './build.ts';
import { openDisplay } from './runtime/display.ts';
import { ensureRuntime } from './runtime/runtime.ts';

const parts: Readonly<Record<string, Part>> = {
  start: startPart,
  search: searchPart,
  statistics: figuresPart,
  scroll: scrollPart,
  import: async (input) => [...(await importPart(input)), ...(await livingPart(input))],
  print: printPart,
  sync: syncPart,
};
const inWindows = ['start', 'scroll', 'import', 'print', 'sync'];
/** Awards in the register that is started, searched and printed from. */
const usualAwards = 100_000;

/** Throws: for anything but a whole number above zero. */
function whole(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} takes a whole number above zero`);
  return value;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    rows: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const seed = whole('seed', values.seed);
const rows = values.rows === undefined ? undefined : whole('rows', values.rows);
const only = values.only.split(',');
for (const name of only)
  if (!parts[name]) throw new Error(`--only knows ${Object.keys(parts).join(', ')}, and not "${name}"`);
const say = (text: string): void => console.error(`[bench] ${text}`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-bench-'));
const machine = machineNow();
let station: Promise<Prepared> | undefined;
const prepared = (): Promise<Prepared> => {
  const awards = rows ?? usualAwards;
  if (!station) say(`writing a register of ${awards} awards`);
  station ??= prepareStation(path.join(folder, 'station'), seed, awards);
  return station;
};

await ensureRuntime(); // also puts the database addon in place that fits it
const windows = only.some((name) => inWindows.includes(name));
if (windows) await ensureBuilt();
const display = windows ? await openDisplay() : undefined;
Object.assign(process.env, display?.env);
try {
  const results: BenchResult[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (!only.includes(name)) continue;
    const own = path.join(folder, name);
    mkdirSync(own);
    results.push(...(await part({ seed, rows, folder: own, prepared, say })));
    rmSync(own, { recursive: true, force: true });
  }
  const report = reportOf(machine, seed, results);
  console.log(tableOf(report));
  if (values.json) writeFileSync(path.resolve(values.json), `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await display?.close();
  rmSync(folder, { recursive: true, force: true });
}
