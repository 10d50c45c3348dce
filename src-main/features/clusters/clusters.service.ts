import type { WriteDb } from '#db/handles.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { cleanCell, fold } from '#shared/base/vi-text.ts';
import { ruleOn } from '#shared/domain/catalogue/rules.ts';
import {
  type ClusterOffice,
  checkJoin,
  checkOffice,
  type Membership,
} from '#shared/domain/clusters/cluster-members.ts';
import { planNextYear, yearStart } from '#shared/domain/clusters/next-year.ts';
import { checkRecordText } from '#shared/domain/record-text.ts';
import { hasBegun, hasEnded, type UnitBook } from '#shared/domain/units/unit-book.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { listRules } from '../rules/index.ts';
import { isHeadquarters } from '../stations/index.ts';
import { readBook } from '../units/index.ts';
import * as repo from './clusters.repo.ts';

type Done = { readonly id: string };

/** One change by headquarters, whose clusters are. Refuses: station.headquartersOnly. */
function byHeadquarters<T>(
  register: Register,
  ctx: Ctx,
  action: string,
  change: (db: WriteDb) => Result<T>,
): Result<T> {
  return register.write(ctx, action, (db) => (isHeadquarters(db) ? change(db) : refuse('station.headquartersOnly')));
}

export function saveCluster(register: Register, input: Parsed<'clusters.save'>, ctx: Ctx): Result<Done> {
  return byHeadquarters(register, ctx, input.id === null ? 'cluster.add' : 'cluster.rename', (db) => {
    const name = cleanCell(input.name);
    const code = cleanCell(input.code);
    if (name === '') return refuse('cluster.nameEmpty');
    const text = checkRecordText([name, code], { validFrom: '', validTo: '' });
    if (!text.ok) return text;
    const twin = repo.listClusters(db).find((other) => other.id !== input.id && fold(other.name) === fold(name));
    if (twin) return refuse('cluster.nameTaken', { name: twin.name });
    if (input.id === null) {
      const id = ctx.newId();
      insertRecord(db, 'cluster', id, { code, name });
      return ok({ id });
    }
    if (!repo.clusterIsThere(db, input.id)) return refuse('record.gone');
    updateRecord(db, 'cluster', input.id, { code, name });
    return ok({ id: input.id });
  });
}

export function reorderCluster(register: Register, { id, by }: Parsed<'clusters.reorder'>, ctx: Ctx): Result<Done> {
  return byHeadquarters(register, ctx, 'cluster.reorder', (db) => {
    const clusters = repo.listClusters(db);
    const order = clusters.map((cluster) => cluster.id);
    const at = order.indexOf(id);
    const other = order[at + by];
    if (at < 0) return refuse('record.gone');
    if (other === undefined) return ok({ id });
    order[at + by] = id;
    order[at] = other;
    for (const [place, clusterId] of order.entries())
      if (clusters.find((cluster) => cluster.id === clusterId)?.sortOrder !== place + 1)
        updateRecord(db, 'cluster', clusterId, { sort_order: place + 1 });
    return ok({ id });
  });
}

interface Joining {
  readonly clusterId: string;
  readonly unitId: string;
  readonly year: number;
  readonly office: ClusterOffice;
}

const join = (db: WriteDb, ctx: Ctx, { clusterId, unitId, year, office }: Joining): void =>
  insertRecord(db, 'cluster_member', ctx.newId(), {
    cluster_id: uuidToBytes(clusterId),
    unit_id: uuidToBytes(unitId),
    year,
    office,
  });

const nameIn = (book: UnitBook, unitId: string): string => book.byId.get(unitId)?.name ?? '';

/** A unit that was there on any day of the year can be its member. */
function checkUnit(book: UnitBook, unitId: string, year: number): Result<null> {
  const unit = book.byId.get(unitId);
  if (!unit) return refuse('record.gone');
  if (hasEnded(unit, yearStart(year))) return refuse('unit.ended', { name: unit.name });
  return hasBegun(unit, yearEnd(year)) ? ok(null) : refuse('unit.notYet', { name: unit.name });
}

