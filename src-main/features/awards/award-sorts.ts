import type { AwardSort } from '#shared/api/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { unitOrder } from '../units/index.ts';

export type Direction = 'ASC' | 'DESC';

/** A number is read as one: 9/QĐ stands before 10/QĐ. */
export const decisionOrders = {
  decidedOn: (direction: Direction): string => `d.decided_on ${direction}`,
  decisionNumber: (direction: Direction): string => `CAST(d.number AS INTEGER) ${direction}, d.fold_key ${direction}`,
};

/** What awards are ordered by before their names. */
export interface Ranked {
  /** what is joined to award `a` for the key */
  readonly join: string;
  /** a whole number that names an award's unit, form, level or decision; 0 for none, which stands lowest */
  readonly key: string;
  /** selects the `place` of each `key`; equal ones have one place */
  readonly places: string;
}

const levelKey = `CASE a.level ${levels.map((level, rank) => `WHEN '${level}' THEN ${rank + 1}`).join(' ')} ELSE 0 END`;

const levelPlaces = `SELECT column1 AS key, column1 AS place FROM (VALUES ${levels.map((_, rank) => `(${rank + 1})`).join(', ')})`;

const places = (table: string, as: string, by: string): string =>
  `SELECT ${as}.rid AS key, dense_rank() OVER (ORDER BY ${by}) AS place FROM ${table} ${as}`;

export function rankedBy(sort: Exclude<AwardSort, 'name'>): Ranked {
  switch (sort) {
    case 'unit':
      return { join: 'JOIN unit u ON u.id = a.unit_id', key: 'u.rid', places: places('unit', 'u', unitOrder('u')) };
    case 'awardType':
      return {
        join: 'JOIN award_type t ON t.id = a.award_type_id',
        key: 't.rid',
        places: places('award_type', 't', 't.sort_order, t.code'),
      };
    case 'level':
      return { join: '', key: levelKey, places: levelPlaces };
    case 'decisionNumber':
    case 'decidedOn':
      return {
        join: 'LEFT JOIN decision d ON d.id = a.decision_id',
        key: 'coalesce(d.rid, 0)',
        places: places('decision', 'd', decisionOrders[sort]('ASC')),
      };
  }
}

/** Every term of an order in one direction. */
export const each = (terms: string, direction: Direction): string =>
  terms
    .split(', ')
    .map((term) => `${term} ${direction}`)
    .join(', ');
