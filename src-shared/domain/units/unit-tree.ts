import type { Day } from '../../base/local-date.ts';
import { sortKey } from '../../base/vi-text.ts';
import { factsOn, hasBegun, hasEnded, type UnitBook, type UnitFacts, type UnitRecord } from './unit-book.ts';

/** A unit at its place in the tree of a day. */
export interface Placed {
  readonly unit: UnitRecord;
  readonly facts: UnitFacts;
  readonly depth: number;
  /** the nearest unit above that is in the list */
  readonly above: string | null;
  readonly hasBelow: boolean;
}

type Candidate = { readonly unit: UnitRecord; readonly facts: UnitFacts; readonly key: string };

/** Headquarters' order, and by code where it gave none; names keep twins apart. */
function byOrder(a: Candidate, b: Candidate): number {
  const [x, y] = [a.facts.sortOrder, b.facts.sortOrder];
  if (x !== y) return x === null ? 1 : y === null ? -1 : x - y;
  return a.key < b.key ? -1 : 1;
}

/**
 * Every unit of a day, each under the one above it. A unit whose superior is not in the list hangs under the next that
 * is; one inside a circle, which concurrent moves can make, stands at the top.
 * @param ended also those that had ended by then, where they last stood
 */
export function treeOn(book: UnitBook, day: Day, ended = false): readonly Placed[] {
  const shown = new Map<string, Candidate>();
  for (const unit of book.units) {
    if (!hasBegun(unit, day) || (!ended && hasEnded(unit, day))) continue;
    const facts = factsOn(book, unit, day);
    shown.set(unit.id, { unit, facts, key: `${facts.code}\u0001${sortKey(facts.name)}\u0001${unit.id}` });
  }
  const below = new Map<string | null, Candidate[]>();
  for (const candidate of shown.values()) {
    const above = nearestAbove(book, candidate.unit, day, shown);
    const siblings = below.get(above);
    if (siblings) siblings.push(candidate);
    else below.set(above, [candidate]);
  }
  const placed: Placed[] = [];
  const walk = (above: string | null, depth: number): void => {
    for (const { unit, facts } of (below.get(above) ?? []).sort(byOrder)) {
      placed.push({ unit, facts, depth, above, hasBelow: below.has(unit.id) });
      walk(unit.id, depth + 1);
    }
  };
  walk(null, 0);
  return placed;
}

function nearestAbove(
  book: UnitBook,
  unit: UnitRecord,
  day: Day,
  shown: ReadonlyMap<string, Candidate>,
): string | null {
  const line = lineAbove(book, unit, day);
  return line.includes(unit.id) ? null : (line.find((id) => shown.has(id)) ?? null);
}

/** The units above one on a day, nearest first; ends where a circle closes. */
export function lineAbove(book: UnitBook, unit: UnitRecord, day: Day): readonly string[] {
  const line: string[] = [];
  let at: UnitRecord | undefined = unit;
  while (at) {
    const { parentId }: UnitFacts = factsOn(book, at, day);
    at = parentId === null ? undefined : book.byId.get(parentId);
    if (!at || line.includes(at.id)) break;
    line.push(at.id);
  }
  return line;
}

/** Some units with everything that stood below them on a day; what had ended by then counts where it last stood. */
export function subtreeOn(book: UnitBook, roots: Iterable<string>, day: Day): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const unit of book.units) {
    const { parentId } = factsOn(book, unit, day);
    if (parentId === null) continue;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(unit.id);
    else below.set(parentId, [unit.id]);
  }
  const found = new Set<string>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    // Also ends a circle.
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(below.get(id) ?? []));
  }
  return found;
}
