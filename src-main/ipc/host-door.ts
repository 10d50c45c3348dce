import { contract, isCallName } from '#shared/api/index.ts';
import type { ToHost } from '#shared/api/wire.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { refuse } from '#shared/base/result.ts';
import type { Refusal } from '#shared/errors.ts';
import type { FaultLog } from '../platform/fault-log.ts';
import { isDiskFailing, isDiskFull } from '../platform/files/fs-refusals.ts';
import type { CallCtx, HostHandlers } from '../platform/host/handlers.ts';
import type { HostPort } from './host-port.ts';
import { watchJobs } from './watched-jobs.ts';

type Call = Extract<ToHost, { kind: 'call' }>;
type AnyHandler = (input: unknown, ctx: CallCtx, job: Job) => unknown;

export interface HostDoorDeps {
  readonly port: HostPort;
  readonly handlers: HostHandlers;
  readonly faults: FaultLog;
  /** Who acts and when, for one call. */
  ctxFor(call: Call): CallCtx;
  /** Sends a query to the reader. */
  read(name: string, input: unknown): Promise<unknown>;
  /** Resolves when no long write is under way. */
  idle(): Promise<void>;
  /** A reason why nothing can be answered, when the register could not be opened. */
  closedBy(): Refusal | undefined;
}

/** The host's one door: input was validated by main; faults end here and become a reference. */
export function openHostDoor(deps: HostDoorDeps): { answer(call: Call): Promise<void>; abort(id: string): void } {
  const jobs = watchJobs((id, done, total) => deps.port.send({ kind: 'progress', id, done, total }));

  const refusalOf = (fault: unknown, name: string) => {
    if (fault instanceof JobCancelled) return refuse('job.cancelled');
    if (isDiskFull(fault)) return refuse('disk.full');
    const reference = deps.faults.note(fault, name);
    return refuse(isDiskFailing(fault) ? 'disk.failing' : 'fault.unexpected', { reference });
  };

  const reply = async (call: Call): Promise<unknown> => {
    const closed = deps.closedBy();
    if (closed) return { ok: false, ...closed };
    if (!isCallName(call.name)) return refuse('call.unknown', { name: call.name });
    const { kind } = contract[call.name];
    if (kind === 'query') return deps.read(call.name, call.input);
    if (kind === 'command') await deps.idle();
    const handler = (deps.handlers as unknown as Record<string, AnyHandler | undefined>)[call.name];
    if (!handler) return refuse('call.unknown', { name: call.name });
    return handler(call.input, deps.ctxFor(call), jobs.jobOf(call.id));
  };

  return {
    abort: jobs.abort,
    async answer(call) {
      let answer: unknown;
      try {
        answer = await reply(call);
      } catch (fault) {
        answer = refusalOf(fault, call.name);
      } finally {
        jobs.forget(call.id);
      }
      deps.port.send({ kind: 'reply', id: call.id, reply: answer });
    },
  };
}