export function addMembers(
  register: Register,
  { id, year, unitIds }: Parsed<'clusters.addMembers'>,
  ctx: Ctx,
): Result<Done> {
  return byHeadquarters(register, ctx, 'cluster.addMembers', (db) => {
    const clusters = repo.listClusters(db);
    if (!clusters.some((cluster) => cluster.id === id)) return refuse('record.gone');
    const clusterOf = (clusterId: string): string => clusters.find((one) => one.id === clusterId)?.name ?? '';
    const book = readBook(db);
    const members = repo.listMembers(db, year);
    for (const unitId of new Set(unitIds)) {
      const fit = checkUnit(book, unitId, year);
      if (!fit.ok) return fit;
      const free = checkJoin(members, unitId, { unit: nameIn(book, unitId), clusterOf });
      if (!free.ok) return free;
      join(db, ctx, { clusterId: id, unitId, year, office: 'member' });
    }
    return ok({ id });
  });
}

/** Bringing a member back is refused where its unit has joined another cluster since. */
export function removeMember(
  register: Register,
  { memberId, removed }: Parsed<'clusters.removeMember'>,
  ctx: Ctx,
): Result<Done> {
  return byHeadquarters(register, ctx, removed ? 'cluster.removeMember' : 'cluster.restoreMember', (db) => {
    const member = repo.findMember(db, memberId);
    if (!member) return refuse('record.gone');
    if (!removed) {
      const clusters = repo.listClusters(db);
      const clusterOf = (clusterId: string): string => clusters.find((one) => one.id === clusterId)?.name ?? '';
      const words = { unit: nameIn(readBook(db), member.unitId), clusterOf };
      const free = checkJoin(repo.listMembers(db, member.year), member.unitId, words);
      if (!free.ok) return free;
      updateRecord(db, 'cluster_member', memberId, { office: 'member' });
    }
    updateRecord(db, 'cluster_member', memberId, { deleted: removed ? 1 : 0 });
    return ok({ id: memberId });
  });
}

/** Where no rule says how many; headquarters sets it. */
const DEPUTIES = 2;

export function setOffice(
  register: Register,
  { memberId, office }: Parsed<'clusters.setOffice'>,
  ctx: Ctx,
): Result<Done> {
  return byHeadquarters(register, ctx, 'cluster.setOffice', (db) => {
    const found = repo.findMember(db, memberId);
    if (!found) return refuse('record.gone');
    const most = ruleOn(listRules(db), 'cluster.deputies', yearEnd(found.year))?.most ?? DEPUTIES;
    const book = readBook(db);
    const checked = checkOffice(repo.listMembers(db, found.year), memberId, office, most, (id) => nameIn(book, id));
    if (!checked.ok) return checked;
    updateRecord(db, 'cluster_member', memberId, { office });
    return ok({ id: memberId });
  });
}

export function startYear(
  register: Register,
  { from, to, keepOffices, replacements }: Parsed<'clusters.startYear'>,
  ctx: Ctx,
): Reply<'clusters.startYear'> {
  return byHeadquarters(register, ctx, 'cluster.startYear', (db) => {
    const book = readBook(db);
    const joined = new Set(repo.listMembers(db, to).map(({ unitId }) => unitId));
    const enter = (unitId: string, member: Membership, office: ClusterOffice): void => {
      if (joined.has(unitId)) return;
      joined.add(unitId);
      join(db, ctx, { clusterId: member.clusterId, unitId, year: to, office });
    };
    const before = joined.size;
    const planned = planNextYear(book, repo.listMembers(db, from), repo.listMembers(db, to), to);
    for (const { member, fate } of planned)
      if (fate === 'keeps') enter(member.unitId, member, keepOffices ? member.office : 'member');
    for (const { unitId, by } of replacements) {
      const line = planned.find(({ member, fate }) => member.unitId === unitId && fate === 'replaced');
      for (const successor of by) {
        if (!line?.successors.includes(successor))
          return refuse('cluster.notSuccessor', { name: nameIn(book, successor) });
        enter(successor, line.member, 'member');
      }
    }
    const members = joined.size - before;
    return members === 0 ? refuse('cluster.nothingToCopy', { from, to }) : ok({ members });
  });
}
