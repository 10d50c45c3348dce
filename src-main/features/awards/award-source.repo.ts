import type { Cell, ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';
import { markedRids } from '../marks/index.ts';
import { type Condition, conditionOf } from './award-filter.ts';
import { fewHits } from './award-hits.repo.ts';
import { clusterMeant, standingMeant } from './award-people.repo.ts';
import { unitsMeant } from './award-units.repo.ts';

/** Where the awards of a filter are read from: what stands behind FROM, with `a` for the award. */
export interface Source {
  readonly from: string;
  readonly where: string;
  readonly params: readonly Cell[];
}

/** An index that suits a filter; `few` says how many awards it leaves, when they are few enough to be sorted at once. */
export interface Suited {
  readonly index: string;
  readonly few?: number;
}

/** Up to here rows are fetched and sorted; above, an index that holds them in order is walked, and few steps are in vain. */
const FEW = 3_000;

/**
 * Few hits of a text are read one by one; otherwise an index is walked. Which one is said here, since the planner knows
 * nothing of a register's proportions: of a million awards it once sorted all for the six of a person.
 * @param walk the index that suits the caller where nothing else narrows the awards down
 */
export function sourceOf(db: ReadDb, filter: AwardFilter, walk: string): Source {
  const { sql, params } = wholeCondition(db, filter);
  const from = `award a INDEXED BY ${narrowIndex(filter) ?? walk}`;
  const text = searchExpression(filter.text ?? '');
  const marked = isNarrow(filter) ? undefined : fewMarked(db, filter);
  if (text === undefined && marked)
    return { ...among(marked), where: sql, params: [...among(marked).params, ...params] };
  if (text === undefined) return { from, where: sql, params };
  const few = isNarrow(filter) ? undefined : fewHits(db, text);
  if (few) return { ...among(few), where: sql, params: [...among(few).params, ...params] };
  const where = `a.rid IN (SELECT rowid FROM award_fts WHERE award_fts MATCH ?) AND ${sql}`;
  return { from, where, params: [text, ...params] };
}

/** The awards that bear a filter's mark, when it has one and they are few. */
export function fewMarked(db: ReadDb, { mark }: AwardFilter): Uint32Array | undefined {
  const marked = mark && markedRids(db, 'award', mark);
  return marked && marked.length <= FEW ? marked : undefined;
}

/** Awards by `rid`, read one by one. */
export const among = (rids: Uint32Array): Pick<Source, 'from' | 'params'> => ({
  from: 'json_each(?) f CROSS JOIN award a ON a.rid = f.value',
  params: [`[${rids.join()}]`],
});

/** The index for the awards of one kind of recipient in the order of their names, its text left out; undefined when there are none. */
export function suitedIndex(
  db: ReadDb,
  filter: AwardFilter & Required<Pick<AwardFilter, 'recipientKind'>>,
): Suited | undefined {
  const walk = filter.year === undefined ? 'award_sort' : 'award_year';
  if (isNarrow(filter)) return { index: narrowIndex(filter) ?? walk };
  const narrow = narrowIndex(filter) ?? formIndex(filter);
  if (!narrow) return { index: walk };
  const { sql, params } = wholeCondition(db, filter);
  // Without a form a level is looked up form by form, since the index has forms before levels.
  const byForm =
    narrow === 'award_form' && !filter.awardTypeId ? 'a.award_type_id IN (SELECT id FROM award_type) AND' : '';
  const few =
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM award a INDEXED BY ${narrow} WHERE ${byForm} ${sql} LIMIT ${FEW + 1})`,
      ...params,
    )?.n ?? 0;
  if (few === 0) return undefined;
  return few > FEW ? { index: walk } : { index: narrow, few };
}

/** The filters that leave few awards of any register; each has an index of its own. */
export const isNarrow = ({ personId, decisionId, movementId, undecided }: AwardFilter): boolean =>
  personId !== undefined || decisionId !== undefined || movementId !== undefined || undecided === true;

function narrowIndex({ personId, decisionId, movementId, undecided, unitId }: AwardFilter): string | undefined {
  if (personId) return 'award_person';
  if (decisionId || undecided) return 'award_decision';
  if (movementId) return 'award_movement';
  return unitId && 'award_unit';
}

const formIndex = ({ awardTypeId, level }: AwardFilter): string | undefined =>
  awardTypeId || level ? 'award_form' : undefined;

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
  const marked = filter.mark && {
    sql: 'a.rid IN (SELECT value FROM json_each(?))',
    params: among(markedRids(db, 'award', filter.mark)).params,
  };
  const [cluster, standing] = [clusterMeant(db, filter), standingMeant(db, filter)];
  const all = [units, rest, cluster, standing, marked || undefined].filter((one) => one !== undefined);
  return { sql: all.map(({ sql }) => sql).join(' AND '), params: all.flatMap(({ params }) => params) };
}
