import type { UtilityProcess } from 'electron';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { OfficeTask } from '../platform/office/office-task.ts';

/**
 * Writes one file in a process of its own, which a cancel ends. Refuses: paper.tooLarge, when that process fell.
 * Throws: JobCancelled.
 */
export type WriteOffice = (task: OfficeTask, job: Job) => Promise<Result<Uint8Array>>;

export const officeProcess =
  (start: () => UtilityProcess): WriteOffice =>
  (task, job) =>
    new Promise((resolve, reject) => {
      const office = start();
      office.once('message', (bytes: Uint8Array) => {
        resolve(ok(bytes));
        office.kill();
      });
      office.once('exit', () => resolve(refuse('paper.tooLarge')));
      job.onCancel(() => {
        reject(new JobCancelled());
        office.kill();
      });
      office.postMessage(task);
    });
