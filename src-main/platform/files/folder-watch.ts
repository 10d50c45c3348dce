import { type FSWatcher, watch as watchFiles } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What watching needs of the machine; tests put their own clock and folder here. */
export interface WatchParts {
  /** Says how a folder looks, so that two looks can be compared; undefined while it cannot be read. */
  look(folder: string): Promise<string | undefined>;
  /** Calls back whenever something happens there, `onLost` once it will not do so any more. Throws: for a folder that is not there. */
  watch(folder: string, onChange: () => void, onLost: () => void): () => void;
  /** Returns what calls it off. */
  after(ms: number, then: () => void): () => void;
  /** ms */
  now(): number;
}

export interface FolderWatch {
  /** Looks as soon as it may, and tells even what looks the same: something else has changed. */
  lookAgain(): void;
  close(): void;
}

/** A file that is being copied tells of itself many times a second. */
const QUIET_MS = 1_000;
/** Shares do not tell all that other machines write there. */
const POLL_MS = 60_000;
/** A slow share is asked less often: looking takes a tenth of the time at most. */
const REST = 9;

/**
 * Tells what becomes of a folder that others write into, until it is closed: at first, whenever it looks different, and
 * when it vanishes or comes back. One look at a time, however long a share takes to answer.
 * @param onSeen false: the folder cannot be read now; it is tried again. Never rejects
 */
export function watchFolder(folder: string, parts: WatchParts, onSeen: (there: boolean) => Promise<void>): FolderWatch {
  let told: string | undefined | 'nothing' = 'nothing';
  let stopWatching: (() => void) | undefined;
  let callOff: (() => void) | undefined;
  let looking = false;
  let again = false;
  let tellAnyway = false;
  let closed = false;

  const plan = (ms: number): void => {
    callOff?.();
    callOff = closed ? undefined : parts.after(ms, () => void look());
  };
  const unwatch = (): void => {
    stopWatching?.();
    stopWatching = undefined;
  };
  const onChange = (): void => {
    if (looking) again = true;
    else plan(QUIET_MS);
  };
  const keepWatching = (): void => {
    if (stopWatching) return;
    try {
      stopWatching = parts.watch(folder, onChange, unwatch);
    } catch {
      // It can be read and not watched, as some shares are: it is looked at now and then.
    }
  };
  async function look(): Promise<void> {
    looking = true;
    again = false;
    const began = parts.now();
    const seen = await parts.look(folder);
    if (closed) return;
    if (seen === undefined) unwatch();
    else keepWatching();
    const news = seen !== told || tellAnyway;
    told = seen;
    tellAnyway = false;
    if (news) await onSeen(seen !== undefined);
    looking = false;
    plan(again ? QUIET_MS : Math.max(POLL_MS, (parts.now() - began) * REST));
  }
  plan(0);
  return {
    lookAgain() {
      tellAnyway = true;
      onChange();
    },
    close() {
      closed = true;
      callOff?.();
      unwatch();
    },
  };
}

/** The folder as it is on this machine. @param wanted which names count */
export const realWatch = (wanted: (name: string) => boolean): WatchParts => ({
  look: async (folder) => {
    const lines: string[] = [];
    try {
      for await (const { name } of await opendir(folder)) {
        if (!wanted(name)) continue;
        // What vanishes under our eyes was taken by another one.
        const found = await stat(path.join(folder, name)).catch(() => undefined);
        if (found) lines.push(`${name} ${found.size} ${found.mtimeMs}`);
      }
    } catch {
      // Not there, or not to be read, now: the share of a machine that is off.
      return undefined;
    }
    return lines.toSorted().join('\n');
  },
  watch: (folder, onChange, onLost) => {
    const watcher: FSWatcher = watchFiles(folder, { persistent: false }, onChange);
    watcher.on('error', () => {
      watcher.close();
      onLost();
    });
    return () => watcher.close();
  },
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
});
