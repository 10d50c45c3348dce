import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeUpRefused } from '../exchange/index.ts';
import { listConflicts, readChoices, readCounts } from './conflict-rows.service.ts';
import { countFields } from './conflicts.repo.ts';
import { readRefused } from './refused.service.ts';
import { resend } from './resend.service.ts';
import { planMany, settle, settleMany } from './settle-conflicts.service.ts';

export const conflictsQueries: Of<Queries, 'conflicts'> = {
  'conflicts.counts': (_input, { read }) => ok(readCounts(read)),
  'conflicts.total': ({ filter }, { read }) => ok(countFields(read, filter)),
  'conflicts.choices': ({ kind }, { read }) => ok(readChoices(read, kind)),
  'conflicts.page': ({ filter, offset, limit }, { read }) => ok(listConflicts(read, filter, offset, limit)),
  'conflicts.refused': ({ offset, limit }, { read }) => ok(readRefused(read, offset, limit)),
  'conflicts.plan': (asked, { read }) => ok(planMany(read, asked)),
};

export const conflictsHandlers = (deps: HostDeps): Of<HostHandlers, 'conflicts'> => ({
  'conflicts.settle': (input, ctx) => settle(deps.register(), input, ctx),
  'conflicts.settleMany': (input, ctx, job) => settleMany(deps.register(), input, ctx, job),
  'conflicts.resend': ({ field }, ctx) => resend(deps.register(), field ?? 'all', ctx),
  'conflicts.takeUp': (_input, _ctx, job) => takeUpRefused(deps.register(), job),
});
