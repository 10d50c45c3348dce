import { unwatchedJob } from '#shared/base/job.ts';
import { Crash } from './carrier.ts';
import { addAt, editAt, moveUnit, transfer, withdrawAt } from './edits.ts';
import { readShown } from './shown.ts';
import { openBytes, registerOn, type Station } from './station.ts';
import type { Step } from './steps.ts';
import { takeStick, writeStick } from './sticks.ts';
import { revoke, tamper } from './trust-steps.ts';
import { runOlder, upgrade } from './versions.ts';
import { beginAnew, headquarters, restart, stationOf, type World } from './world.ts';

/** Does one step, and notes in the world what does not hold after it. */
export async function play(world: World, step: Step): Promise<void> {
  if (step.do === 'older') return runOlder(world, step.at);
  world.begun = true;
  switch (step.do) {
    case 'edit':
      return editAt(world, step);
    case 'add':
      return addAt(world, step);
    case 'withdraw':
    case 'restore':
      return withdrawAt(world, step);
    case 'transfer':
      return transfer(world, step);
    case 'moveUnit':
      return moveUnit(world, step);
    case 'certify':
      return certify(world, step.at, step.unit);
    case 'deliver': {
      const stick = await writeStick(world, stationOf(world, step.from), stationOf(world, step.to));
      if (stick) await takeStick(world, stationOf(world, step.to), stick);
      return;
    }
    case 'write': {
      const stick = await writeStick(world, stationOf(world, step.from), stationOf(world, step.to));
      if (stick) world.drawer.push(stick);
      return;
    }
    case 'take': {
      const stick = world.drawer[step.stick % Math.max(1, world.drawer.length)];
      if (stick) await takeStick(world, stationOf(world, stick.to), stick);
      return;
    }
    case 'crash':
      return crash(world, step);
    case 'clock':
      stationOf(world, step.at).clock = Date.UTC(step.to, 5, 1);
      return;
    case 'copy': {
      const at = stationOf(world, step.at);
      at.copy = at.register.raw.serialize();
      if (at.n === 0) world.copiedScopes = world.scopes.map((places) => [...places]);
      if (at.n === 0) world.copiedRevoked = new Set(world.revoked.keys());
      return;
    }
    case 'putBack':
      return putBack(world, stationOf(world, step.at), step.noticed);
    case 'upgrade':
      return upgrade(stationOf(world, step.at));
    case 'tamper':
      return tamper(world, step);
    case 'revoke':
      return revoke(world, stationOf(world, step.at));
  }
}

async function crash(world: World, step: Extract<Step, { do: 'crash' }>): Promise<void> {
  const from = stationOf(world, step.from);
  const to = stationOf(world, step.to);
  try {
    const stick = await writeStick(world, from, to, step.during === 'export' ? step.at : undefined);
    if (!stick) return;
    const before = JSON.stringify([...readShown(to.register.read).fields]);
    try {
      await world.carrier.take(to, stick, step.during === 'import' ? step.at : undefined);
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      restart(to);
      const after = JSON.stringify([...readShown(to.register.read).fields]);
      if (after !== before)
        world.broken.push(`12 a program that ended while it took a bundle left half of it at ${to.name}`);
    }
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    restart(from);
  }
}

async function putBack(world: World, at: Station, noticed: boolean): Promise<void> {
  if (!at.copy) return;
  world.replaced.push(at.register);
  at.register = registerOn(openBytes(at.copy), at.program);
  world.forked = true;
  // Its roster goes back with it: whom it certified since is certified for what it knows.
  if (at.n === 0) world.scopes.splice(0, world.scopes.length, ...world.copiedScopes);
  // A station whose word it has taken away since is heard again, unless it was told: of that nothing can be demanded.
  for (const n of at.n === 0 ? world.revoked.keys() : [])
    if (!world.copiedRevoked.has(n)) world.revoked.set(n, Number.POSITIVE_INFINITY);
  // Another program may have made the copy: what is put back is opened like any register.
  at.program.ensureCapture(at.register.raw);
  await at.program.takeUpKnown(at.register, unwatchedJob);
  if (noticed) beginAnew(at);
}

/** Headquarters certifies a station for one more unit, or for one less. */
async function certify(world: World, n: number, unit: number): Promise<void> {
  const places = world.scopes[n];
  const own = n - 1;
  if (!places || n === 0 || unit === own || world.revoked.has(n)) return;
  const wanted = places.includes(unit) ? places.filter((place) => place !== unit) : [...places, unit];
  world.scopes[n] = wanted;
  await world.carrier.certify(headquarters(world), stationOf(world, n), wanted);
}
