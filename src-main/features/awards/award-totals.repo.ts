import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardTotals } from '#shared/api/awards.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { conditionOf, searchExpression } from './award-filter.ts';

interface Group {
  readonly level: Level;
  readonly kind: 'person' | 'unit';
  readonly n: number;
  readonly units: number;
}

/** Awards under a filter, by level and by recipient, and how many units stand behind them. */
export function totalsOf(db: ReadDb, filter: AwardFilter): AwardTotals {
  const condition = conditionOf(filter);
  const text = searchExpression(filter.text ?? '');
  const hits = text === undefined ? '' : 'a.rid IN (SELECT rowid FROM award_fts WHERE award_fts MATCH ?) AND';
  const groups = db.all<Group>(
    `WITH g AS MATERIALIZED (
       SELECT a.unit_id, a.level, a.recipient_kind AS kind, count(*) AS n FROM award a WHERE ${hits} ${condition.sql} GROUP BY 1, 2, 3
     )
     SELECT level, kind, sum(n) AS n, (SELECT count(DISTINCT unit_id) FROM g) AS units FROM g GROUP BY level, kind`,
    ...(text === undefined ? [] : [text]),
    ...condition.params,
  );
  const count = (kind: Group['kind'], level?: Level): number =>
    groups
      .filter((group) => group.kind === kind && (level === undefined || group.level === level))
      .reduce((sum, { n }) => sum + n, 0);
  const collective = count('unit');
  const individual = count('person');
  const ofLevel = (level: Level) => ({ collective: count('unit', level), individual: count('person', level) });
  return {
    total: collective + individual,
    collective,
    individual,
    units: groups[0]?.units ?? 0,
    byLevel: Object.fromEntries(levels.map((level) => [level, ofLevel(level)])) as AwardTotals['byLevel'],
  };
}

/** Years that have awards, newest first; each is one step in an index, however many awards it has. */
export function listYears(db: ReadDb): readonly number[] {
  const rows = db.all<{ year: number }>(
    `WITH RECURSIVE y (year) AS (
       SELECT max(year) FROM award WHERE deleted = 0
       UNION ALL SELECT (SELECT max(a.year) FROM award a WHERE a.deleted = 0 AND a.year < y.year) FROM y WHERE y.year IS NOT NULL
     )
     SELECT year FROM y WHERE year IS NOT NULL`,
  );
  return rows.map(({ year }) => year);
}
