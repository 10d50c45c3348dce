import type { ReadDb } from '#db/handles.ts';
import type { StickPaper } from '#shared/api/stick-papers.ts';
import type { MatrixRow } from '#shared/api/sticks.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { ExchangePaper, MatrixLine, ReceiptLine } from '#shared/domain/sync/exchange-papers.ts';
import { isLate, monthNumber, periodState } from '#shared/domain/sync/period-state.ts';
import { localDay } from '../../platform/clock.ts';
import { findLetterhead, findStation } from '../stations/index.ts';
import { listMatrix } from './matrix.repo.ts';
import { findHandedOver } from './papers.repo.ts';

/** What a paper about the exchange is made of. Refuses: list.noLetterhead, station.notSetUp, record.gone. */
export function paperInput(db: ReadDb, choice: StickPaper, today: string): Result<ExchangePaper> {
  const letterhead = findLetterhead(db, today);
  if (!letterhead) return refuse('list.noLetterhead');
  const head = { letterhead, printedOn: today };
  if (choice.kind === 'matrix') {
    const { year, lateDays } = choice;
    const lines = listMatrix(db, year).map((row) => matrixLine(row, year, lateDays, today));
    return ok({ ...head, kind: 'matrix', year, lateDays, lines });
  }
  const own = findStation(db);
  if (!own) return refuse('station.notSetUp');
  const lines: ReceiptLine[] = [];
  for (const id of choice.bundles) {
    const found = findHandedOver(db, id);
    if (!found) return refuse('record.gone');
    const { other, at, outcome, ...bundle } = found;
    const here = { code: own.code, name: own.name };
    const [from, to] = bundle.direction === 'sent' ? [here, other] : [other, here];
    const { changes } = JSON.parse(outcome) as { changes: number };
    lines.push({ ...bundle, from, to, on: localDay(at), changes });
  }
  return ok({ ...head, kind: 'receipt', lines });
}

const monthOf = (day: string): number => monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

function matrixLine(row: MatrixRow, year: number, lateDays: number, today: string): MatrixLine {
  const endOfToday = new Date(`${today}T23:59:59`).getTime();
  return {
    name: row.name,
    lastOn: row.lastReceivedAt === null ? null : localDay(row.lastReceivedAt),
    late: isLate(row.lastReceivedAt, row.addedAt, endOfToday, lateDays),
    months: row.months.map((month, at) => ({
      received: month.received,
      state: periodState({
        ...month,
        month: monthNumber(year, at + 1),
        since: monthOf(localDay(row.addedAt)),
        now: monthOf(today),
      }),
    })),
  };
}
