import { uuidToBytes } from '#shared/base/ids.ts';
import type { Stick } from './carrier.ts';
import { checkRevoked } from './revoked.ts';
import { rowsInScope } from './scope.ts';
import type { Station } from './station.ts';
import { headquarters, notedAnew, type World } from './world.ts';

const expectedOfWrite = ['bundle.nothingNew'];
const expectedOfTake = ['bundle.gap', 'bundle.alreadyApplied', 'bundle.rosterOld'];
const expectedOfFork = ['bundle.fork', 'bundle.ackUnknown', 'bundle.damaged', 'bundle.numberTwice'];

export async function writeStick(
  world: World,
  from: Station,
  to: Station,
  crashAt?: number,
): Promise<Stick | undefined> {
  const written = await world.carrier.write(from, to, crashAt);
  if (!written.ok) {
    const expected = world.revoked.has(from.n) ? [...expectedOfWrite, 'station.revoked'] : expectedOfWrite;
    if (!expected.includes(written.code)) world.broken.push(`${from.name} cannot write: ${written.code}`);
    return undefined;
  }
  if (from.role === 'headquarters') checkScope(world, to, written.value);
  return written.value;
}

/** Whatever is refused changes nothing; what was taken is taken once. */
export async function takeStick(world: World, at: Station, stick: Stick): Promise<string> {
  const changesBefore = changesOf(at);
  const ackBefore = ackedOf(at);
  const isGap = stick.about.after.position > appliedOf(at, stick);
  const taken = await world.carrier.take(at, stick);
  if (stick.about.twice.length > 0) notedAnew(world, at);
  if (!taken.ok) {
    const expected = [
      ...expectedOfTake,
      ...(world.forked ? expectedOfFork : []),
      ...(world.revoked.has(stick.from) ? ['bundle.senderRevoked'] : []),
    ];
    if (!expected.includes(taken.code)) world.broken.push(`${at.name} refuses what it should take: ${taken.code}`);
    if (isGap && !['bundle.gap', 'bundle.senderRevoked'].includes(taken.code))
      world.broken.push(`5 ${at.name} is told ${taken.code} of a bundle that begins after what it has`);
    if (changesOf(at) !== changesBefore) world.broken.push(`5 a refused bundle changed ${at.name} (${taken.code})`);
    return taken.code;
  }
  if (isGap) world.broken.push(`5 ${at.name} takes a bundle that begins after what it has`);
  const sums = changesOf(at);
  const again = await world.carrier.take(at, stick);
  if (again.ok || again.code !== 'bundle.alreadyApplied')
    world.broken.push(`2 ${at.name} takes the same bundle twice (${again.ok ? 'taken' : again.code})`);
  if (changesOf(at) !== sums) world.broken.push(`2 taking a bundle again changed ${at.name}`);
  checkAck(world, at, ackBefore);
  checkRevoked(world);
  return 'ok';
}

/** Rows written that were committed: a merge that was undone leaves no trace in any table. */
export const changesOf = (at: Station): string => {
  const { read } = at.register;
  return ['sync_log', 'sync_tx', 'sync_pending', 'sync_mark', 'bundle_log', 'sync_head', 'sync_field']
    .map((table) => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n)
    .concat(read.get<{ n: number }>('SELECT total(applied + acked + known + last_bundle) AS n FROM sync_peer')?.n)
    .join(' ');
};

/** Up to where the stream of a stick is here; of a stream that is not the sender's present one nothing is a gap. */
const appliedOf = ({ register }: Station, { about }: Stick): number =>
  register.read.get<{ applied: number }>(
    'SELECT applied FROM sync_peer WHERE station = ? AND peer_site = ?',
    uuidToBytes(about.from.id),
    uuidToBytes(about.stream),
  )?.applied ?? Number.POSITIVE_INFINITY;

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
