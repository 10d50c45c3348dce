import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listRules, listSalaries } from './rules.repo.ts';
import { saveRule, withdrawRule } from './rules.service.ts';
import { saveSalary, withdrawSalary } from './salaries.service.ts';

export const rulesQueries: Of<Queries, 'rules'> = {
  'rules.all': (_input, { read }) => ok({ salaries: listSalaries(read), rules: listRules(read) }),
};

export const rulesHandlers = (deps: HostDeps): Of<HostHandlers, 'rules'> => ({
  'rules.saveSalary': (input, ctx) => saveSalary(deps.register(), input, ctx),
  'rules.withdrawSalary': (input, ctx) => withdrawSalary(deps.register(), input, ctx),
  'rules.save': (input, ctx) => saveRule(deps.register(), input, ctx),
  'rules.withdraw': (input, ctx) => withdrawRule(deps.register(), input, ctx),
});
