import type { Places } from './axes.ts';
import type { FigureFacts, Figures } from './figures.ts';

/** Who was given each award, as one number for each: of people the one that stands for all merged rows. */
export function recipientsAt(
  figures: Figures,
  { roots }: Pick<FigureFacts, 'roots'>,
  { n, at }: Places,
): { readonly who: Int32Array; readonly most: number } {
  let people = 0;
  for (const root of roots.values()) if (root > people) people = root;
  let others = 0;
  for (let i = 0; i < n; i++) {
    const recipient = figures.recipient[at[i] ?? 0] ?? 0;
    if (recipient > people) people = recipient;
    if (-recipient > others) others = -recipient;
  }
  const who = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const recipient = figures.recipient[at[i] ?? 0] ?? 0;
    who[i] = recipient < 0 ? people - recipient : recipient;
  }
  if (roots.size > 0)
    for (let i = 0; i < n; i++) {
      const root = roots.get(who[i] ?? 0);
      if (root !== undefined && (figures.recipient[at[i] ?? 0] ?? 0) > 0) who[i] = root;
    }
  return { who, most: people + others };
}

/**
 * How many different recipients each group has: awards are dealt out by group, then each recipient is stamped once.
 * @param groups of each award; those of -1 are in none
 */
export function differentIn(who: Int32Array, most: number, groups: Int32Array, count: number): Int32Array {
  const ends = new Int32Array(count + 1);
  for (let i = 0; i < who.length; i++) {
    const group = groups[i] ?? -1;
    if (group >= 0) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group++) ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  const next = ends.slice();
  const dealt = new Int32Array(ends[count] ?? 0);
  for (let i = 0; i < who.length; i++) {
    const group = groups[i] ?? -1;
    if (group < 0) continue;
    const to = next[group] ?? 0;
    dealt[to] = who[i] ?? 0;
    next[group] = to + 1;
  }
  const stamps = new Int32Array(most + 1);
  const numbers = new Int32Array(count);
  for (let group = 0; group < count; group++) {
    let different = 0;
    for (let i = ends[group] ?? 0; i < (ends[group + 1] ?? 0); i++) {
      const recipient = dealt[i] ?? 0;
      if (stamps[recipient] === group + 1) continue;
      stamps[recipient] = group + 1;
      different += 1;
    }
    numbers[group] = different;
  }
  return numbers;
}
