import type { Heading, StatisticsTable } from './table.ts';
import { countAt, type Place } from './table-columns.ts';

/** What is kept of each award behind a frozen table: enough to say later what of it became otherwise. */
export const frozenFields = [
  'recipient',
  'kind',
  'unit',
  'team',
  'form',
  'level',
  'year',
  'commendation',
  'movement',
  'decision',
  'decidedOn',
  'post',
  'sex',
] as const;
export type FrozenField = (typeof frozenFields)[number];

export interface FrozenAward {
  readonly id: string;
  readonly values: Readonly<Record<FrozenField, string>>;
}

/** Texts once, awards as numbers of them: thousands of awards name few units and forms. */
export interface PackedAwards {
  readonly fields: readonly string[];
  readonly texts: readonly string[];
  readonly awards: readonly (readonly [id: string, ...numbers: number[]])[];
}

export function packAwards(awards: readonly FrozenAward[]): PackedAwards {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const packed = awards.map(({ id, values }): readonly [string, ...number[]] => [
    id,
    ...frozenFields.map((field) => numberOf(values[field])),
  ]);
  return { fields: frozenFields, texts: [...numbers.keys()], awards: packed };
}

export const unpackAwards = ({ fields, texts, awards }: PackedAwards): readonly FrozenAward[] =>
  awards.map(([id, ...numbers]) => ({
    id,
    values: Object.fromEntries(
      frozenFields.map((field) => [field, texts[numbers[fields.indexOf(field)] ?? -1] ?? '']),
    ) as FrozenAward['values'],
  }));

export interface FieldChange {
  readonly field: FrozenField;
  readonly before: string;
  readonly after: string;
}

export interface ComparedAwards {
  readonly added: readonly FrozenAward[];
  readonly gone: readonly FrozenAward[];
  readonly changed: readonly { readonly award: FrozenAward; readonly fields: readonly FieldChange[] }[];
}

export const changedFields = (before: FrozenAward, after: FrozenAward): readonly FieldChange[] =>
  frozenFields.flatMap((field) =>
    before.values[field] === after.values[field]
      ? []
      : [{ field, before: before.values[field], after: after.values[field] }],
  );

/** What became of the awards behind a table since it was frozen. */
export function compareAwards(before: readonly FrozenAward[], now: readonly FrozenAward[]): ComparedAwards {
  const then = new Map(before.map((award) => [award.id, award]));
  const present = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !then.has(id)),
    gone: before.filter(({ id }) => !present.has(id)),
    changed: now.flatMap((award) => {
      const old = then.get(award.id);
      const fields = old ? changedFields(old, award) : [];
      return fields.length > 0 ? [{ award, fields }] : [];
    }),
  };
}

export interface CellChange {
  readonly row: Heading;
  /** undefined where a table has no columns */
  readonly column: Heading | undefined;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Every cell that says something else now, rows in the order in which they were frozen, new ones behind them. */
export function compareTables(frozen: StatisticsTable, now: StatisticsTable): readonly CellChange[] {
  const rows = together(frozen.rows, now.rows);
  const columns = frozen.choice.columns === 'none' ? [undefined] : together(frozen.columns, now.columns);
  return frozen.spans.flatMap(({ from, to }, span) =>
    rows.flatMap((row) =>
      columns.flatMap((column): CellChange[] => {
        const [before, after] = [frozen, now].map((table) => cellOf(table, span, row, column));
        return before === after ? [] : [{ row, column, from, to, before: before ?? 0, after: after ?? 0 }];
      }),
    ),
  );
}

function together(before: readonly Heading[], now: readonly Heading[]): readonly Heading[] {
  const known = new Set(before.map(({ key }) => key));
  return [...before, ...now.filter(({ key }) => !known.has(key))];
}

function cellOf(table: StatisticsTable, span: number, row: Heading, column: Heading | undefined): number {
  const at = table.rows.findIndex(({ key }) => key === row.key);
  const beside: Place = column && table.columns.findIndex(({ key }) => key === column.key);
  return at < 0 || (beside !== undefined && beside < 0) ? 0 : countAt(table, span, at, beside);
}
