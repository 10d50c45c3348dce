import { z } from 'zod';
import { recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { levels } from '#shared/domain/levels.ts';
import {
  countsPeopleOnly,
  type Dimension,
  dimensions,
  noGroup,
  type Span,
  type StatisticsChoice,
  sexes,
} from '#shared/domain/statistics/choice.ts';
import type { CellChange, FieldChange } from '#shared/domain/statistics/frozen.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import type { StatisticsInput } from '#shared/domain/statistics/statistics-layout.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import type { awardFilter } from './awards.ts';
import { groupOf, id, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';

export const firstYear = 1945;
export const lastYear = 2200;
const year = z.int().min(firstYear).max(lastYear);

export const statisticsChoice = z
  .object({
    rows: z.enum(dimensions),
    columns: z.enum([...dimensions, 'none']),
    yearFrom: year,
    yearTo: year,
    earlier: z.int().min(0).max(5),
    counting: z.enum(['awards', 'recipients']),
    filter: z.object({
      recipientKind: z.enum(recipientKinds).optional(),
      level: z.enum(levels).optional(),
      awardKind: z.enum(typeKinds).optional(),
      awardTypeId: id<'awardType'>().optional(),
      commendationType: z.enum([...commendationTypes, noGroup]).optional(),
      unitId: id<'unit'>().optional(),
      clusterId: groupOf<'cluster'>().optional(),
      movementId: groupOf<'movement'>().optional(),
      sex: z.enum(sexes).optional(),
      standing: z.enum(standings).optional(),
    }),
  })
  .refine(({ yearFrom, yearTo }) => yearFrom <= yearTo)
  .refine(({ rows, columns }) => rows !== columns) satisfies z.ZodType<StatisticsChoice>;

/** What one number of a table counts: a row and a column, or all of them, in one of its spans. */
export interface AskedCell {
  readonly span: Span;
  /** undefined: all rows */
  readonly row?: string | undefined;
  readonly column?: string | undefined;
}

type Loose = { [N in keyof z.input<typeof awardFilter>]: z.input<typeof awardFilter>[N] };

/** The awards behind a number of a table, as the list of awards is asked for them: it shows just as many. */
export function cellFilter(choice: StatisticsChoice, { span, row, column }: AskedCell): z.input<typeof awardFilter> {
  const { unitId, clusterId, movementId, ...plain } = choice.filter;
  const filter: Loose = {
    ...plain,
    counted: true,
    ...(span.from === span.to ? { year: span.from } : { yearFrom: span.from, yearTo: span.to }),
    ...(unitId !== undefined && { unitId, unitScope: 'below' }),
    ...(clusterId !== undefined && { clusterId }),
    ...(movementId !== undefined && movementPart(movementId)),
    ...(countsPeopleOnly(choice) && { recipientKind: 'person' }),
  };
  const parts = [
    ...(row === undefined ? [] : [dimensionPart(choice, choice.rows, row)]),
    ...(column === undefined || choice.columns === 'none' ? [] : [dimensionPart(choice, choice.columns, column)]),
  ];
  return Object.assign(filter, ...parts) as z.input<typeof awardFilter>;
}

const movementPart = (movement: string): Loose =>
  movement === noGroup ? { withoutMovement: true } : { movementId: movement };

function dimensionPart({ filter }: StatisticsChoice, dimension: Dimension, key: string): Loose {
  switch (dimension) {
    case 'year':
      return { year: Number(key), yearFrom: undefined, yearTo: undefined };
    case 'unit':
      return { unitId: key, unitScope: 'below', unitUnder: filter.unitId ?? 'top' };
    case 'cluster':
      return { clusterId: key };
    case 'movement':
      return movementPart(key);
    case 'awardType':
      return { awardTypeId: key };
    default:
      // The other dimensions bear the name of the filter's part, and their keys its values.
      return { [dimension]: key };
  }
}

/** A table that was kept as it was reported. */
export interface FrozenSummary {
  readonly id: string;
  readonly title: string;
  /** whom it was sent to */
  readonly receiver: string;
  readonly madeAt: number;
  readonly madeBy: string;
  /** behind all its numbers */
  readonly awards: number;
}

export interface FrozenTable extends FrozenSummary {
  readonly table: StatisticsTable;
}

/** An award behind a frozen table that is otherwise now. `outside`: it counts, and no longer in this table. */
export interface AwardSince {
  readonly kind: 'added' | 'void' | 'withdrawn' | 'outside' | 'changed';
  readonly id: string;
  readonly recipient: string;
  readonly form: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly fields: readonly FieldChange[];
}

export interface FrozenChanges {
  /** what is kept is what was kept */
  readonly intact: boolean;
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  /** at most 500 of them */
  readonly awards: readonly AwardSince[];
  /** at most 500; numbers that say something else now, also because trees, clusters or rules changed */
  readonly cells: readonly CellChange[];
  readonly now: StatisticsTable;
}

const one = z.object({ id: id<'frozenStatistics'>() });

/** A table on paper: as the register is, or as it was frozen. */
export const statisticsPaper = z.union([
  z.object({ choice: statisticsChoice, title: shortText }),
  z.object({ frozenId: id<'frozenStatistics'>() }),
]);

export const statisticsApi = {
  'statistics.table': query(statisticsChoice).returns<StatisticsTable>(),
  /** First and last year of the register's awards; null: there are none. */
  /** Keeps a table as it is now, with the awards behind it. Refuses: register.readOnly, statistics.titleEmpty, statistics.nothing, statistics.tooMany. */
  'statistics.freeze': command(
    z.object({ choice: statisticsChoice, title: shortText, receiver: shortText }),
  ).returns<FrozenSummary>(),
  /** The newest first; of this station alone. */
  'statistics.frozen': query(nothing).returns<readonly FrozenSummary[]>(),
  'statistics.frozenTable': query(one).returns<FrozenTable | null>(),
  /** Refuses: record.gone. */
  'statistics.changes': query(one).returns<FrozenChanges>(),
  /** Everything that a table on paper is made of. Refuses: list.noLetterhead, record.gone, statistics.nothing. */
  'statistics.input': query(statisticsPaper).returns<StatisticsInput>(),
  'statistics.years': query(nothing).returns<{ readonly first: number; readonly last: number } | null>(),
};
