import type { ReadDb } from '#db/handles.ts';
import type { ClusterMemberRow, ClusterYear, NextYearLine } from '#shared/api/clusters.ts';
import type { UnitLink } from '#shared/api/units.ts';
import { type Day, yearEnd, yearOf } from '#shared/base/local-date.ts';
import { clusterOffices, type Membership } from '#shared/domain/clusters/cluster-members.ts';
import { planNextYear, yearStart } from '#shared/domain/clusters/next-year.ts';
import { factsOn, hasEnded, type UnitBook } from '#shared/domain/units/unit-book.ts';
import { treeOn } from '#shared/domain/units/unit-tree.ts';
import { readBook } from '../units/index.ts';
import { listClusters, listMembers, listMemberYears } from './clusters.repo.ts';

/** A year that is over is shown as it ended, one to come as it will begin, the present one as it is. */
function dayShown(year: number, today: Day): Day {
  if (year === yearOf(today)) return today;
  return year < yearOf(today) ? yearEnd(year) : yearStart(year);
}

const linkOn = (book: UnitBook, unitId: string, day: Day): UnitLink => {
  const unit = book.byId.get(unitId);
  const facts = unit && factsOn(book, unit, day);
  return { id: unitId, code: facts?.code ?? '', name: facts?.name ?? '' };
};

export function clusterYear(db: ReadDb, asked: number | undefined, today: Day): ClusterYear {
  const years = listMemberYears(db);
  const year = asked ?? years[0] ?? yearOf(today);
  const day = dayShown(year, today);
  const book = readBook(db);
  const members = listMembers(db, year);
  const tree = treeOn(book, day);
  const place = new Map(treeOn(book, day, true).map(({ unit }, at) => [unit.id, at]));
  const inOrder = (a: Membership, b: Membership): number =>
    clusterOffices.indexOf(a.office) - clusterOffices.indexOf(b.office) ||
    (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0);
  const toRow = (member: Membership): ClusterMemberRow => {
    const unit = book.byId.get(member.unitId);
    const ended = unit === undefined || hasEnded(unit, day);
    return { ...linkOn(book, member.unitId, day), memberId: member.id, office: member.office, ended };
  };
  return {
    year,
    years,
    clusters: listClusters(db).map(({ id, code, name, unused }) => ({
      id,
      code,
      name,
      unused,
      members: members
        .filter(({ clusterId }) => clusterId === id)
        .sort(inOrder)
        .map(toRow),
    })),
    free: tree
      .filter(({ unit }) => unit.status === 'active' && !members.some(({ unitId }) => unitId === unit.id))
      .map(({ unit }) => linkOn(book, unit.id, day)),
  };
}

export function nextYear(db: ReadDb, from: number, to: number): readonly NextYearLine[] {
  const book = readBook(db);
  const names = new Map(listClusters(db).map(({ id, name }) => [id, name]));
  return planNextYear(book, listMembers(db, from), listMembers(db, to), to).map(({ member, fate, successors }) => ({
    clusterName: names.get(member.clusterId) ?? '',
    unit: linkOn(book, member.unitId, yearEnd(from)),
    fate,
    successors: successors.map((id) => linkOn(book, id, yearStart(to))),
  }));
}
