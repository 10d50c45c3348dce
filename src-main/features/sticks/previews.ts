import type { WriteDb } from '#db/handles.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import type { SeenSummary } from '#shared/api/sticks.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, refuse } from '#shared/base/result.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { openScratch, type Scratch } from '../../platform/register/scratch.ts';
import { previewBundle } from '../exchange/index.ts';
import { addChange, countByKind, countChanges, listChanges, listUnits, previewTables } from './preview-store.repo.ts';
import { keptSince, positionNow, writtenSince } from './seen-changes.repo.ts';

/** What previews found out, by field, until other ones take their place. */
export interface Previews {
  preview(file: string, ctx: CallCtx, job: Job): Promise<Reply<'sticks.preview'>>;
  /** Refuses: record.gone, for a preview that was put away. */
  changes(asked: Parsed<'sticks.changes'>): Reply<'sticks.changes'>;
  /** Forgets all of them. */
  clear(): void;
}

/** A person reads hundreds; a first snapshot has millions, and its counts are told apart from these. */
const mostListed = 100_000;
/** of all previews together, some 300 bytes each */
const mostHeld = 300_000;
const changesAtOnce = 200;

export function makePreviews(deps: HostDeps): Previews {
  const held = new Map<string, { readonly scratch: Scratch; readonly rows: number }>();
  const drop = (id: string): void => {
    held.get(id)?.scratch.close();
    held.delete(id);
  };
  const hold = (scratch: Scratch): SeenSummary => {
    const rows = countChanges(scratch.db, {});
    const id = deps.newId();
    held.set(id, { scratch, rows });
    const sum = () => [...held.values()].reduce((total, one) => total + one.rows, 0);
    for (const oldest of held.keys()) if (oldest !== id && sum() > mostHeld) drop(oldest);
    return { id, kinds: countByKind(scratch.db), units: listUnits(scratch.db), whole: rows < mostListed };
  };
  return {
    async preview(file, ctx, job) {
      const scratch = openScratch(previewTables);
      let kept = false;
      try {
        const effect = await previewBundle(deps, { file, ctx, job }, (db) => {
          const before = positionNow(db);
          return () => gather(db, before, scratch, job);
        });
        if (!effect.ok) return effect;
        kept = true;
        return ok({ effect: effect.value, seen: hold(scratch) });
      } finally {
        if (!kept) scratch.close();
      }
    },
    changes({ preview, offset, limit, ...filter }) {
      const found = held.get(preview);
      if (!found) return refuse('record.gone');
      const { db } = found.scratch;
      return ok({ rows: listChanges(db, filter, offset, limit), count: countChanges(db, filter) });
    },
    clear() {
      for (const id of [...held.keys()]) drop(id);
    },
  };
}

/** Reads what taking the bundle wrote, before it is undone. Throws: JobCancelled. */
async function gather(db: WriteDb, before: ReturnType<typeof positionNow>, scratch: Scratch, job: Job): Promise<void> {
  let listed = 0;
  for (const changes of [keptSince(db, before), writtenSince(db, before)]) {
    for (const change of changes) {
      if (listed === mostListed) return;
      addChange(scratch.db, change);
      listed += 1;
      // Nobody else writes meanwhile; but an open reading of rows must not be left between slices.
      if (listed % changesAtOnce === 0) await job.pause();
    }
  }
}
