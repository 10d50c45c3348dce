import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardTotals } from '#shared/api/awards.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { sourceOf } from './award-source.repo.ts';

interface Group {
  readonly level: Level;
  readonly kind: 'person' | 'unit';
  readonly n: number;
  readonly units: number;
}

/** Awards under a filter, by level and by recipient, and how many units stand behind them; counted inside an index. */
export function totalsOf(db: ReadDb, filter: AwardFilter): AwardTotals {
  const walk = filter.year === undefined ? 'award_unit' : 'award_year';
  const { from, where, params } = sourceOf(db, filter, walk);
  const groups = db.all<Group>(
    `WITH g AS MATERIALIZED (
       SELECT a.unit_id, a.recipient_kind AS kind, a.level, count(*) AS n FROM ${from} WHERE ${where}
       GROUP BY a.unit_id, a.recipient_kind, a.level
     )
     SELECT level, kind, sum(n) AS n, (SELECT count(DISTINCT unit_id) FROM g) AS units FROM g GROUP BY level, kind`,
    ...params,
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
