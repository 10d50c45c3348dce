import { takenOf } from './revoked.ts';
import type { Station } from './station.ts';
import type { Step } from './steps.ts';
import { changesOf, writeStick } from './sticks.ts';
import { headquarters, stationOf, type World } from './world.ts';

/** What a bundle may be refused for that is not as its sender sealed it; none of it is about its place in the stream. */
const refusedAsTampered = [
  'bundle.notABundle',
  'bundle.headerTooLarge',
  'bundle.tooNew',
  'bundle.damaged',
  'bundle.truncated',
  'bundle.otherRecipient',
  'bundle.otherKey',
  'bundle.senderUnknown',
  'bundle.senderRevoked',
  'bundle.signatureInvalid',
];

/** A stick is tampered with on its way: it is refused before anything is written, and the honest one lies in the drawer. */
export async function tamper(world: World, step: Extract<Step, { do: 'tamper' }>): Promise<void> {
  const { carrier, stations } = world;
  if (!carrier.tamper) return;
  const from = stationOf(world, step.from);
  const to = stationOf(world, step.to);
  const stick = await writeStick(world, from, to);
  if (!stick) return;
  const earlier = world.drawer.filter((other) => other.from === from.n && other.to === to.n);
  world.drawer.push(stick);
  const another = earlier[step.another % Math.max(1, earlier.length)];
  if (step.how === 'otherHeader' && !another) return;
  const thief = stations.find(({ n }) => n !== from.n && n !== to.n);
  if (!thief) return;
  const arrived = carrier.tamper(stick, { how: step.how, at: step.place, another, thief });
  const at = step.how === 'misdeliver' ? thief : to;
  const before = changesOf(at);
  const taken = await carrier.take(at, arrived);
  if (taken.ok || !refusedAsTampered.includes(taken.code))
    world.broken.push(`13 ${at.name} and a bundle with ${step.how}: ${taken.ok ? 'taken' : taken.code}`);
  if (changesOf(at) !== before) world.broken.push(`13 a bundle with ${step.how} changed ${at.name}`);
}

export function revoke(world: World, at: Station): void {
  if (!world.carrier.revoke || at.n === 0 || world.revoked.has(at.n)) return;
  world.carrier.revoke(headquarters(world), at);
  world.revoked.set(at.n, takenOf(world, at));
}
