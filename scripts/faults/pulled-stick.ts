import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { must } from '../bench/bench-host.ts';
import { closePair, deliver, type Pair } from '../bench/pair.ts';
import { type Prng, prng } from '../bench/prng.ts';
import { type FaultPart, type FaultResult, makeTally, type Tally } from './fault-part.ts';
import { keeping, NtfsSticks } from './ntfs-stick.ts';
import { exportInto, isWhole, pairWithWork } from './pair-with-work.ts';

const usualRounds = 50;

/**
 * A bundle is written to a stick that is pulled, or breaks, at a moment chosen by chance; then the stick is plugged in
 * again. What lies under the final name must be whole, and what was said to be there must be there.
 */
export const pulledStick: FaultPart = async ({ seed, rounds = usualRounds, folder, say }) => {
  const pair = await pairWithWork(folder, seed, 6_000);
  const sticks = new NtfsSticks(folder);
  const results: FaultResult[] = [];
  try {
    const span = await operationsOf(pair, sticks);
    say(`an undisturbed bundle takes ${span.after - span.before} operations of the stick`);
    for (const mode of ['pull', 'error'] as const) {
      const tally = makeTally();
      const random = prng(seed + (mode === 'pull' ? 0 : 1));
      for (let round = 0; round < rounds; round++)
        await oneStick(
          pair,
          sticks,
          { mode, at: span.before + 1 + random.int(span.after - span.before), random },
          tally,
        );
      results.push(
        tally.result(
          mode === 'pull' ? 'a stick is pulled while a bundle is written' : 'a stick answers with errors from then on',
          rounds,
        ),
      );
    }
    results.push(await lyingStick(pair, sticks));
    results.push(await healed(pair));
  } finally {
    sticks.release();
    closePair(pair);
  }
  return results;
};

async function operationsOf(pair: Pair, sticks: NtfsSticks): Promise<{ before: number; after: number }> {
  sticks.format();
  const stick = await sticks.plugIn(undefined);
  const before = stick.count();
  must(await exportInto(pair, stick.folder));
  const after = stick.count();
  await stick.eject();
  return { before, after };
}

interface Fault {
  readonly mode: 'pull' | 'error';
  readonly at: number;
  readonly random: Prng;
}

async function oneStick(pair: Pair, sticks: NtfsSticks, { mode, at, random }: Fault, tally: Tally): Promise<void> {
  sticks.format();
  const stick = await sticks.plugIn({ mode, at });
  const said = await exportInto(pair, stick.folder).catch((fault: unknown) => String(fault));
  await stick.pull();
  const where = `operation ${at}`;
  if (typeof said === 'string') return tally.fail(`${where}: not a refusal but ${said}`);
  if (!said.ok && said.code !== 'medium.lost') return tally.fail(`${where}: refused as ${said.code}`);
  await sticks.loseUnsynced(keeping(random));
  tally.count(
    `${said.ok ? 'said: written' : 'said: lost'}; ${await found(pair, sticks, { said: said.ok, where }, tally)}`,
  );
}

/** What the stick holds when it is plugged in again. */
async function found(
  pair: Pair,
  sticks: NtfsSticks,
  { said, where }: { readonly said: boolean; readonly where: string },
  tally: Tally,
): Promise<string> {
  const stick = await sticks.plugIn(undefined).catch(() => undefined);
  if (!stick) {
    if (said) tally.fail(`${where}: said to be written, and the stick cannot be read`);
    return 'the stick needs repair';
  }
  try {
    const names = readdirSync(stick.folder).filter((name) => name.endsWith('.svb'));
    const [name] = names;
    if (!name) {
      if (said) tally.fail(`${where}: said to be written, and no file is there`);
      return 'no file of that name';
    }
    const whole = await isWhole(pair, path.join(stick.folder, name));
    if (!whole) tally.fail(`${where}: a bad file under the final name, said ${said ? 'written' : 'lost'}`);
    return whole ? 'the file is whole' : 'a bad file';
  } finally {
    await stick.eject();
  }
}

/** What no program can notice: the stick says it has flushed, gives everything back from its own memory, and forgets. */
async function lyingStick(pair: Pair, sticks: NtfsSticks): Promise<FaultResult> {
  const tally = makeTally();
  sticks.format();
  const stick = await sticks.plugIn({ mode: 'forget', at: 0 });
  const said = await exportInto(pair, stick.folder);
  await stick.pull();
  await sticks.loseUnsynced(() => false);
  const again = await sticks.plugIn(undefined);
  const there = readdirSync(again.folder).some((name) => name.endsWith('.svb'));
  await again.eject();
  tally.count(`said: ${said.ok ? 'written' : 'lost'}; ${there ? 'the file is there' : 'no file: not to be noticed'}`);
  return tally.result('a stick forgets what it said it had flushed', 1);
}

/** After all those sticks one more is enough. */
async function healed(pair: Pair): Promise<FaultResult> {
  const tally = makeTally();
  const stick = path.join(pair.unit.host.folder, 'stick');
  if (!existsSync(stick)) mkdirSync(stick);
  await deliver(pair.unit, pair.headquarters);
  const [ours, theirs] = [pair.unit, pair.headquarters].map(({ host }) => host.deps.register().read);
  if (ours && theirs && compareSyncedTables(ours, theirs).identical) tally.count('both registers are the same');
  else tally.fail('the registers differ');
  return tally.result('the next stick heals all of it', 1);
}
