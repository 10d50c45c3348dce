import { fold } from '#shared/base/vi-text.ts';
import { matchChoices } from '../../ui/choice/match-choices.ts';

export const entryGroups = ['recent', 'screens', 'commands', 'people', 'units', 'decisions', 'awards'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** Something to go to or to do, found by its words. */
export type Entry = {
  /** Unique in the palette; names the same thing the next time. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  readonly run: () => void;
};

/** More of one kind than anybody reads before typing another letter. */
export const MOST_OF_GROUP = 8;

/** How many of those used last are offered first. */
const MOST_RECENT = 5;

const matching = (entries: readonly Entry[], typed: string): readonly Entry[] =>
  matchChoices(
    entries.map((entry) => ({ ...entry, value: entry.id, hint: entry.hint ?? '' })),
    typed,
  );

/** Screens and commands that the letters can mean, those used lately before all others. */
export function fixedEntries(entries: readonly Entry[], recent: readonly Entry[], typed: string): readonly Entry[] {
  const lately = matching(recent, typed).slice(0, MOST_RECENT);
  const others = matching(entries, typed).filter(({ id }) => !lately.some((entry) => entry.id === id));
  return [...lately.map((entry): Entry => ({ ...entry, group: 'recent' })), ...others];
}

/** Needs no answer of the register, and stands before all that do. */
export const isFixed = ({ group }: Entry): boolean => group === 'recent' || group === 'screens' || group === 'commands';

/** By group in the order of the palette, at most so many of records, none twice. */
export function arrangeEntries(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  const fresh = entries.filter(({ id }) => !seen.has(id) && seen.add(id));
  return entryGroups.flatMap((group) => fresh.filter((entry) => entry.group === group).slice(0, mostOf(group)));
}

const mostOf = (group: EntryGroup): number =>
  group === 'screens' || group === 'commands' ? Number.POSITIVE_INFINITY : MOST_OF_GROUP;

/** One letter finds half of the register. */
export const isWorthAsking = (typed: string): boolean => fold(typed).length > 1;
