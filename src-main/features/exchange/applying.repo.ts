import type { WriteDb } from '#db/handles.ts';
import { lentKeys } from '#db/lent-keys.ts';
import type { Job } from '#shared/base/job.ts';
import { settleWithdrawal } from '../../platform/register/deleted-rows.ts';
import { authorReader } from '../../platform/register/field-heads.ts';
import type { Applying } from './apply-change.repo.ts';
import { seedSite, txFinder } from './dots.repo.ts';
import { rowForms } from './row-form.ts';
import { presence } from './scope.repo.ts';
import { type AllFacts, readTableFacts } from './table-facts.repo.ts';
import { waitingSearch } from './waiting-search.repo.ts';
import { rowBytes } from './wire-cells.ts';

/** What applying needs to know of the register, read once a merge. */
export function beginApplying(db: WriteDb, facts: AllFacts = readTableFacts(db)): Applying {
  return {
    db,
    facts,
    tally: { added: {}, changedFields: 0, conflicts: new Set() },
    seed: seedSite(db),
    search: waitingSearch(db),
    loggedBefore: lastEntry(db),
    touched: new Set(),
    lent: lentKeys(db),
    formOf: rowForms(facts),
    isHere: presence(db),
    findTx: txFinder(db),
    authorOf: authorReader(db),
  };
}

/** The newest entry of the log; 0 before the first. */
export const lastEntry = (db: WriteDb): number =>
  db.get<{ lsn: number }>('SELECT coalesce(max(lsn), 0) AS lsn FROM sync_log')?.lsn ?? 0;

const rowsAtOnce = 250;

/** At the end, since it follows from all changes of a row together. Throws: JobCancelled. */
export async function settleTouched({ db, touched, tally, authorOf }: Applying, job: Job): Promise<void> {
  let done = 0;
  for (const key of touched) {
    done += 1;
    if (done % rowsAtOnce === 0) await job.pause();
    const at = key.indexOf('.');
    const [table, row] = [key.slice(0, at), key.slice(at + 1)];
    const column = settleWithdrawal(db, Number(table), rowBytes(row), authorOf);
    if (column !== undefined) tally.conflicts.add(`${table}.${column}.${row}`);
  }
}
