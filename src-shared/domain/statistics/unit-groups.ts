import type { Day } from '../../base/local-date.ts';
import type { Membership } from '../clusters/cluster-members.ts';
import { factsOn, type UnitBook } from '../units/unit-book.ts';

/** The parent of every unit on a day; null where nothing stands above it, or nothing that is known. */
function parentsOn(book: UnitBook, day: Day): ReadonlyMap<string, string | null> {
  return new Map(
    book.units.map((unit) => {
      const { parentId } = factsOn(book, unit, day);
      return [unit.id, parentId !== null && book.byId.has(parentId) ? parentId : null];
    }),
  );
}

/**
 * Under which unit each one is counted on a day: those right below `under`, each with everything below it, and `under` for
 * itself; without `under` those that stand at the top. What is not below `under` is in no group. Of a circle, which
 * concurrent moves can make, the smallest id stands for all.
 */
export function unitGroupsOn(book: UnitBook, under: string | undefined, day: Day): ReadonlyMap<string, string> {
  const parents = parentsOn(book, day);
  const groups = new Map<string, string>();
  const outside = new Set<string>();
  for (const { id } of book.units) {
    const path: string[] = [];
    let group: string | undefined;
    for (let at: string | null = id; ; at = parents.get(at) ?? null) {
      if (at === null) {
        group = under === undefined ? path.at(-1) : undefined;
        break;
      }
      if (at === under) {
        group = path.at(-1) ?? under;
        break;
      }
      const known: string | undefined = groups.get(at);
      if (known !== undefined || outside.has(at)) {
        group = known;
        break;
      }
      const circle = path.indexOf(at);
      if (circle >= 0) {
        group = under === undefined ? path.slice(circle).sort()[0] : undefined;
        break;
      }
      path.push(at);
    }
    if (id === under) groups.set(id, id);
    else
      for (const passed of path) {
        if (group === undefined) outside.add(passed);
        else groups.set(passed, group);
      }
  }
  return groups;
}

/**
 * The cluster that each unit's awards count for on a day: its own, or that of the nearest unit above it that is in one.
 * @param members of one year; where two stations put a unit into two clusters, the smaller id counts
 */
export function clusterGroupsOn(book: UnitBook, members: readonly Membership[], day: Day): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { unitId, clusterId } of members) {
    const there = own.get(unitId);
    if (there === undefined || clusterId < there) own.set(unitId, clusterId);
  }
  const groups = new Map<string, string>();
  if (own.size === 0) return groups;
  const parents = parentsOn(book, day);
  for (const { id } of book.units) {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      const cluster = own.get(at);
      if (cluster === undefined) continue;
      groups.set(id, cluster);
      break;
    }
  }
  return groups;
}
