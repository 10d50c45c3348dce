import { randomInt } from 'node:crypto';
import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { type Paper, paper, paperWays } from '#shared/api/papers.ts';
import type { PrintedPaper } from '#shared/api/print-log.ts';
import { parseDay, yearOf } from '#shared/base/local-date.ts';
import { fold } from '#shared/base/vi-text.ts';
import { printCodeOf } from '#shared/domain/papers/print-code.ts';
import * as repo from './print-log.repo.ts';

/** A code that stands on no paper of this station yet. */
export function newCode(db: ReadDb): string {
  let code: string;
  do code = printCodeOf(randomInt(1_000_000_000));
  while (repo.hasCode(db, code));
  return code;
}

export function pageOfLog(
  db: ReadDb,
  { search, offset, limit }: Parsed<'printLog.page'>,
  today: string,
): { readonly rows: readonly PrintedPaper[]; readonly total: number } {
  const sought = soughtBy(search, today);
  return {
    rows: repo.listEntries(db, sought, offset, limit).map((entry) => ({
      ...entry,
      paper: readPaper(entry.kind, entry.choice),
      way: paperWays.find((way) => way === entry.way) ?? 'pdf',
    })),
    total: repo.countEntries(db, sought),
  };
}

function soughtBy(search: string, today: string): repo.Sought {
  const read = parseDay(search, yearOf(today));
  if (read.kind === 'day') return { day: read.day };
  const digits = search.replace(/[\s.–-]/g, '');
  if (/^\d{6,10}$/.test(digits)) return { code: digits };
  return {
    words: fold(search)
      .split(' ')
      .filter((word) => word !== ''),
  };
}

/** What an older or newer program chose may mean nothing to this one. */
function readPaper(kind: string, choice: string): Paper | null {
  try {
    return paper.safeParse({ kind, choice: JSON.parse(choice) }).data ?? null;
  } catch {
    return null; // not JSON
  }
}
