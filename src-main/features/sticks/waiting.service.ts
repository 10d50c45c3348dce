import { stat } from 'node:fs/promises';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { inspectBundle } from '../../platform/bundles/inspect-bundle.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { rosterVersion } from '../trust/index.ts';
import { listStick } from './list-stick.service.ts';

/** Headers of a year of weekly files of two hundred stations. */
const mostRemembered = 10_000;
/** Longer ones are read each time: the memory of ten thousand stays small. */
const mostLetters = 4_000;

type Inspect = typeof inspectBundle;

export interface WaitingCount {
  /** How many bundles and volumes of a folder can be taken here. Refuses: as listStick. Throws: JobCancelled. */
  count(folder: string, job: Job): Promise<Result<{ readonly waiting: number }>>;
}

/**
 * Counts what waits in a folder that is looked at every minute: a header that was read is read again only when its file,
 * or who is trusted, has changed. What is taken is read and proved anew.
 */
export function makeWaitingCount(deps: HostDeps): WaitingCount {
  const remembered = new Map<string, { readonly key: string; readonly read: Awaited<ReturnType<Inspect>> }>();
  const inspect: Inspect = async (file, input) => {
    const found = await stat(file).catch(() => undefined);
    const key = found && `${found.size} ${found.mtimeMs} ${found.ino} ${rosterVersion(deps.register().read)}`;
    const known = remembered.get(file);
    if (known && known.key === key) return known.read;
    const read = await inspectBundle(file, input);
    if (key !== undefined && isWorthKeeping(read)) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(file, { key, read });
    }
    return read;
  };
  return {
    async count(folder, job) {
      await deps.register().idle();
      const listed = await listStick(deps, folder, job, inspect);
      if (!listed.ok) return listed;
      const waits = listed.value.files.filter(({ verdict }) => verdict.state === 'ready' || verdict.state === 'volume');
      return ok({ waiting: waits.length });
    },
  };
}

/** What is not whole yet, or cannot be read now, may be otherwise in a moment. */
const isWorthKeeping = (read: Awaited<ReturnType<Inspect>>): boolean =>
  read.ok ? JSON.stringify(read.value.header.about).length <= mostLetters : read.code === 'bundle.otherRecipient';
