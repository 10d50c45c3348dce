import type { ReadDb } from '#db/handles.ts';
import type { DecisionConcern, DecisionFilter, DecisionRow, DecisionTotals } from '#shared/api/decisions.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { Rule } from '#shared/domain/catalogue/rules.ts';
import { areTwins } from '#shared/domain/decisions.ts';
import { levels } from '#shared/domain/levels.ts';
import { isNumberedHere } from '#shared/domain/register-numbers.ts';
import { markedRids } from '../marks/index.ts';
import { listRules } from '../rules/index.ts';
import {
  type AwardCounts,
  type Condition,
  countAwards,
  countDecisions,
  findDecision,
  listAlike,
  listAlikeTo,
  listDecisions,
  type StoredDecision,
} from './decisions.repo.ts';

/** Ids of the decisions that seem to be there twice. */
function twinIds(db: ReadDb): readonly string[] {
  const alike = listAlike(db);
  return alike.filter((one) => alike.some((other) => other.id !== one.id && areTwins(one, other))).map(({ id }) => id);
}

const among = (ids: readonly string[]): Condition => ({
  sql: `hex(d.id) IN (SELECT value FROM json_each(?))`,
  params: [JSON.stringify(ids.map((id) => Buffer.from(uuidToBytes(id)).toString('hex').toUpperCase()))],
});

/** Decisions that headquarters numbers and that hold an award without a number: by the rules, period by period. */
function waiting(rules: readonly Rule[]): Condition {
  const begins = [
    '',
    ...rules.flatMap(({ key, validFrom }) => (key === 'register.numbered' && validFrom ? [validFrom] : [])),
  ];
  const periods = [...new Set(begins)].toSorted();
  const terms = periods.map((from, at) => {
    const on = from === '' ? '0001-01-01' : from;
    const numbered = levels.filter((level) => isNumberedHere(rules, { level, decidedOn: on }));
    return { from: on, to: periods[at + 1] ?? '9999-99-99', numbered };
  });
  return {
    sql: `(${terms.map(() => '(d.decided_on >= ? AND d.decided_on < ? AND d.level IN (SELECT value FROM json_each(?)))').join(' OR ')})
      AND EXISTS (SELECT 1 FROM award a INDEXED BY award_decision WHERE a.decision_id = d.id AND a.deleted = 0 AND a.status = 'valid' AND a.register_seq IS NULL)`,
    params: terms.flatMap(({ from, to, numbered }) => [from, to, JSON.stringify(numbered)]),
  };
}

function concernOf(db: ReadDb, concern: DecisionConcern): Condition {
  switch (concern) {
    case 'twins':
      return among(twinIds(db));
    case 'noNumber':
      return { sql: `d.fold_key = ''`, params: [] };
    case 'waiting':
      return waiting(listRules(db));
  }
}

const standing: Condition = { sql: 'd.deleted = 0', params: [] };

function both(...conditions: readonly (Condition | undefined)[]): Condition {
  const used = conditions.filter((condition) => condition !== undefined);
  return { sql: used.map(({ sql }) => sql).join(' AND '), params: used.flatMap(({ params }) => params) };
}

function conditionOf(db: ReadDb, { text = '', year, level, concern, mark }: DecisionFilter): Condition {
  const words = fold(text);
  return both(
    standing,
    words === '' ? undefined : { sql: 'instr(d.fold_key, ?) > 0', params: [words] },
    year === undefined
      ? undefined
      : { sql: 'd.decided_on >= ? AND d.decided_on < ?', params: [`${year}-`, `${year + 1}-`] },
    level && { sql: 'd.level = ?', params: [level] },
    concern && concernOf(db, concern),
    mark && {
      sql: 'd.rid IN (SELECT value FROM json_each(?))',
      params: [`[${markedRids(db, 'decision', mark).join()}]`],
    },
  );
}

export const pageOfDecisions = (
  db: ReadDb,
  filter: DecisionFilter,
  page: { readonly limit: number; readonly offset?: number },
): readonly DecisionRow[] => toRows(db, listDecisions(db, conditionOf(db, filter), page));

/** @param role what waits for a number concerns whoever may give it */
export function totalsOfDecisions(db: ReadDb, filter: DecisionFilter, role: string | undefined): DecisionTotals {
  const count = (concern: DecisionConcern): number => countDecisions(db, both(standing, concernOf(db, concern)));
  return {
    total: countDecisions(db, conditionOf(db, filter)),
    concerns: {
      twins: count('twins'),
      noNumber: count('noNumber'),
      waiting: role === 'headquarters' ? count('waiting') : 0,
    },
  };
}

export const twinsOf = (db: ReadDb, decision: Omit<StoredDecision, 'id'>): readonly StoredDecision[] =>
  listAlikeTo(db, decision).filter((other) => areTwins(decision, other));

export function toRows(db: ReadDb, decisions: readonly StoredDecision[]): readonly DecisionRow[] {
  const rules = listRules(db);
  const counts = countAwards(
    db,
    decisions.map(({ rid }) => rid),
  );
  return decisions.map((decision) => {
    const { rid, ...values } = decision;
    const own = counts.filter((count) => count.rid === rid);
    const sum = (of: (count: AwardCounts) => number): number => own.reduce((before, count) => before + of(count), 0);
    const valid = (kind: AwardCounts['kind']): number => sum((count) => (count.kind === kind ? count.valid : 0));
    return {
      ...values,
      collective: valid('unit'),
      individual: valid('person'),
      household: valid('household'),
      void: sum((count) => count.void),
      numbered: sum(({ numbered }) => numbered),
      waiting: isNumberedHere(rules, decision) ? sum(({ open }) => open) : 0,
      twins: twinsOf(db, decision).length,
    };
  });
}

export function rowOf(db: ReadDb, id: string): DecisionRow | undefined {
  const found = findDecision(db, id);
  return found && toRows(db, [found])[0];
}
