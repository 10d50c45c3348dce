import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { compareSyncedTables, exchangeHandlers } from '#main/features/exchange/index.ts';
import { lookInside } from '#main/platform/backups/look-inside.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type BenchHost, copyStation, openBenchHost, token } from '../bench/bench-host.ts';
import { closePair, deliver, exportTo, type Pair, type Side } from '../bench/pair.ts';
import { type Prng, prng } from '../bench/prng.ts';
import { type FaultPart, type FaultResult, makeTally, type Tally } from './fault-part.ts';
import type { KilledOrder } from './killed-work.ts';
import { isWhole, pairWithWork } from './pair-with-work.ts';

const usualRounds = { saving: 80, sending: 40, taking: 80 } as const;

/** Programs are killed while they save, send a bundle and take one; what is left is opened again and looked through. */
export const killedSaving: FaultPart = killedWhile('saving', whileSaving);
export const killedSending: FaultPart = killedWhile('sending', whileSending);
export const killedTaking: FaultPart = killedWhile('taking', whileTaking);

function killedWhile(
  what: keyof typeof usualRounds,
  work: (pair: Pair, killing: Killing) => Promise<FaultResult>,
): FaultPart {
  return async ({ seed, rounds = usualRounds[what], folder }) => {
    const pair = await pairWithWork(folder, seed, 1_500);
    try {
      return [await work(pair, { random: prng(seed), rounds, folder })];
    } finally {
      closePair(pair);
    }
  };
}

interface Killing {
  readonly random: Prng;
  readonly rounds: number;
  readonly folder: string;
}

const before = (side: Side, folder: string): string => {
  side.host.deps.register().raw.pragma('wal_checkpoint(TRUNCATE)');
  copyStation(side.host.folder, folder);
  return folder;
};

async function whileSaving({ unit }: Pair, { random, rounds, folder }: Killing) {
  const tally = makeTally();
  const at = before(unit, path.join(folder, 'saving'));
  let from = 0;
  for (let round = 0; round < rounds; round++) {
    const order = { work: 'save', folder: at, seed: round, place: '', to: '', from } as const;
    const said = await killAfter(order, random.int(300));
    const last = Number(said.at(-1)?.split(' ')[1] ?? from - 1);
    const again = openBenchHost(at, { seed: round });
    try {
      soundAfter(again, `round ${round}`, tally);
      const notes = again.deps
        .register()
        .read.all<{ note: string; reason: string }>(
          `SELECT note, reason FROM award WHERE note LIKE 'Lần ghi %' OR reason LIKE 'Lần ghi %'`,
        );
      const kept = Math.max(-1, ...notes.map(({ note }) => Number(note.split(' ')[2])));
      if (kept < last) tally.fail(`round ${round}: said to have saved ${last}, and has ${kept}`);
      if (kept > last + 1) tally.fail(`round ${round}: has ${kept}, which nobody wrote`);
      if (notes.some(({ note, reason }) => note !== reason)) tally.fail(`round ${round}: half an action`);
      tally.count(kept === last ? 'all that was said to be saved, and no more' : 'one more than could be said');
      from = kept + 1;
    } finally {
      again.close();
    }
  }
  tally.count(`${from} actions were saved in all`);
  return tally.result('a program is killed while it saves', rounds);
}

async function whileSending(pair: Pair, { random, rounds, folder }: Killing) {
  const tally = makeTally();
  const at = before(pair.unit, path.join(folder, 'sending'));
  const place = path.join(folder, 'stick');
  mkdirSync(place);
  const order = { work: 'send', folder: at, seed: 0, place, to: pair.headquarters.stationId, from: 0 } as const;
  const whole = await undisturbed(order);
  for (let round = 0; round < rounds; round++) {
    for (const name of readdirSync(place)) rmSync(path.join(place, name));
    const said = await killAfter({ ...order, seed: round + 1 }, random.int(Math.ceil(whole)));
    const done = said.includes('done');
    const again = openBenchHost(at, { seed: round });
    soundAfter(again, `round ${round}`, tally);
    again.close();
    const [name] = readdirSync(place).filter((found) => found.endsWith('.svb'));
    if (name && !(await isWhole(pair, path.join(place, name)))) tally.fail(`round ${round}: a bad file`);
    if (done && !name) tally.fail(`round ${round}: said to be written, and is not there`);
    tally.count(`${done ? 'said: written' : 'nothing said'}; ${name ? 'the file is whole' : 'no file of that name'}`);
  }
  return tally.result('a program is killed while it writes a bundle', rounds);
}

