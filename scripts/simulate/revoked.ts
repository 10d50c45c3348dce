import { uuidToBytes } from '#shared/base/ids.ts';
import type { Station } from './station.ts';
import { headquarters, stationOf, type World } from './world.ts';

/** How many transactions of a station headquarters has. */
export const takenOf = (world: World, at: Station): number =>
  headquarters(world).register.read.get<{ n: number }>(
    'SELECT count(*) AS n FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE s.station = ?',
    uuidToBytes(at.id),
  )?.n ?? 0;

/** What was taken of a revoked station stays, and nothing comes to it. */
export function checkRevoked(world: World): void {
  for (const [n, taken] of world.revoked) {
    const now = takenOf(world, stationOf(world, n));
    if (taken !== Number.POSITIVE_INFINITY && now !== taken)
      world.broken.push(`13 headquarters has ${now} transactions of a revoked station and had ${taken}`);
  }
}

/** A revoked station hears of it with the next stick that reaches it, unless it was put back and is out of place. */
export function checkTold(world: World): void {
  if (world.forked) return;
  for (const n of world.revoked.keys()) {
    const at = stationOf(world, n);
    const { card } = at.register.read.get<{ card: string | null }>('SELECT revocation AS card FROM station') ?? {};
    if (!card) world.broken.push(`13 ${at.name} was never told that its word was taken away`);
  }
}
