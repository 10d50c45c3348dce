import type { ReadDb } from '#db/handles.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import type { BundleChange } from '#shared/api/bundle-page.ts';
import type { DecisionRow } from '#shared/api/decisions.ts';
import type { ExportList } from '#shared/api/exports.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { Result } from '#shared/base/result.ts';
import { showServiceNumber } from '#shared/domain/people/person-numbers.ts';
import { valueKind } from '#shared/domain/records/values.ts';
import type { MarkedTable } from '#shared/domain/sync/marks.ts';
import { awardsQueries } from '../awards/index.ts';
import { bundlePageQueries } from '../bundles/index.ts';
import { decisionsQueries } from '../decisions/index.ts';
import { marksOfSome } from '../marks/index.ts';
import { peopleQueries } from '../people/index.ts';

type ShownRow = Readonly<Record<string, unknown>>;

/** A list that the host reads, the way its screen reads it: the same query, the same order. */
export interface PagedList {
  readonly total: number;
  page(offset: number, limit: number): readonly ShownRow[];
}

type Asked<L extends ExportList['shown']['list']> = Extract<ExportList['shown'], { readonly list: L }>;

function valueIn<T>(reply: Result<T>): T {
  if (!reply.ok) throw new Error(`the list was refused: ${reply.code}`);
  return reply.value;
}

/** Rows with their marks, as their screen shows them. */
function marked<Row extends { readonly id: string }>(read: ReadDb, table: MarkedTable, rows: readonly Row[]) {
  const marks = marksOfSome(
    read,
    table,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, syncState: marks[row.id] ?? '' }));
}

/** The awards; by name each kind of recipient is numbered from 1, as on the screen. */
export function shownAwards(read: ReadDb, { list: _, ...order }: Asked<'awards'>, today: string): PagedList {
  const ctx = { read, today };
  const totals = valueIn(awardsQueries['awards.totals']({ filter: order.filter }, ctx));
  const begun = new Map<string, number>();
  const place = ({ recipientKind }: AwardRow, at: number): number => {
    if (order.sort !== 'name') return at + 1;
    const from = begun.get(recipientKind) ?? at;
    begun.set(recipientKind, from);
    return at - from + 1;
  };
  return {
    // Void ones are in no sum, but in every list.
    total: totals.total + totals.void,
    page: (offset, limit) =>
      valueIn(awardsQueries['awards.page']({ ...order, offset, limit }, ctx)).map((row, at) => ({
        ...row,
        order: place(row, offset + at),
        // What stands in these columns is the code or the name, not the id behind it.
        unitId: row.unitCode,
        awardTypeId: row.status === 'valid' ? row.awardTypeName : [row.status, row.awardTypeName],
        registerNumber: row.registerSeq ?? (row.draft ? 'draft' : row.printedNumber),
      })),
  };
}

export function shownPeople(read: ReadDb, { list: _, ...order }: Asked<'people'>, today: string): PagedList {
  const ctx = { read, today };
  return {
    total: valueIn(peopleQueries['people.totals']({ filter: order.filter }, ctx)).total,
    page: (offset, limit) =>
      marked(read, 'person', valueIn(peopleQueries['people.page']({ ...order, offset, limit }, ctx))).map(
        (row, at) => ({
          ...row,
          order: offset + at + 1,
          serviceNumber: showServiceNumber(row.serviceNumber),
          unit: row.unitCode || row.unitName,
        }),
      ),
  };
}

export function shownDecisions(read: ReadDb, { filter }: Asked<'decisions'>, today: string): PagedList {
  const ctx = { read, today };
  return {
    total: valueIn(decisionsQueries['decisions.totals']({ filter }, ctx)).total,
    page: (offset, limit) =>
      marked(read, 'decision', valueIn(decisionsQueries['decisions.page']({ filter, offset, limit }, ctx))).map(
        (row) => ({
          ...row,
          concern: concernOf(row),
        }),
      ),
  };
}

/** What a bundle changed; values of a field by the words that the column `old` or `value` has for its codes. */
export function shownBundle(
  read: ReadDb,
  { bundle, filter }: Asked<'bundle'>,
  columns: ExportList['columns'],
): PagedList {
  const ctx = { read, today: '' };
  const words = new Map(columns.map(({ id, words: of }) => [id, of]));
  const wordOf = (id: 'old' | 'value', { column, ...change }: BundleChange): string => {
    const value = change[id];
    switch (valueKind(column)) {
      case 'day':
        return formatDay(value);
      case 'code':
        return words.get(id)?.[`${column === 'value' ? 'status' : column}.${value}`] ?? value;
      case 'flag':
        return column === 'deleted' ? '' : (words.get(id)?.[value] ?? value);
      default:
        return value;
    }
  };
  return {
    total: valueIn(bundlePageQueries['bundle.count']({ bundle, filter }, ctx)),
    page: (offset, limit) =>
      valueIn(bundlePageQueries['bundle.changes']({ bundle, filter, offset, limit }, ctx)).map((change) => ({
        ...change,
        column: change.column === '' || change.column === 'deleted' ? 'whole' : change.column,
        old: wordOf('old', change),
        value: wordOf('value', change),
        at: formatTime(change.at),
      })),
  };
}

/** By this machine's clock: '05/06/2024 10:42'. */
function formatTime(ms: number): string {
  const [day, time] = new Date(ms).toLocaleString('sv-SE').split(' ');
  return `${formatDay(day ?? '')} ${(time ?? '').slice(0, 5)}`;
}

/** What waits at a decision, the gravest first, as its screen says it. */
const concernOf = ({ twins, number, waiting }: DecisionRow): string =>
  twins > 0 ? 'twins' : number === '' ? 'noNumber' : waiting > 0 ? 'waiting' : '';
