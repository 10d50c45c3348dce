import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { readHistory } from './history.service.ts';
import { takeBack } from './take-back.service.ts';
import { countGone } from './trash.repo.ts';
import { listTrash, planWithdrawal, restore, withdraw } from './trash.service.ts';

export const recordsQueries: Of<Queries, 'records'> = {
  'records.history': ({ table, id, offset }, { read }) => ok(readHistory(read, table, id, offset)),
  'records.trash': ({ offset, limit }, { read }) => ok(listTrash(read, offset, limit)),
  'records.trashCount': (_input, { read }) => ok(countGone(read)),
  'records.withdrawPlan': (record, { read }) => planWithdrawal(read, record),
};

export const recordsHandlers = (deps: HostDeps): Of<HostHandlers, 'records'> => ({
  'records.takeBack': (input, ctx) => takeBack(deps.register(), input, ctx),
  'records.withdraw': (input, ctx) => withdraw(deps.register(), input, ctx),
  'records.restore': ({ records }, ctx) => restore(deps.register(), records, ctx),
});
