import { deferSearch } from '#db/defer-search.ts';
import type { WriteDb } from '#db/handles.ts';
import { lentKeys } from '#db/lent-keys.ts';
import type { ImportReport } from '#shared/api/imports.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { numberKey } from '#shared/domain/imports/decision-text.ts';
import type { PlannedAward, PlannedUnit, UnitRef } from '#shared/domain/imports/plan.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import type { BackupUnderWay } from '../../platform/backups/backup-store.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import { readRanks, recordSeen } from '../people/index.ts';
import { findStation } from '../stations/index.ts';
import * as repo from './apply-plan.repo.ts';
import { applyUpdate } from './apply-updates.repo.ts';
import type { HeldPlan } from './held-plan.ts';
import { keepLayout } from './import-layouts.repo.ts';
import { insertImportRun, positionOf } from './import-runs.repo.ts';
import { seenInPlan } from './seen-people.ts';

/** Between two pauses; the cancel button and waiting calls are served at each. */
const SLICE = 50;

/**
 * Writes a whole plan as one change, or nothing, and keeps nothing of it before the register as it was is safe: it is
 * copied and the copy looked at while the rows are written. A register that has changed since the preview was made
 * is not written to, since the preview may no longer be true.
 * Refuses: import.planGone, register.readOnly, and what the backup refuses. Throws: JobCancelled.
 */
export async function applyPlan(deps: HostDeps, held: HeldPlan, ctx: Ctx, job: Job): Promise<Result<ImportReport>> {
  const copy = await deps.beginBackUp('import');
  const register = deps.register();
  const report: ImportReport = {
    importId: ctx.newId(),
    fileName: held.fileName,
    at: ctx.now,
    counts: held.plan.counts,
    findings: held.plan.findings,
  };
  return register.writeLong(ctx, 'import.apply', job, async (db) => {
    // The transaction of this import is one of them.
    if (positionOf(db) !== held.position + 1) return refuse('import.planGone');
    const station = { role: findStation(db)?.role ?? 'unit', ranks: readRanks(deps.dbFolder) } as const;
    await writePlan(db, held, station, ctx, job);
    for (const settled of held.settled) keepLayout(db, settled, ctx.now);
    insertImportRun(db, { report, sha256: held.sha256, actor: ctx.actor });
    const copied = await untilSafe(copy, job);
    return copied.ok ? ok(report) : copied;
  });
}

/** Cancel is heard meanwhile; a copy that nobody waits for any more is made all the same. Throws: JobCancelled. */
async function untilSafe({ done }: BackupUnderWay, job: Job): Promise<Result<unknown>> {
  const cancelled = new Promise<never>((_, reject) => job.onCancel(() => reject(new JobCancelled())));
  const copied = await Promise.race([done, cancelled]);
  await job.pause();
  return copied;
}

interface Station {
  readonly role: StationRole;
  readonly ranks: readonly Rank[];
}

async function writePlan(db: WriteDb, held: HeldPlan, { role, ranks }: Station, ctx: Ctx, job: Job): Promise<void> {
  const { units, people, awards, decisions, updates } = held.plan;
  const bytesOf = repo.rememberedBytes();
  const newId = (): Uint8Array => uuidToBytes(ctx.newId());
  let done = 0;
  const step = async (): Promise<void> => {
    done += 1;
    if (done % SLICE !== 0) return;
    // Indexing for the search comes last and is about as much work as a row in ten.
    job.progress(
      done,
      Math.ceil((units.length + people.length + awards.length + decisions.length + updates.length) * 1.1),
    );
    await job.pause();
  };

  const unitIds: Uint8Array[] = [];
  for (const unit of units) {
    unitIds.push(takeUnit(db, unit, held.year, role, newId));
    await step();
  }
  const unitOf = (ref: UnitRef): Uint8Array => {
    const id = 'id' in ref ? bytesOf(ref.id) : unitIds[ref.added];
    if (!id) throw new Error('a plan that names a unit it does not hold');
    return id;
  };
  for (const decision of decisions) {
    repo.insertDecision(db, newId(), decision);
    await step();
  }
  for (const update of updates) {
    applyUpdate(db, update);
    await step();
  }
  // From here on rows are only added.
  const search = deferSearch(db);
  const personIds: Uint8Array[] = [];
  for (const person of people) {
    const id = person.id === undefined ? newId() : uuidToBytes(person.id);
    if (person.id === undefined) repo.insertPerson(db, id, unitOf(person.unit), person);
    personIds.push(id);
    await step();
  }
  let seen = 0;
  const recording = { ranks, today: ctx.today, newId: ctx.newId };
  for (const [at, sightings] of seenInPlan(held.plan, ({ unit }) => bytesToUuid(unitOf(unit)))) {
    const id = personIds[at];
    if (id) recordSeen(db, { id: bytesToUuid(id), isNew: people[at]?.id === undefined, sightings }, recording);
    seen += 1;
    if (seen % SLICE === 0) await job.pause();
  }
  const decisionOf = decisionTaker(db, newId);
  const lent = lentKeys(db);
  for (const award of awards) {
    const { recipient } = award;
    const [person, unit] =
      'person' in recipient ? [personIds[recipient.person], people[recipient.person]?.unit] : [null, recipient.unit];
    if (person === undefined || !unit) throw new Error('a plan that names a person it does not hold');
    const awardType = bytesOf(award.awardTypeId);
    repo.insertAward(
      db,
      lent,
      { id: newId(), person, unit: unitOf(unit), awardType, decision: decisionOf(award) },
      award,
    );
    await step();
  }
  while (search.waiting() > 0) {
    search.index(SLICE * 5);
    await job.pause();
  }
  search.end();
}

/** Adds or proposes a unit; headquarters also puts it into the cluster that the sheet names, for the list's year. */
function takeUnit(
  db: WriteDb,
  { outcome, id: known, code = '', name, parent, cluster }: PlannedUnit,
  year: number,
  role: StationRole,
  newId: () => Uint8Array,
): Uint8Array {
  const id = known === undefined ? newId() : uuidToBytes(known);
  if (known === undefined) {
    const status = outcome === 'propose' ? 'proposed' : 'active';
    repo.insertUnit(db, id, { code, name, parentName: parent ?? null, status });
  }
  if (role !== 'headquarters' || !cluster) return id;
  const found = repo.findCluster(db, cluster);
  const clusterId = found ?? newId();
  if (!found) repo.insertCluster(db, clusterId, cluster);
  if (!repo.isMember(db, clusterId, id, year)) repo.insertMember(db, newId(), clusterId, id, year);
  return id;
}

/**
 * One decision for all its awards: of that number, day and level, found or made. Where no number tells, of one form
 * too: two forms of a day are seldom one decision, and people merge decisions more safely than they part them.
 */
function decisionTaker(db: WriteDb, newId: () => Uint8Array): (award: PlannedAward) => Uint8Array | null {
  const known = new Map<string, Uint8Array>();
  return ({ decisionNumber: number = '', decidedOn = '', level, awardTypeId }) => {
    if (number === '' && decidedOn === '') return null;
    const key = `${numberKey(number)}|${decidedOn}|${level}|${number === '' ? awardTypeId : ''}`;
    const there = known.get(key);
    if (there) return there;
    const decision = { number, decidedOn, level };
    const found =
      number === '' ? repo.findUnnumbered(db, decision, uuidToBytes(awardTypeId)) : repo.findDecision(db, decision);
    const id = found ?? newId();
    if (!found) repo.insertDecision(db, id, decision);
    known.set(key, id);
    return id;
  };
}
