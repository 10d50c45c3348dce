import { type Level, levels } from '../levels.ts';
import type { CollectiveLine, ListInput, PersonLine } from './list-input.ts';
import { plain } from './paper-text.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By given name; namesakes by birth, then in the order given, so that two prints never differ. */
export const inNameOrder = (people: readonly PersonLine[]): PersonLine[] =>
  people.toSorted((a, b) => byText(a.nameKey, b.nameKey) || byText(a.birth, b.birth));

/** Highest form first, else in the order given: the units' own. */
export const inFormOrder = (collectives: readonly CollectiveLine[]): CollectiveLine[] =>
  collectives.toSorted((a, b) => a.formOrder - b.formOrder);

export type LevelGroup<Line> = { readonly level: Level; readonly lines: readonly Line[] };

/** Highest level first; levels without a line are left out. */
export const byLevel = <Line extends { readonly level: Level }>(lines: readonly Line[]): LevelGroup<Line>[] =>
  levels
    .map((level) => ({ level, lines: lines.filter((line) => line.level === level) }))
    .filter((group) => group.lines.length > 0);

export type FormGroup = {
  readonly formName: string;
  readonly collectives: readonly CollectiveLine[];
  readonly people: readonly PersonLine[];
  readonly households: readonly CollectiveLine[];
};

type Lines = Pick<ListInput, 'collectives' | 'people' | 'households'>;

/** Highest form first, by the catalogue's order, then by name. */
export function byForm({ collectives, people, households }: Lines): FormGroup[] {
  const orders = new Map<string, number>();
  for (const line of [...collectives, ...people, ...households]) orders.set(plain(line.formName), line.formOrder);
  return [...orders]
    .toSorted(([nameA, orderA], [nameB, orderB]) => orderA - orderB || byText(nameA, nameB))
    .map(([formName]) => ({
      formName,
      collectives: collectives.filter((line) => plain(line.formName) === formName),
      people: people.filter((line) => plain(line.formName) === formName),
      households: households.filter((line) => plain(line.formName) === formName),
    }));
}
