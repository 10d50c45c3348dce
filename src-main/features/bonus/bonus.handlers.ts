import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { bonusOfAward, bonusOfDecision } from './bonus.service.ts';

export const bonusQueries: Of<Queries, 'bonus'> = {
  'bonus.ofAward': ({ id }, { read }) => ok(bonusOfAward(read, id)),
  'bonus.ofDecision': ({ id }, { read }) => ok(bonusOfDecision(read, id)),
};
