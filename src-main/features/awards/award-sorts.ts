import type { AwardSort } from '#shared/api/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { unitOrder } from '../units/index.ts';

export type Direction = 'ASC' | 'DESC';

/** What the page is ordered by, before names; `a` is the award. */
export interface Sorted {
  readonly join: string;
  readonly by: string;
}

/** A number is read as one: 9/QĐ stands before 10/QĐ. */
export const decisionOrders = {
  decidedOn: (direction: Direction): string => `d.decided_on ${direction}`,
  decisionNumber: (direction: Direction): string => `CAST(d.number AS INTEGER) ${direction}, d.fold_key ${direction}`,
};

const withDecision = 'LEFT JOIN decision d ON d.id = a.decision_id';
const levelRank = `CASE a.level ${levels.map((level, rank) => `WHEN '${level}' THEN ${rank}`).join(' ')} END`;

const each = (terms: string, direction: Direction): string =>
  terms
    .split(', ')
    .map((term) => `${term} ${direction}`)
    .join(', ');

export function sortedBy(sort: AwardSort, direction: Direction): Sorted {
  switch (sort) {
    case 'name':
      return { join: '', by: `a.recipient_kind DESC, a.name_key ${direction}, a.rid ${direction}` };
    case 'unit':
      return { join: 'JOIN unit u ON u.id = a.unit_id', by: each(unitOrder('u'), direction) };
    case 'awardType':
      return { join: 'JOIN award_type t ON t.id = a.award_type_id', by: each('t.sort_order, t.code', direction) };
    case 'level':
      return { join: '', by: `${levelRank} ${direction}` };
    case 'decisionNumber':
    case 'decidedOn':
      return { join: withDecision, by: decisionOrders[sort](direction) };
  }
}
