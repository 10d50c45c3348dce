import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardTotals, LevelTotals } from '#shared/api/awards.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { hitOf, type Source, sourceOf, wholeCondition } from './award-source.repo.ts';
import { type Group, tallyOf } from './award-tally.repo.ts';

/**
 * Void ones among the awards of a filter. They are few: read from the index that holds them alone and taken away from
 * the sums, they cost the million others nothing, whose index does not know of status.
 */
export function voidOf(db: ReadDb, filter: AwardFilter): Omit<Source, 'wide'> {
  const { sql, params } = wholeCondition(db, filter);
  const hit = hitOf(filter.text);
  const where = `a.status <> 'valid' AND ${sql}${hit ? ` AND ${hit.sql}` : ''}`;
  return { from: 'award a INDEXED BY award_void', where, params: [...params, ...(hit?.params ?? [])] };
}

/** The index that a filter is counted in where nothing narrows it down. */
export const countedBy = ({ awardTypeId, year }: AwardFilter): string =>
  awardTypeId ? 'award_form' : year === undefined ? 'award_unit' : 'award_year';

/** Awards under a filter, by level and by recipient, and how many units stand behind them; counted inside an index. */
export function totalsOf(db: ReadDb, filter: AwardFilter): AwardTotals {
  const tally = tallyOf(db, filter, () => voidOf(db, filter));
  if (tally) return summed(tally);
  const walk = countedBy(filter);
  const all = sourceOf(db, filter, walk);
  const gone = voidOf(db, filter);
  const by = 'a.unit_id, a.recipient_kind, a.level';
  const groups = db.all<Group>(
    `WITH g AS MATERIALIZED (
       SELECT a.unit_id, a.recipient_kind AS kind, a.level, count(*) AS n FROM ${all.from} WHERE ${all.where} GROUP BY ${by}
     ), v AS MATERIALIZED (
       SELECT a.unit_id, a.recipient_kind AS kind, a.level, count(*) AS n FROM ${gone.from} WHERE ${gone.where} GROUP BY ${by}
     ), c AS MATERIALIZED (
       SELECT unit_id, kind, level, g.n - coalesce(v.n, 0) AS n, coalesce(v.n, 0) AS gone FROM g LEFT JOIN v USING (unit_id, kind, level)
     )
     SELECT level, kind, sum(n) AS n, sum(gone) AS gone, (SELECT count(DISTINCT unit_id) FROM c WHERE n > 0) AS units
     FROM c GROUP BY level, kind`,
    ...all.params,
    ...gone.params,
  );
  return summed(groups);
}

function summed(groups: readonly Group[]): AwardTotals {
  const sum = (of: (group: Group) => number, kind?: RecipientKind, level?: Level): number =>
    groups
      .filter((group) => (kind ?? group.kind) === group.kind && (level ?? group.level) === group.level)
      .reduce((before, group) => before + of(group), 0);
  const counted = ({ n }: Group): number => n;
  const listed = ({ n, gone }: Group): number => n + gone;
  const ofLevel = (level: Level): LevelTotals => {
    const household = sum(counted, 'household', level);
    return {
      collective: sum(counted, 'unit', level),
      individual: sum(counted, 'person', level),
      ...(household > 0 && { household }),
    };
  };
  return {
    total: sum(counted),
    collective: sum(counted, 'unit'),
    individual: sum(counted, 'person'),
    household: sum(counted, 'household'),
    void: sum(({ gone }) => gone),
    listed: { unit: sum(listed, 'unit'), person: sum(listed, 'person'), household: sum(listed, 'household') },
    units: groups[0]?.units ?? 0,
    byLevel: Object.fromEntries(levels.map((level) => [level, ofLevel(level)])) as AwardTotals['byLevel'],
  };
}
