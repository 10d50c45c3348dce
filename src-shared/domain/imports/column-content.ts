import { parseDay } from '#shared/base/local-date.ts';
import { levelInWords } from './decided-level.ts';
import { splitDecision } from './decision-text.ts';
import type { ImportContext } from './import-context.ts';
import { type Line, textOf } from './lines.ts';
import type { ColumnUse, Field } from './plan.ts';
import { type Table, withColumns } from './tables.ts';

/** Rows looked at, and the part of them that must agree before a column is taken for what it holds. */
const SAMPLE = 40;
const ENOUGH = 0.6;

type Test = { readonly field: Field; readonly unless: readonly Field[]; readonly holds: (text: string) => boolean };

const NAME = /^\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){1,5}$/u;

/** Headings that some offices put over what was given, others over what for. */
const EITHER = /^nội dung/iu;

/**
 * Names columns whose heading says nothing, by what stands below it: awards, units, decisions, ranks and levels can be
 * told from anything else. Also settles "Nội dung khen", which heads awards in some lists and achievements in others.
 */
export function nameByContent(table: Table, lines: readonly Line[], context: ImportContext): Table {
  const rows = lines
    .slice(table.first, table.end)
    .filter(({ own }) => own.length >= 3)
    .slice(0, SAMPLE);
  const part = (column: number, holds: (text: string) => boolean): number => {
    const texts = rows.map((line) => textOf(line.cells[column])).filter((text) => text !== '');
    return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  };
  const isAward = (text: string): boolean => context.awards.find(text).kind === 'one';
  const fields = new Map(table.columns.map(({ column, field }) => [column, field]));
  for (const { column, heading, field, settled } of table.columns) {
    if (settled) continue;
    if (field === 'award' && EITHER.test(heading) && rows.length > 0 && part(column, isAward) === 0)
      fields.set(column, has('achievement') ? undefined : 'achievement');
    if (field === 'achievement' && !has('award') && part(column, isAward) >= ENOUGH) fields.set(column, 'award');
  }
  for (const { field, unless, holds } of testsFor(context, isAward)) {
    if (unless.some(has)) continue;
    const found = table.columns.find(
      ({ column, hidden, settled }) => !hidden && !settled && !fields.get(column) && part(column, holds) >= ENOUGH,
    );
    if (found) fields.set(found.column, field);
  }
  const columns = table.columns.map(({ field: _, ...use }): ColumnUse => {
    const field = fields.get(use.column);
    return field ? { ...use, field } : use;
  });
  return { ...table, ...withColumns(columns) };

  function has(field: Field): boolean {
    return [...fields.values()].includes(field);
  }
}

function testsFor({ units, ranks, directory }: ImportContext, isAward: (text: string) => boolean): readonly Test[] {
  const dated = (text: string): number | undefined => {
    const read = parseDay(text, 9999);
    return read.kind === 'day' ? Number(read.day.slice(0, 4)) : undefined;
  };
  const thisYear = Number(directory.today.slice(0, 4));
  const numbered = (text: string): boolean => splitDecision(text).number.includes('/');
  return [
    { field: 'award', unless: ['award'], holds: isAward },
    {
      field: 'unit',
      unless: ['unit', 'unitName', 'unitCode', 'collective', 'rankPostUnit'],
      holds: (text) => units.find(text).kind === 'one',
    },
    {
      field: 'decision',
      unless: ['decision', 'decisionNumber'],
      holds: (text) => numbered(text) && splitDecision(text).date !== '',
    },
    { field: 'decisionNumber', unless: ['decision', 'decisionNumber'], holds: numbered },
    {
      field: 'birth',
      unless: ['birth', 'birthMale', 'unitCode', 'collective'],
      holds: (text) => (dated(text) ?? 9999) < thisYear - 17,
    },
    { field: 'decidedOn', unless: ['decidedOn', 'decision'], holds: (text) => dated(text) !== undefined },
    {
      field: 'rank',
      unless: ['rank', 'rankAndPost', 'rankPostUnit'],
      holds: (text) => ranks.rankOf(text) !== undefined,
    },
    {
      field: 'rankAndPost',
      unless: ['rank', 'rankAndPost', 'rankPostUnit'],
      holds: (text) => Boolean(ranks.split(text).rank),
    },
    {
      field: 'level',
      unless: ['level'],
      holds: (text) => text.length < 40 && levelInWords(text) !== undefined && units.find(text).kind !== 'one',
    },
    {
      field: 'person',
      unless: ['person', 'recipient', 'collective'],
      holds: (text) => NAME.test(text) && ranks.rankOf(text) === undefined && units.find(text).kind !== 'one',
    },
  ];
}