async function whileTaking({ unit, headquarters }: Pair, { random, rounds, folder }: Killing) {
  const tally = makeTally();
  const file = path.join(unit.stick, (await exportTo(unit, headquarters)).fileName);
  const base = before(headquarters, path.join(folder, 'base-taking'));
  const order = { work: 'take', seed: 0, place: file, to: '', from: 0 } as const;
  const measured = path.join(folder, 'taking');
  copyStation(base, measured);
  const whole = await undisturbed({ ...order, folder: measured });
  const theirs = unit.host.deps.register().read;
  const old = headquarters.host.deps.register().read;
  for (let round = 0; round < rounds; round++) {
    const at = path.join(folder, `taking-${round}`);
    copyStation(base, at);
    const said = await killAfter({ ...order, folder: at, seed: round + 1 }, random.int(Math.ceil(whole)));
    const again = openBenchHost(at, { seed: round + 5_000, keys: headquarters.keys });
    try {
      soundAfter(again, `round ${round}`, tally);
      const { read } = again.deps.register();
      const is = compareSyncedTables(read, theirs).identical
        ? 'after'
        : compareSyncedTables(read, old).identical
          ? 'before'
          : 'between';
      if (is === 'between') tally.fail(`round ${round}: neither as before nor as after`);
      if (is !== 'after' && said.includes('done')) tally.fail(`round ${round}: said to be taken, and is not`);
      const side = { ...headquarters, host: again };
      const retaken = await exchangeHandlers(again.deps)['bundles.take'](
        { file: token(file) },
        again.ctx(),
        unwatchedJob,
      );
      if (is === 'after' ? retaken.ok || retaken.code !== 'bundle.alreadyApplied' : !retaken.ok)
        tally.fail(`round ${round}: taken again it is ${retaken.ok ? 'taken' : retaken.code}`);
      await deliver(unit, side).catch((error: unknown) => {
        if (!String(error).includes('nothingNew') && !String(error).includes('alreadyApplied'))
          tally.fail(`round ${round}: the next bundle: ${String(error)}`);
      });
      if (!compareSyncedTables(read, theirs).identical) tally.fail(`round ${round}: not healed`);
      tally.count(`register as ${is}; ${is === 'after' ? 'known when it comes again' : 'taken when it comes again'}`);
    } finally {
      again.close();
    }
  }
  return tally.result('a program is killed while it takes a bundle', rounds);
}

/** What the program itself looks for when it opens, and that no action was left open. */
function soundAfter(host: BenchHost, where: string, tally: Tally): void {
  const { read } = host.deps.register();
  if (!lookInside(path.join(host.folder, 'register.db'))?.intact) tally.fail(`${where}: the register is damaged`);
  const open = read.get<{ n: number }>('SELECT count(*) AS n FROM sync_ctx')?.n;
  if (open !== 0) tally.fail(`${where}: an action is still open`);
  const holes = read.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT site, max(seq) - count(*) AS missing FROM sync_tx GROUP BY site) WHERE missing <> 0',
  )?.n;
  if (holes !== 0) tally.fail(`${where}: numbers are missing in the history`);
}

/** How long the work takes, from its beginning to its end. */
async function undisturbed(order: KilledOrder): Promise<number> {
  const { lines, ended, begun } = start(order);
  await begun;
  const from = performance.now();
  await ended;
  if (!lines.includes('done')) throw new Error('the work itself failed');
  return performance.now() - from;
}

/** What it had said when it was killed, so many milliseconds after it began. */
async function killAfter(order: KilledOrder, ms: number): Promise<readonly string[]> {
  const { lines, ended, begun, kill } = start(order);
  await begun;
  await wait(ms);
  kill();
  await ended;
  return lines;
}

function start(order: KilledOrder) {
  const program = spawn(process.execPath, [path.join(import.meta.dirname, 'killed-work.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: program.stdout });
  const ended = new Promise<void>((resolve) => {
    program.once('close', () => resolve());
  });
  const begun = new Promise<void>((resolve, reject) => {
    output.on('line', (line) => {
      lines.push(line);
      if (line === 'begun') resolve();
    });
    program.once('close', () => reject(new Error('the work ended before it began')));
  });
  return { lines, ended, begun, kill: () => program.kill('SIGKILL') };
}
