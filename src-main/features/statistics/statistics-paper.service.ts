import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { StatisticsInput } from '#shared/domain/statistics/statistics-layout.ts';
import { localDay } from '../../platform/clock.ts';
import { findLetterhead } from '../stations/index.ts';
import { frozenTable } from './frozen.service.ts';
import { statisticsTable } from './statistics.service.ts';

/** Under the letterhead in force today. Refuses: see the contract. */
export function statisticsInput(db: ReadDb, paper: Parsed<'statistics.input'>, today: string): Result<StatisticsInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found;
  if ('choice' in paper) {
    const table = statisticsTable(db, paper.choice);
    if (table.rows.length === 0) return refuse('statistics.nothing');
    return ok({ letterhead, table, title: paper.title, printedOn: today, frozen: undefined });
  }
  const frozen = frozenTable(db, paper.frozenId);
  if (!frozen) return refuse('record.gone');
  const { table, title, receiver, madeAt } = frozen;
  return ok({ letterhead, table, title, printedOn: today, frozen: { receiver, day: localDay(madeAt) } });
}
