import { type Job, JobCancelled } from '#shared/base/job.ts';

const PROGRESS_EVERY_MS = 50;

/** The long calls of one door: what they report goes to `send`, and the page may cancel them by their ids. */
export interface WatchedJobs {
  jobOf(id: string): Job;
  abort(id: string): void;
  /** The call was answered. */
  forget(id: string): void;
}

export function watchJobs(send: (id: string, done: number, total: number) => void): WatchedJobs {
  const aborted = new Set<string>();
  const listeners = new Map<string, (() => void)[]>();
  return {
    jobOf: (id) => {
      let last = 0;
      return {
        progress(done, total) {
          const now = performance.now();
          if (now - last < PROGRESS_EVERY_MS && done < total) return;
          last = now;
          send(id, done, total);
        },
        // A turn of the event loop, not a microtask: messages must get in between two slices.
        pause: () =>
          new Promise((resolve, reject) =>
            setImmediate(() => (aborted.has(id) ? reject(new JobCancelled()) : resolve())),
          ),
        onCancel: (listener) => {
          if (aborted.has(id)) listener();
          else listeners.set(id, [...(listeners.get(id) ?? []), listener]);
        },
      };
    },
    abort(id) {
      aborted.add(id);
      for (const listener of listeners.get(id) ?? []) listener();
    },
    forget(id) {
      aborted.delete(id);
      listeners.delete(id);
    },
  };
}
