import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallName, contract, isCallName, type NamesOf, type Parsed, type Reply } from '#shared/api/index.ts';
import { refuse } from '#shared/base/result.ts';
import type { FaultLog } from '../platform/fault-log.ts';
import type { HostClient } from './host-client.ts';

/** What main itself answers: everything that needs the desktop. */
export type DeskHandlers = { readonly [N in NamesOf<'desk'>]: (input: Parsed<N>) => Promise<Reply<N>> | Reply<N> };

export interface DispatchDeps {
  readonly host: HostClient;
  readonly desk: DeskHandlers;
  readonly faults: FaultLog;
  isTrusted(event: IpcMainInvokeEvent): boolean;
  pathsIn(input: unknown): Readonly<Record<string, string>>;
}

type AnyDesk = (input: unknown) => unknown;

/**
 * The one door from the page: the sender is checked, the name looked up, the input parsed; then the call goes to the
 * desk or to the host. A fault becomes a reference here and nowhere else.
 */
export function openDoor(deps: DispatchDeps): void {
  ipcMain.handle('sv:call', async (event, id: unknown, name: unknown, raw: unknown) => {
    if (!deps.isTrusted(event)) return refuse('call.forbidden');
    if (typeof name !== 'string' || typeof id !== 'string' || !isCallName(name))
      return refuse('call.unknown', { name: String(name).slice(0, 60) });
    const parsed = contract[name].input.safeParse(raw);
    if (!parsed.success) {
      const where = parsed.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
      return refuse('call.invalidInput', { name, where: where.slice(0, 200) });
    }
    try {
      return await answer(deps, id, name, parsed.data);
    } catch (fault) {
      return refuse('fault.unexpected', { reference: deps.faults.note(fault, name) });
    }
  });
  ipcMain.on('sv:cancel', (event, id: unknown) => {
    if (typeof id === 'string' && deps.isTrusted(event as unknown as IpcMainInvokeEvent)) deps.host.abort(id);
  });
}

function answer(deps: DispatchDeps, id: string, name: CallName, input: unknown): unknown {
  if (contract[name].kind === 'desk') return (deps.desk as unknown as Record<string, AnyDesk>)[name]?.(input);
  return deps.host.call(id, name, input, deps.pathsIn(input));
}
