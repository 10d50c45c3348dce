import fc from 'fast-check';
import {
  type AuthorRole,
  type Edit,
  type Head,
  type Owner,
  rankOf,
  shownHead,
  takeEdit,
} from '#shared/domain/sync/merge.ts';

/** A station of the model: the edits it has, in its own order, and the values that one field has there. */
export interface Replica {
  readonly site: string;
  readonly role: AuthorRole;
  readonly log: Edit<string>[];
  heads: readonly Head<string>[];
}

export type Step =
  | { readonly kind: 'edit'; readonly at: number; readonly value: string; readonly clock: number }
  | { readonly kind: 'send'; readonly from: number; readonly to: number };

export const stations: readonly AuthorRole[] = ['headquarters', 'unit', 'unit', 'unit'];

export const schedules = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      at: fc.nat(stations.length - 1),
      value: fc.constantFrom('a', 'b', 'c', 'd'),
      // Clocks jump: nothing but the order of display may depend on them.
      clock: fc.nat(1000),
    }),
    fc.record({
      kind: fc.constant('send' as const),
      from: fc.nat(stations.length - 1),
      to: fc.nat(stations.length - 1),
    }),
  ),
  { maxLength: 40 },
);
export const owners = fc.constantFrom<Owner>('headquarters', 'unit', 'both');

/** All replicas begin with the value that ships. */
const shipped = (owner: Owner): Head<string> => ({
  dot: 'seed',
  rank: rankOf(owner, 'seed'),
  hlc: 0,
  site: '',
  seq: 0,
  value: 'seed',
});

export const newReplica = (role: AuthorRole, site: string, owner: Owner): Replica => ({
  site,
  role,
  log: [],
  heads: [shipped(owner)],
});

/** An ordinary edit: its author saw the value that was shown. */
export function edit(replica: Replica, owner: Owner, value: string, hlc: number): void {
  const seq = 1 + replica.log.filter(({ site }) => site === replica.site).length;
  take(replica, {
    dot: `${replica.site}.${seq}`,
    rank: rankOf(owner, replica.role),
    hlc,
    site: replica.site,
    seq,
    value,
    prev: [shownHead(replica.heads).dot],
  });
}

export function take(replica: Replica, change: Edit<string>): void {
  replica.log.push(change);
  replica.heads = takeEdit(replica.heads, change);
}

/** Hands over, in the sender's order, what the other does not have. */
export function send(from: Replica, to: Replica): void {
  const has = new Set(to.log.map(({ dot }) => dot));
  for (const change of [...from.log]) if (!has.has(change.dot)) take(to, change);
}

export function play(steps: readonly Step[], owner: Owner): readonly Replica[] {
  const replicas = stations.map((role, i) => newReplica(role, `s${i}`, owner));
  const at = (i: number): Replica => replicas[i] ?? newReplica('unit', 'none', owner);
  for (const step of steps) {
    if (step.kind === 'edit') edit(at(step.at), owner, step.value, step.clock);
    else send(at(step.from), at(step.to));
  }
  return replicas;
}

/** Headquarters hears everyone, then everyone hears headquarters. */
export function cleanRound(replicas: readonly Replica[]): void {
  const [headquarters, ...units] = replicas;
  if (!headquarters) return;
  for (const unit of units) send(unit, headquarters);
  for (const unit of units) send(headquarters, unit);
}

export const headSet = (heads: readonly Head<string>[]): readonly string[] =>
  heads.map(({ dot, value }) => `${dot}=${value}`).sort();
