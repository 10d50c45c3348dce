import type { Cell, ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';
import { type Condition, conditionOf } from './award-filter.ts';
import { unitsMeant } from './award-units.repo.ts';

/** Where the awards of a filter are read from: what stands behind FROM, with `a` for the award. */
export interface Source {
  readonly from: string;
  readonly where: string;
  readonly params: readonly Cell[];
  /** So many hits that it is cheaper to walk an index and look each row up among them. */
  readonly wide: boolean;
}

const FEW = 5_000;

/**
 * Few hits of a text are read one by one; otherwise an index is walked. Which one is said here, since the planner knows
 * nothing of a register's proportions: of a million awards it once sorted all for the six of a person.
 * @param walk the index that suits the caller where nothing else narrows the awards down
 */
export function sourceOf(db: ReadDb, filter: AwardFilter, walk: string): Source {
  const { sql, params } = wholeCondition(db, filter);
  const index = narrowIndex(filter) ?? walk;
  const text = searchExpression(filter.text ?? '');
  if (text === undefined) return { from: `award a INDEXED BY ${index}`, where: sql, params, wide: false };
  if (isNarrow(filter) || countHits(db, text) > FEW) {
    const where = `a.rid IN (SELECT rowid FROM award_fts WHERE award_fts MATCH ?) AND ${sql}`;
    return { from: `award a INDEXED BY ${index}`, where, params: [text, ...params], wide: true };
  }
  const from = 'award_fts f CROSS JOIN award a ON a.rid = f.rowid';
  return { from, where: `award_fts MATCH ? AND ${sql}`, params: [text, ...params], wide: false };
}

/** The filters that leave few awards of any register; each has an index of its own. */
export const isNarrow = ({ personId, decisionId, movementId }: AwardFilter): boolean =>
  personId !== undefined || decisionId !== undefined || movementId !== undefined;

function narrowIndex({ personId, decisionId, movementId, unitId }: AwardFilter): string | undefined {
  if (personId) return 'award_person';
  if (decisionId) return 'award_decision';
  if (movementId) return 'award_movement';
  return unitId && 'award_unit';
}

/** Whether one award, already in hand, is a hit of a text; undefined when nothing is looked for. */
export function hitOf(text: string | undefined): Condition | undefined {
  const words = searchExpression(text ?? '');
  if (words === undefined) return undefined;
  return { sql: 'EXISTS (SELECT 1 FROM award_fts WHERE award_fts MATCH ? AND rowid = a.rid)', params: [words] };
}

/** Everything of a filter but its text, with the units that its unit stands for. */
export function wholeCondition(db: ReadDb, filter: AwardFilter): Condition {
  const units = unitsMeant(db, filter);
  const rest = conditionOf(filter);
  return units ? { sql: `${units.sql} AND ${rest.sql}`, params: [...units.params, ...rest.params] } : rest;
}

const countHits = (db: ReadDb, text: string): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM award_fts WHERE award_fts MATCH ? LIMIT ${FEW + 1})`,
    text,
  )?.n ?? 0;
