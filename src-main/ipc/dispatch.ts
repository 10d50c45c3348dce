import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type CallName,
  contract,
  isCallName,
  type NamesOf,
  ofMainAlone,
  type Parsed,
  type Reply,
} from '#shared/api/index.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { refuse } from '#shared/base/result.ts';
import type { FaultLog } from '../platform/fault-log.ts';
import { isDiskFull } from '../platform/files/fs-refusals.ts';
import type { HostClient } from './host-client.ts';
import { watchJobs } from './watched-jobs.ts';

/** What main itself answers: everything that needs the desktop. */
export type DeskHandlers = {
  readonly [N in NamesOf<'desk'>]: (input: Parsed<N>) => Promise<Reply<N>> | Reply<N>;
} & { readonly [N in NamesOf<'deskJob'>]: (input: Parsed<N>, job: Job) => Promise<Reply<N>> };

export interface DispatchDeps {
  readonly host: HostClient;
  readonly desk: DeskHandlers;
  readonly faults: FaultLog;
  isTrusted(event: IpcMainInvokeEvent): boolean;
  pathsIn(input: unknown): Readonly<Record<string, string>>;
  /** Of a long call that the desk answers. */
  onProgress(id: string, done: number, total: number): void;
}

type AnyDesk = (input: unknown, job: Job) => unknown;

/**
 * The one door from the page: the sender is checked, the name looked up, the input parsed; then the call goes to the
 * desk or to the host. A fault becomes a reference here and nowhere else.
 */
export function openDoor(deps: DispatchDeps): void {
  const jobs = watchJobs(deps.onProgress);
  ipcMain.handle('sv:call', async (event, id: unknown, name: unknown, raw: unknown) => {
    if (!deps.isTrusted(event)) return refuse('call.forbidden');
    if (typeof name !== 'string' || typeof id !== 'string' || !isCallName(name))
      return refuse('call.unknown', { name: String(name).slice(0, 60) });
    if (ofMainAlone.has(name)) return refuse('call.forbidden');
    const parsed = contract[name].input.safeParse(raw);
    if (!parsed.success) {
      const where = parsed.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
      return refuse('call.invalidInput', { name, where: where.slice(0, 200) });
    }
    try {
      return await answer(deps, jobs.jobOf(id), id, name, parsed.data);
    } catch (fault) {
      if (fault instanceof JobCancelled) return refuse('job.cancelled');
      if (isDiskFull(fault)) return refuse('disk.full');
      return refuse('fault.unexpected', { reference: deps.faults.note(fault, name) });
    } finally {
      jobs.forget(id);
    }
  });
  ipcMain.on('sv:cancel', (event, id: unknown) => {
    if (typeof id !== 'string' || !deps.isTrusted(event as unknown as IpcMainInvokeEvent)) return;
    jobs.abort(id);
    deps.host.abort(id);
  });
}

function answer(deps: DispatchDeps, job: Job, id: string, name: CallName, input: unknown): unknown {
  const { kind } = contract[name];
  if (kind === 'desk' || kind === 'deskJob')
    return (deps.desk as unknown as Record<string, AnyDesk>)[name]?.(input, job);
  return deps.host.call(id, name, input, deps.pathsIn(input));
}
