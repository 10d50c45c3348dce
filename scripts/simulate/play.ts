import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { Crash, type Stick } from './carrier.ts';
import { addAt, editAt, moveUnit, transfer, withdrawAt } from './edits.ts';
import { rowsInScope } from './scope.ts';
import { readShown } from './shown.ts';
import { openBytes, registerOn, type Station } from './station.ts';
import type { Step } from './steps.ts';
import { scopeOf } from './template.ts';
import { beginAnew, headquarters, notedAnew, restart, stationOf, type World } from './world.ts';

/** Does one step, and notes in the world what does not hold after it. */
export async function play(world: World, step: Step): Promise<void> {
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
      return;
    }
    case 'putBack':
      return putBack(world, stationOf(world, step.at), step.noticed);
  }
}

const expectedOfWrite = ['bundle.nothingNew'];
const expectedOfTake = ['bundle.gap', 'bundle.alreadyApplied'];
const expectedOfFork = ['bundle.fork', 'bundle.ackUnknown', 'bundle.damaged', 'bundle.numberTwice'];

export async function writeStick(
  world: World,
  from: Station,
  to: Station,
  crashAt?: number,
): Promise<Stick | undefined> {
  const written = await world.carrier.write(from, to, crashAt);
  if (!written.ok) {
    if (!expectedOfWrite.includes(written.code)) world.broken.push(`${from.name} cannot write: ${written.code}`);
    return undefined;
  }
  if (from.role === 'headquarters') checkScope(world, to, written.value);
  return written.value;
}

/** Whatever is refused changes nothing; what was taken is taken once. */
export async function takeStick(world: World, at: Station, stick: Stick): Promise<string> {
  const changesBefore = changesOf(at);
  const ackBefore = ackedOf(at);
  const taken = await world.carrier.take(at, stick);
  if (!taken.ok) {
    const expected = world.forked ? [...expectedOfTake, ...expectedOfFork] : expectedOfTake;
    if (!expected.includes(taken.code)) world.broken.push(`${at.name} refuses what it should take: ${taken.code}`);
    if (changesOf(at) !== changesBefore) world.broken.push(`5 a refused bundle changed ${at.name} (${taken.code})`);
    return taken.code;
  }
  if (stick.about.twice.length > 0) notedAnew(world, at);
  const sums = changesOf(at);
  const again = await world.carrier.take(at, stick);
  if (again.ok || again.code !== 'bundle.alreadyApplied')
    world.broken.push(`2 ${at.name} takes the same bundle twice (${again.ok ? 'taken' : again.code})`);
  if (changesOf(at) !== sums) world.broken.push(`2 taking a bundle again changed ${at.name}`);
  checkAck(world, at, ackBefore);
  return 'ok';
}

/** Rows written that were committed: a merge that was undone leaves no trace in any table. */
const changesOf = (at: Station): string => {
  const { read } = at.register;
  return ['sync_log', 'sync_tx', 'sync_pending', 'sync_mark', 'bundle_log', 'sync_head', 'sync_field']
    .map((table) => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n)
    .concat(read.get<{ n: number }>('SELECT total(applied + acked + known + last_bundle) AS n FROM sync_peer')?.n)
    .join(' ');
};

type Acks = ReadonlyMap<string, number>;
const ackedOf = (at: Station): Acks =>
  new Map(
    at.register.read
      .all<{ station: Uint8Array; stream: string; acked: number }>(
        `SELECT station, coalesce(hex(own_site), '') || '.' || coalesce(hex(peer_site), '') AS stream, acked FROM sync_peer`,
      )
      .map(({ station, stream, acked }) => [`${Buffer.from(station).toString('hex')}.${stream}`, acked]),
  );

function checkAck(world: World, at: Station, before: Acks): void {
  for (const [stream, acked] of ackedOf(at))
    if (acked < (before.get(stream) ?? 0)) world.broken.push(`17 what ${at.name} has confirmed went back`);
}

/** What a bundle shows lies in its recipient's scope as headquarters sees it now. */
function checkScope(world: World, to: Station, stick: Stick): void {
  const visible = rowsInScope(headquarters(world).register.read, world, to.n);
  for (const row of new Set(stick.rows))
    if (!visible(row)) world.broken.push(`10 a bundle for ${to.name} shows ${row}, which is not in its scope`);
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

function putBack(world: World, at: Station, noticed: boolean): void {
  if (!at.copy) return;
  at.register = registerOn(openBytes(at.copy));
  world.forked = true;
  // Its roster goes back with it: whom it certified since is certified for what it knows.
  if (at.n === 0) world.scopes.splice(0, world.scopes.length, ...world.copiedScopes);
  if (noticed) beginAnew(at);
}

/** Headquarters certifies a station for one more unit, or for one less. */
function certify(world: World, n: number, unit: number): void {
  const places = world.scopes[n];
  const own = n - 1;
  if (!places || n === 0 || unit === own) return;
  const wanted = places.includes(unit) ? places.filter((place) => place !== unit) : [...places, unit];
  world.scopes[n] = wanted;
  const scope = JSON.stringify(scopeOf(wanted));
  const station = stationOf(world, n);
  headquarters(world).register.writeLocal((db) =>
    ok(db.run('UPDATE roster SET scope = ? WHERE station = ?', scope, uuidToBytes(station.id))),
  );
  station.register.writeLocal((db) =>
    ok(db.run('UPDATE station SET certificate = ?', `{"serial":2,"scope":${scope}}`)),
  );
}
