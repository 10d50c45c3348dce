import type { ReadDb } from '#db/handles.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import type { ExportList } from '#shared/api/exports.ts';
import { awardsQueries } from '../awards/index.ts';

type ShownAwards = Extract<ExportList['shown'], { list: 'awards' }>;

/** Rows of one slice: long enough that an order is not walked too often, short enough that the host answers in between. */
const SLICE = 2_000;

function valueIn<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (!reply.ok) throw new Error(`the list was refused: ${reply.code}`);
  return reply.value;
}

/** The awards as their screen shows them: the same query, the same order, and people numbered from 1 again. */
export function shownAwards(read: ReadDb, { filter, sort, descending }: ShownAwards, today: string) {
  const ctx = { read, today };
  const { total, collective } = valueIn(awardsQueries['awards.totals']({ filter }, ctx));
  const restarts = sort === 'name';
  return {
    total,
    *blocks(): Generator<readonly Record<string, unknown>[]> {
      for (let offset = 0; offset < total; offset += SLICE) {
        const ask = { filter, sort, descending, offset, limit: SLICE };
        const rows: readonly AwardRow[] = valueIn(awardsQueries['awards.page'](ask, ctx));
        yield rows.map((row, at) => ({
          ...row,
          // What stands in these columns is the code or the name, not the id behind it.
          unitId: row.unitCode,
          awardTypeId: row.awardTypeName,
          order: offset + at + 1 - (restarts && row.recipientKind === 'person' ? collective : 0),
        }));
        if (rows.length === 0) return;
      }
    },
  };
}
