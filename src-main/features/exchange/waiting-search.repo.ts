import { deferSearch } from '#db/defer-search.ts';
import type { WriteDb } from '#db/handles.ts';
import type { Job } from '#shared/base/job.ts';

/** The search indexes during a merge: new rows are indexed together, but before any row may change. */
export interface WaitingSearch {
  /** Whether there are new rows that no change may touch yet: an index cannot forget what it has not been told. */
  waits(): boolean;
  added(): void;
  /** Throws: JobCancelled. */
  catchUp(job: Job): Promise<void>;
  /** Catches up and goes back to indexing row by row. Throws: JobCancelled. */
  end(job: Job): Promise<void>;
}

/** Each time, the index writes a piece that it has to join with others later. */
const atOnce = 2_000;

export function waitingSearch(db: WriteDb): WaitingSearch {
  const search = deferSearch(db);
  let waits = false;
  const catchUp = async (job: Job): Promise<void> => {
    while (search.waiting() > 0) {
      search.index(atOnce);
      await job.pause();
    }
    waits = false;
  };
  return {
    waits: () => waits,
    added: () => {
      waits = true;
    },
    catchUp,
    async end(job) {
      await catchUp(job);
      search.end();
    },
  };
}
