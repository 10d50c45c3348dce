import type { ReadDb } from '#db/handles.ts';
import type { ClusterRow } from '#shared/api/clusters.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { type ReportFigures, type ReportMovement, sumOfCounts } from '#shared/domain/reports/report-figures.ts';
import { clusterGroupsOn } from '#shared/domain/statistics/unit-groups.ts';
import { listMembers } from '../clusters/index.ts';
import { listMovements } from '../movements/index.ts';
import { readBook } from '../units/index.ts';
import { countForms, countMovements } from './reports.repo.ts';

/**
 * What the register says of a cluster's year; units count for the cluster they stood in at the end of each year. A cluster
 * that is new is compared with what its members had the year before.
 */
export function figuresOf(db: ReadDb, cluster: ClusterRow, year: number): ReportFigures {
  const book = readBook(db);
  const unitsIn = (of: number): readonly string[] =>
    [...clusterGroupsOn(book, listMembers(db, of), yearEnd(of))]
      .filter(([, clusterId]) => clusterId === cluster.id)
      .map(([unitId]) => unitId);
  const units = unitsIn(year);
  const before = unitsIn(year - 1);
  const own = new Set(units);
  const awards = countMovements(db, units);
  const movements = listMovements(db).filter(({ unitId }) => unitId === null || own.has(unitId));
  const inYear = (field: 'startsOn' | 'endsOn'): readonly ReportMovement[] =>
    movements
      .filter((movement) => movement[field].startsWith(`${year}-`))
      .sort((a, b) => (a[field] < b[field] ? -1 : 1))
      .map(({ id, name }) => ({ name, awards: awards.get(id) ?? 0 }));
  return {
    year,
    cluster: cluster.name,
    members: cluster.members.map(({ name, office }) => ({ name, office })),
    launched: inYear('startsOn'),
    closed: inYear('endsOn'),
    forms: countForms(db, units, year),
    before: sumOfCounts(countForms(db, before.length > 0 ? before : units, year - 1)),
  };
}
