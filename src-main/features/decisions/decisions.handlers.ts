import { ok, refuse } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import { pageOfDecisions, rowOf, toRows, totalsOfDecisions, twinsOf } from './decision-rows.service.ts';
import { findDecision, listYears } from './decisions.repo.ts';
import { addDecision, correctDecision, mergeDecisions } from './decisions.service.ts';
import { giveNumbers, planNumbering } from './numbers.service.ts';

export const decisionsQueries: Of<Queries, 'decisions'> = {
  'decisions.page': ({ filter, ...page }, { read }) => ok(pageOfDecisions(read, filter, page)),
  'decisions.totals': ({ filter }, { read }) => ok(totalsOfDecisions(read, filter, findStation(read)?.role)),
  'decisions.years': (_input, { read }) => ok(listYears(read)),
  'decisions.one': ({ id }, { read }) => ok(rowOf(read, id) ?? null),
  'decisions.find': ({ text, limit }, { read }) => ok(pageOfDecisions(read, { text }, { limit })),
  'decisions.twins': ({ id }, { read }) => {
    const decision = findDecision(read, id);
    return decision ? ok(toRows(read, twinsOf(read, decision))) : refuse('record.gone');
  },
  'decisions.numbering': ({ id, authority }, { read }) => planNumbering(read, id, authority),
};

export const decisionsHandlers = (deps: HostDeps): Of<HostHandlers, 'decisions'> => ({
  'decisions.add': ({ values }, ctx) => addDecision(deps.register(), values, ctx),
  'decisions.correct': (input, ctx) => correctDecision(deps.register(), input, ctx),
  'decisions.merge': (input, ctx) => mergeDecisions(deps.register(), input, ctx),
  'decisions.giveNumbers': (input, ctx) => giveNumbers(deps.register(), input, ctx),
});
