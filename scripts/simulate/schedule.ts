import { takeUpRefused } from '#main/features/exchange/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import type { Carrier } from './carrier.ts';
import { checkConverged, checkOracle } from './checks.ts';
import { addAward, addPerson } from './edits.ts';
import { noPapers, type Papers } from './papers.ts';
import { play } from './play.ts';
import { readShown } from './shown.ts';
import { forStories } from './station.ts';
import type { Step } from './steps.ts';
import { takeStick, writeStick } from './sticks.ts';
import { enrolledRegister } from './template.ts';
import { upgradeAll } from './versions.ts';
import {
  type Beginning,
  beginAnew,
  closeWorld,
  headquarters,
  makeWorld,
  noted,
  stationOf,
  type World,
} from './world.ts';

/** A few people and awards that everybody knows, so that the stories start in the middle of the work. */
export async function begin(
  stations: number,
  carrier: Carrier,
  papers: Papers = noPapers(stations),
): Promise<Beginning> {
  const registers = Array.from({ length: stations + 1 }, (_, n) => forStories(enrolledRegister(n, stations, papers)));
  const world = makeWorld(registers, carrier);
  const hq = headquarters(world);
  for (const place of [0, 0, 1, 2]) {
    const unit = world.records.unit[place % stations];
    if (!unit) continue;
    addPerson(world, hq, unit);
    addAward(world, hq, unit, world.records.award.length);
    noted(world, hq);
  }
  await cleanRound(world);
  await cleanRound(world);
  if (world.broken.length > 0) throw new Error(world.broken.join('\n'));
  return { registers, records: world.records, oracle: world.oracle };
}

/** One default stick from every unit, then one to every unit. */
export async function cleanRound(world: World): Promise<void> {
  const hq = headquarters(world);
  for (const unit of world.stations.slice(1)) await bring(world, unit.n, hq.n);
  // What units send back to headquarters that was put back waits there for somebody to press a button.
  if (world.forked) await takeUpRefused(hq.register, unwatchedJob);
  for (const unit of world.stations.slice(1)) await bring(world, hq.n, unit.n);
}

/**
 * A station that is told of a fork is led through beginning anew, and then heard. So is one that misses what it had
 * confirmed: only a register that was put back forgets that.
 */
async function bring(world: World, from: number, to: number): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const stick = await writeStick(world, stationOf(world, from), stationOf(world, to));
    if (!stick) return;
    const outcome = await takeStick(world, stationOf(world, to), stick);
    if (!world.forked || ['ok', 'bundle.alreadyApplied', 'bundle.senderRevoked'].includes(outcome)) return;
    if (outcome === 'bundle.numberTwice') {
      await bring(world, to, from);
      continue;
    }
    const forgot = ['bundle.ackUnknown', 'bundle.gap'].includes(outcome) ? to : from;
    beginAnew(stationOf(world, forgot));
    // What it lacks is sent only once its new beginning is known.
    if (forgot === to) return bring(world, to, from);
  }
}

/** Plays a story from the beginning and says what does not hold; nothing means that all of it does. */
export async function runSchedule(
  begun: Beginning,
  carrier: Carrier,
  steps: readonly Step[],
): Promise<readonly string[]> {
  const world = makeWorld(begun.registers, carrier, begun);
  try {
    for (const step of steps) {
      await play(world, step);
      if (world.broken.length > 0) return world.broken;
    }
    if (world.hadOlder) await cleanRound(world);
    await upgradeAll(world);
    for (const at of world.stations) checkOracle(world, at, readShown(at.register.read));
    if (world.broken.length > 0) return world.broken;
    await cleanRound(world);
    if (world.forked || world.hadOlder) {
      await cleanRound(world);
      await cleanRound(world);
    }
    if (world.broken.length === 0) checkConverged(world);
    return world.broken;
  } finally {
    closeWorld(world, begun);
  }
}
