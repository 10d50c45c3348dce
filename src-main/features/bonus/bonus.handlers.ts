import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { bonusInput, bonusOfAward, bonusOfDecision, setPaidBonus } from './bonus.service.ts';

export const bonusQueries: Of<Queries, 'bonus'> = {
  'bonus.ofAward': ({ id }, { read }) => ok(bonusOfAward(read, id)),
  'bonus.input': (choice, { read, today }) => bonusInput(read, choice, today),
  'bonus.ofDecision': ({ id }, { read }) => ok(bonusOfDecision(read, id)),
};

export const bonusHandlers = (deps: HostDeps): Of<HostHandlers, 'bonus'> => ({
  'bonus.setPaid': (input, ctx) => setPaidBonus(deps.register(), input, ctx),
});
