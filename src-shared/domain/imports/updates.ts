import { formatDay } from '#shared/base/local-date.ts';
import { nfc } from '#shared/base/vi-text.ts';
import type { KnownAward, KnownPerson } from './directory.ts';
import type { CellChange, Field, PlannedAward, PlannedPerson } from './plan.ts';
import type { Reading } from './reading.ts';

/** What a list says of a record that the register has: added to it only, put into empty cells, or put over them. */
export const knownModes = ['addOnly', 'fillBlank', 'update'] as const;
export type KnownMode = (typeof knownModes)[number];

type Said = {
  readonly field: CellChange['field'];
  readonly columns: readonly Field[];
  readonly from: string;
  readonly to: string | undefined;
  /** as a person reads it, where the values are ids */
  readonly shown?: { readonly from: string; readonly to: string };
};

/**
 * What a row of a list of people changes in a person of the register. Rank, post and unit that have a history by day
 * are left to it, and so is whoever this station has no say in.
 */
export function personChanges(
  reading: Reading,
  read: PlannedPerson,
  known: KnownPerson,
  unit: { readonly id?: string; readonly name: string },
): readonly CellChange[] {
  const { directory } = reading.context;
  const old = directory.units.find(({ id }) => id === known.unitId);
  const said: readonly Said[] = [
    { field: 'birth', columns: ['birth', 'birthMale', 'birthFemale'], from: known.birth ?? '', to: read.birth },
    { field: 'gender', columns: ['gender'], from: known.gender ?? '', to: read.gender },
    { field: 'serviceNumber', columns: ['serviceNumber'], from: known.serviceNumber ?? '', to: read.serviceNumber },
    {
      field: 'rank',
      columns: ['rank', 'rankAndPost', 'rankPostUnit', 'person'],
      from: known.rank ?? '',
      to: read.rank,
    },
    {
      field: 'post',
      columns: ['post', 'rankAndPost', 'rankPostUnit', 'person'],
      from: known.post ?? '',
      to: read.post,
    },
    {
      field: 'unitId',
      columns: ['unit', 'unitName', 'unitCode', 'rankPostUnit'],
      from: known.unitId,
      to: unit.id,
      shown: { from: old?.name ?? '', to: unit.name },
    },
  ];
  const isOurs = (): boolean => directory.mayChangePerson?.(known.id) ?? true;
  const isDated = (field: string): boolean => directory.datedFacts?.(known.id).includes(field) ?? false;
  return weigh(reading, said, (field) => (!isOurs() ? 'scope' : isDated(field) ? 'dated' : undefined));
}

/** What a row changes in an award that the register has: same recipient, form, year and decision. */
export function awardChanges(
  reading: Reading,
  award: Pick<PlannedAward, 'achievement' | 'note' | 'snapshot'>,
  known: KnownAward,
): readonly CellChange[] {
  const { directory } = reading.context;
  const said: readonly Said[] = [
    { field: 'reason', columns: ['achievement'], from: known.reason, to: award.achievement },
    { field: 'note', columns: ['note'], from: known.note, to: award.note },
    { field: 'rank', columns: ['rank', 'rankAndPost', 'rankPostUnit'], from: known.rank, to: award.snapshot.rank },
    { field: 'post', columns: ['post', 'rankAndPost', 'rankPostUnit'], from: known.post, to: award.snapshot.post },
  ];
  return weigh(reading, said, () => ((directory.mayChangeAward?.(known.id) ?? true) ? undefined : 'scope'));
}

/** A year that becomes a day of that year was not known wholly: that fills, and contradicts nothing. */
const fills = ({ from, to = '' }: Said): boolean => from === '' || (from.length === 4 && to.startsWith(`${from}-`));

function weigh(
  { row, cells, context }: Reading,
  said: readonly Said[],
  barred: (field: string) => 'scope' | 'dated' | undefined,
): readonly CellChange[] {
  const { known: mode = 'addOnly' } = context.options;
  const changes: CellChange[] = [];
  for (const one of said) {
    const { field, columns, from, to = '', shown } = one;
    const says = to === '' || nfc(from) === nfc(to) || (to.length === 4 && from.startsWith(`${to}-`));
    if (says) continue;
    const use = cells.use(columns.find((column) => cells.text(column) !== '') ?? columns[0] ?? 'note');
    const words = { from: formatDay(shown?.from ?? from), to: formatDay(shown?.to ?? to) };
    const bar = mode === 'addOnly' || (mode === 'fillBlank' && !fills(one)) ? 'mode' : barred(field);
    if (bar === 'dated') row.add('note', 'import.keptByDays', words, use);
    else if (bar === 'scope') row.add('note', 'import.keptByScope', words, use);
    else if (bar) row.add('note', 'import.cellDiffers', words, use);
    else {
      row.add('note', 'import.cellChanges', words, use);
      changes.push({ field, from, to });
    }
  }
  return changes;
}
