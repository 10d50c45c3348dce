/** What a long piece of work reports to and asks of whoever started it. */
export interface Job {
  /** done and total count the same things; total may grow. */
  progress(done: number, total: number): void;
  /** Lets waiting queries and the cancel button be served. Throws: JobCancelled once the person has cancelled. */
  pause(): Promise<void>;
  /** Told at once when the person cancels, for work that is done elsewhere and is only waited for here. */
  onCancel(listener: () => void): void;
}

/** Unwinds a long piece of work that was cancelled; the door turns it into the refusal `job.cancelled`. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** For callers that nobody watches: tests and command-line tools. */
export const unwatchedJob: Job = { progress: () => {}, pause: () => Promise.resolve(), onCancel: () => {} };

/** Rejects with JobCancelled as soon as the person cancels, for work elsewhere that cannot be told to stop. */
export const whenCancelled = (job: Job): Promise<never> =>
  new Promise((_resolve, reject) => job.onCancel(() => reject(new JobCancelled())));
