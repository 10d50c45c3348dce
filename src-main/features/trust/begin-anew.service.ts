import type { Reply } from '#shared/api/index.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { ok, refuse } from '#shared/base/result.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeNewSite } from '../../platform/register/installation.ts';
import { findStation } from '../stations/index.ts';
import { addNotice, lastOwnWork } from './notices.repo.ts';

/**
 * Lets a register go on under a new run of numbers that was put back to an older copy together with its mark: nothing here
 * can notice that, only the other side. What it has is sent again, and what it lacks comes back. Source: decisions D6.
 * Refuses: station.notSetUp, register.readOnly, and what the backup refuses.
 */
export async function beginAnew(deps: HostDeps, ctx: CallCtx): Promise<Reply<'trust.beginAnew'>> {
  const register = deps.register();
  if (!findStation(register.read)) return refuse('station.notSetUp');
  if (register.isReadOnly()) return refuse('register.readOnly');
  const saved = await deps.backUp('restore');
  if (!saved.ok) return saved;
  await register.idle();
  const { installId } = register.read.get<{ installId: string }>('SELECT install_id AS installId FROM station') ?? {
    installId: '',
  };
  takeNewSite(register.raw, installId, ctx.newId());
  const hlc = lastOwnWork(register.read);
  const keptUntil = hlc > 0 ? hlcToMs(hlc) : null;
  register.writeLocal((db) => addNotice(db, { at: ctx.now, station: null, kind: 'putBack', keptUntil }));
  return ok(null);
}
