import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from '../build.ts';
import { packageApp } from '../package.ts';
import { root } from '../setup/paths.mjs';
import { type Tally, tallyOfRunner, tallyPlaywright, tallyVitest } from './tally.ts';

/** One check of the whole; `needs` names a stage without which it would only repeat that one's failure. */
export type Stage = {
  readonly name: string;
  readonly isFast: boolean;
  readonly needs?: string;
  run(): Promise<Tally>;
};

const MINUTE_MS = 60_000;

/** Runs a program of node_modules, its words shown as it writes them; a stage that hangs is ended. */
function runTool(script: string, args: readonly string[], limitMs: number): Promise<number> {
  const env = { ...process.env, NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const file = path.join(root, 'node_modules', script);
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit', env, timeout: limitMs });
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

const check = (name: string, isFast: boolean, script: string, args: readonly string[]): Stage => ({
  name,
  isFast,
  async run() {
    const status = await runTool(script, args, 5 * MINUTE_MS);
    return status === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [`ended with ${status}`] };
  },
});

const step = (name: string, work: () => Promise<unknown>, needs?: string): Stage => ({
  name,
  isFast: false,
  ...(needs && { needs }),
  async run() {
    await work();
    return { passed: 1, failures: [] };
  },
});

function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const vitest: Stage = {
  name: 'unit and integration tests',
  isFast: true,
  async run() {
    const file = path.join(root, 'out/vitest.json');
    rmSync(file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = await runTool('vitest/vitest.mjs', ['run', '--allowOnly=false', ...reporters], 15 * MINUTE_MS);
    const report = readReport<Parameters<typeof tallyVitest>[0]>(file);
    return tallyOfRunner(report && tallyVitest(report), status);
  },
};

const playwright: Stage = {
  name: 'end-to-end tests',
  isFast: false,
  needs: 'build',
  async run() {
    const file = path.join(root, 'out/e2e.json');
    rmSync(file, { force: true });
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
    const args = ['test', '--forbid-only', '--reporter=list,json'];
    const status = await runTool('@playwright/test/cli.js', args, 16 * MINUTE_MS);
    const report = readReport<Parameters<typeof tallyPlaywright>[0]>(file);
    return tallyOfRunner(report && tallyPlaywright(report), status);
  },
};

/** Everything that `npm test` decides by, cheapest first where nothing demands another order. */
export const stages: readonly Stage[] = [
  step('build', ensureBuilt),
  check('types', true, 'typescript/bin/tsc', ['--noEmit']),
  check('types against the oldest Electron', true, 'typescript/bin/tsc', [
    '--noEmit',
    '-p',
    'tsconfig.electron33.json',
  ]),
  check('lint and format', true, '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
  check('unused code', false, 'knip/bin/knip.js', ['--no-progress']),
  vitest,
  step('package', packageApp, 'build'),
  playwright,
];
