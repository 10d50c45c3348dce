import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { LentKeys } from '#db/lent-keys.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { PlannedAward, PlannedPerson } from '#shared/domain/imports/plan.ts';
import type { Level } from '#shared/domain/levels.ts';
import { awardKeys, clusterKeys, decisionKeys, personKeys, unitKeys } from '#shared/domain/search-keys.ts';

type Bytes = Uint8Array;

export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly status: 'active' | 'proposed';
}

/** The one unit that goes on under a name; undefined where none or several do. */
function onlyUnitNamed(db: ReadDb, name: string): Bytes | undefined {
  const wanted = fold(name);
  const named = db
    .all<{ id: Bytes; name: string }>('SELECT id, name FROM unit WHERE deleted = 0 AND valid_to IS NULL')
    .filter((unit) => fold(unit.name) === wanted);
  return named.length === 1 ? named[0]?.id : undefined;
}

export function insertUnit(db: WriteDb, id: Bytes, unit: NewUnit): void {
  const { sortKey, foldKey } = unitKeys(unit);
  db.run(
    'INSERT INTO unit (id, code, name, parent_name, parent_id, status, sort_key, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    unit.code,
    unit.name,
    unit.parentName,
    unit.parentName && (onlyUnitNamed(db, unit.parentName) ?? null),
    unit.status,
    sortKey,
    foldKey,
    db.tx,
  );
}

export const findCluster = (db: ReadDb, name: string): Bytes | undefined =>
  db.get<{ id: Bytes }>(
    'SELECT id FROM cluster WHERE fold_key = ? AND deleted = 0 ORDER BY rid LIMIT 1',
    clusterKeys({ name }).foldKey,
  )?.id;

export function insertCluster(db: WriteDb, id: Bytes, name: string): void {
  db.run(
    `INSERT INTO cluster (id, code, name, fold_key, _tx) VALUES (?, '', ?, ?, ?)`,
    id,
    name,
    clusterKeys({ name }).foldKey,
    db.tx,
  );
}

export const isMember = (db: ReadDb, cluster: Bytes, unit: Bytes, year: number): boolean =>
  db.get(
    'SELECT 1 FROM cluster_member WHERE unit_id = ? AND year = ? AND cluster_id = ? AND deleted = 0',
    unit,
    year,
    cluster,
  ) !== undefined;

export function insertMember(db: WriteDb, id: Bytes, cluster: Bytes, unit: Bytes, year: number): void {
  db.run(
    'INSERT INTO cluster_member (id, cluster_id, unit_id, year, _tx) VALUES (?, ?, ?, ?, ?)',
    id,
    cluster,
    unit,
    year,
    db.tx,
  );
}

export function insertPerson(db: WriteDb, id: Bytes, unit: Bytes, person: PlannedPerson): void {
  const { name, birth = '', gender = null, serviceNumber = null, rank = null, post = null } = person;
  const { sortKey, foldKey } = personKeys({ fullName: name, serviceNumber });
  db.run(
    `INSERT INTO person (id, full_name, birth_date, birth_year, gender, service_number, rank, post, unit_id, sort_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    name,
    birth.length > 4 ? birth : null,
    birth.length === 4 ? Number(birth) : null,
    gender,
    serviceNumber,
    rank,
    post,
    unit,
    sortKey,
    foldKey,
    db.tx,
  );
}

export interface DecisionIdentity {
  readonly number: string;
  readonly decidedOn: string;
  readonly level: Level;
}

export const findDecision = (db: ReadDb, { number, decidedOn, level }: DecisionIdentity): Bytes | undefined =>
  db.get<{ id: Bytes }>(
    'SELECT id FROM decision WHERE fold_key = ? AND decided_on = ? AND level = ? AND deleted = 0 ORDER BY rid LIMIT 1',
    decisionKeys({ number }).foldKey,
    decidedOn,
    level,
  )?.id;

/** A decision without a number that has awards of one form. */
export const findUnnumbered = (
  db: ReadDb,
  { decidedOn, level }: Omit<DecisionIdentity, 'number'>,
  awardType: Bytes,
): Bytes | undefined =>
  db.get<{ id: Bytes }>(
    `SELECT d.id FROM decision d WHERE d.fold_key = '' AND d.decided_on = ? AND d.level = ? AND d.deleted = 0
     AND EXISTS (SELECT 1 FROM award a WHERE a.decision_id = d.id AND a.award_type_id = ? AND a.deleted = 0)
     ORDER BY d.rid LIMIT 1`,
    decidedOn,
    level,
    awardType,
  )?.id;

interface DecisionTexts {
  readonly authority?: string;
  readonly title?: string;
  readonly note?: string;
}

export function insertDecision(
  db: WriteDb,
  id: Bytes,
  { number, decidedOn, level, authority, title, note }: DecisionIdentity & DecisionTexts,
): void {
  db.run(
    'INSERT INTO decision (id, number, decided_on, level, authority, title, note, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    number,
    decidedOn,
    level,
    authority ?? null,
    title ?? null,
    note ?? null,
    decisionKeys({ number }).foldKey,
    db.tx,
  );
}

export interface AwardRefs {
  readonly id: Bytes;
  readonly person: Bytes | null;
  readonly unit: Bytes;
  readonly awardType: Bytes;
  readonly decision: Bytes | null;
}

export function insertAward(db: WriteDb, lent: LentKeys, refs: AwardRefs, award: PlannedAward): void {
  const { year, level, achievement = null, note = null, snapshot } = award;
  const { person, unit, decision } = refs;
  const recipientKind = person ? 'person' : 'unit';
  const teamName = snapshot.team ?? null;
  const { textKey } = awardKeys({ teamName });
  const keys = lent.of({ recipientKind, person, unit, decision, teamName, textKey });
  db.run(
    `INSERT INTO award (id, recipient_kind, person_id, unit_id, team_name, award_type_id, decision_id, year, level, reason, note, rank, post, unit_name, text_key, name_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    refs.id,
    recipientKind,
    person,
    unit,
    teamName,
    refs.awardType,
    decision,
    year,
    level,
    achievement,
    note,
    snapshot.rank ?? null,
    snapshot.post ?? null,
    snapshot.unitName,
    textKey,
    keys.name_key,
    keys.fold_key,
    db.tx,
  );
}

/** Bytes of ids that come up again and again: a list names few units and forms. */
export function rememberedBytes(): (id: string) => Bytes {
  const known = new Map<string, Bytes>();
  return (id) => {
    const bytes = known.get(id) ?? uuidToBytes(id);
    known.set(id, bytes);
    return bytes;
  };
}
