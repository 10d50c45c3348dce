import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { copyYear, planCopy } from './award-copies.service.ts';
import { saveAward } from './award-entry.service.ts';
import { groupsOf } from './award-groups.repo.ts';
import { pageOf } from './award-order.repo.ts';
import { setAwardStatus } from './award-status.service.ts';
import { totalsOf } from './award-totals.repo.ts';
import { listYears } from './award-years.repo.ts';
import { findAward, listByRid } from './awards.repo.ts';
import { correctAward } from './awards.service.ts';
import { changeMany } from './change-many.service.ts';

export const awardsQueries: Of<Queries, 'awards'> = {
  'awards.page': (order, { read }) => ok(listByRid(read, pageOf(read, order))),
  'awards.totals': ({ filter }, { read }) => ok(totalsOf(read, filter)),
  'awards.groups': ({ filter, by }, { read }) => ok(groupsOf(read, filter, by)),
  'awards.years': (_input, { read }) => ok(listYears(read)),
  'awards.copyPlan': (order, { read, today }) => planCopy(read, order, today),
  'awards.one': ({ id }, { read }) => ok(findAward(read, id) ?? null),
};

export const awardsHandlers = (deps: HostDeps): Of<HostHandlers, 'awards'> => ({
  'awards.correct': (input, ctx) => correctAward(deps.register(), input, ctx),
  'awards.save': (input, ctx) => saveAward(deps.register(), input, ctx),
  'awards.setStatus': (input, ctx) => setAwardStatus(deps.register(), input, ctx),
  'awards.changeMany': (input, ctx, job) => changeMany(deps.register(), input, ctx, job),
  'awards.copyYear': (input, ctx, job) => copyYear(deps.register(), input, ctx, job),
});
