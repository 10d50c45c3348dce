import type { StationRole } from '../stations.ts';

/** Who may settle a column: `both` outranks nobody. The seed that ships is headquarters' word. */
export type Owner = 'headquarters' | 'unit' | 'both';
export type AuthorRole = StationRole | 'seed';

/** One value that a field may have, by the transaction that wrote it. */
export interface Head<Value> {
  /** the transaction, in whatever form the caller tells transactions apart */
  readonly dot: string | number;
  /** the author's authority over this column, from rankOf */
  readonly rank: number;
  readonly hlc: number;
  /** the author's site and number there; they break ties the same way everywhere */
  readonly site: string;
  readonly seq: number;
  readonly value: Value;
}

/** A new value, and the transactions whose values its author saw and replaced. */
export interface Edit<Value> extends Head<Value> {
  readonly prev: readonly Head<Value>['dot'][];
}

/** Source: sync.md §2.6. */
export function rankOf(owner: Owner, author: AuthorRole): number {
  if (owner === 'both') return 0;
  const speaksFor = author === 'seed' ? 'headquarters' : author;
  return speaksFor === owner ? 1 : 0;
}

/**
 * The values a field has after one more edit. An edit removes what its author saw, unless that has a higher rank: then
 * it stays beside it as a proposal. Edits must come after those they replace; otherwise their order does not matter.
 * Source: sync.md §2.3.
 */
export function takeEdit<Value>(heads: readonly Head<Value>[], edit: Edit<Value>): readonly Head<Value>[] {
  const { prev, ...head } = edit;
  const kept = heads.filter(({ dot, rank }) => dot !== edit.dot && !(prev.includes(dot) && rank <= edit.rank));
  return [...kept, head];
}

/** The one value that is shown: by rank, then clock, then site. Throws: when there is none, which no field has. */
export function shownHead<Value>(heads: readonly Head<Value>[]): Head<Value> {
  const [first, ...rest] = heads;
  if (!first) throw new Error('a field without a value');
  return rest.reduce((best, head) => (isAbove(head, best) ? head : best), first);
}

function isAbove(a: Head<unknown>, b: Head<unknown>): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (a.hlc !== b.hlc) return a.hlc > b.hlc;
  if (a.site !== b.site) return a.site > b.site;
  return a.seq > b.seq;
}

/** A conflict is for a person: more than one value, not merely more than one author of the same. */
export const isConflict = <Value>(heads: readonly Head<Value>[], same: (a: Value, b: Value) => boolean): boolean =>
  heads.some(({ value }) => heads[0] !== undefined && !same(value, heads[0].value));
