import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import { numberKey } from '#shared/domain/imports/decision-text.ts';
import type {
  AwardIdentity,
  DirectoryAwardType,
  DirectoryRank,
  DirectoryUnit,
  ImportDirectory,
  KnownAward,
  KnownPerson,
} from '#shared/domain/imports/directory.ts';
import { mayChangePerson, mayKeepAward, ownUnits } from '../exchange/index.ts';
import { findDecision } from './apply-plan.repo.ts';

/** What the register knows, for the interpreter; people and awards are looked up as it asks. */
export function directoryOf(db: ReadDb, ranks: readonly DirectoryRank[], today: string): ImportDirectory {
  const isOurs = ownUnits(db);
  return {
    units: listDirectoryUnits(db, today),
    awardTypes: listDirectoryTypes(db),
    ranks,
    today,
    hasAward: awardFinder(db),
    hasDecision: (decision) => findDecision(db, decision) !== undefined,
    awardNow: (award) => findAwardNow(db, award),
    mayChangePerson: (id) => mayChangePerson(db, id, { column: 'full_name', value: null }),
    mayChangeAward: (id) => mayKeepAward(db, id),
    datedFacts: (id) => listDatedFacts(db, id),
    peopleNamed: (nameKey) => listPeopleNamed(db, nameKey),
    ...(isOurs && { isOurs }),
  };
}

interface StoredUnit {
  readonly id: Uint8Array;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly parentId: Uint8Array | null;
  readonly status: string;
  readonly validTo: string | null;
}

function listDirectoryUnits(db: ReadDb, today: string): readonly DirectoryUnit[] {
  const rows = db.all<StoredUnit>(
    `SELECT id, code, name, short_name AS shortName, parent_id AS parentId, status, valid_to AS validTo
     FROM unit WHERE deleted = 0 ORDER BY rid`,
  );
  const formerly = namesBefore(db);
  // What another unit is called by now means that one.
  const present = new Set(rows.flatMap(({ code, name }) => [fold(code), fold(name)]));
  return rows.map(({ id, code, name, shortName, parentId, status, validTo }) => ({
    id: bytesToUuid(id),
    code,
    name,
    ...(shortName && { shortName }),
    ...(parentId && { parentId: bytesToUuid(parentId) }),
    aliases: (formerly.get(bytesToUuid(id)) ?? []).filter((former) => !present.has(fold(former))),
    status: status === 'proposed' ? 'proposed' : validTo !== null && validTo < today ? 'ended' : 'active',
  }));
}

/** What units were called before, and their codes of then; lists of past years say so. */
function namesBefore(db: ReadDb): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { unitId, name, code } of db.all<{ unitId: Uint8Array; name: string; code: string }>(
    'SELECT unit_id AS unitId, name, code FROM unit_period WHERE deleted = 0 ORDER BY rid',
  )) {
    const id = bytesToUuid(unitId);
    names.set(id, [...new Set([...(names.get(id) ?? []), name, code])]);
  }
  return names;
}

function listDirectoryTypes(db: ReadDb): readonly DirectoryAwardType[] {
  const rows = db.all<
    Omit<DirectoryAwardType, 'id' | 'aliases'> & { readonly id: Uint8Array; readonly aliases: string }
  >(
    `SELECT id, code, name_vi AS nameVi, aliases, level, recipient, kind, valid_from AS validFrom, valid_to AS validTo
     FROM award_type WHERE deleted = 0 ORDER BY sort_order, rid`,
  );
  return rows.map((row) => ({ ...row, id: bytesToUuid(row.id), aliases: JSON.parse(row.aliases) as string[] }));
}

interface StoredPerson {
  readonly id: Uint8Array;
  readonly birth: string | null;
  readonly unitId: Uint8Array | null;
  readonly serviceNumber: string | null;
  readonly merged: 0 | 1;
  readonly gender: string | null;
  readonly rank: string | null;
  readonly post: string | null;
}

/** Which parts of a person are told by day; the screen calls a unit by its id. */
const listDatedFacts = (db: ReadDb, id: string): readonly string[] =>
  db
    .all<{ kind: string }>('SELECT DISTINCT kind FROM person_fact WHERE person_id = ? AND deleted = 0', uuidToBytes(id))
    .map(({ kind }) => (kind === 'unit' ? 'unitId' : kind));

/** A row that was merged is found by what it says, and answers as the person it was merged into. */
function listPeopleNamed(db: ReadDb, nameKey: string): readonly KnownPerson[] {
  const rows = db.all<StoredPerson>(
    `SELECT coalesce(root_id, id) AS id, coalesce(birth_date, CAST(birth_year AS TEXT)) AS birth, unit_id AS unitId, service_number AS serviceNumber, gender, rank, post,
       root_id IS NOT NULL AS merged FROM person WHERE deleted = 0 AND sort_key = ? ORDER BY rid`,
    nameKey,
  );
  return rows.map(({ id, birth, unitId, serviceNumber, gender, rank, post, merged }) => ({
    id: bytesToUuid(id),
    unitId: unitId ? bytesToUuid(unitId) : '',
    ...(birth && { birth }),
    ...(serviceNumber && { serviceNumber }),
    ...(merged === 1 && { merged: true as const }),
    ...(gender && { gender }),
    ...(rank && { rank }),
    ...(post && { post }),
  }));
}

interface StoredIdentity {
  readonly id: Uint8Array;
  readonly reason: string | null;
  readonly note: string | null;
  readonly rank: string | null;
  readonly post: string | null;
  readonly team: string | null;
  readonly number: string | null;
  readonly decidedOn: string | null;
}

const decisionKey = (number: string, decidedOn: string): string => `${numberKey(number)}|${decidedOn}`;
const teamKey = (team: string | null | undefined): string => (team ? fold(team) : '');

/** Answers from sets, one for each recipient, form and year, so that a unit with thousands of awards is read once. */
function awardFinder(db: ReadDb): (award: AwardIdentity) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ recipient, awardTypeId, year, decisionNumber = '', decidedOn = '' }) => {
    const isPerson = 'personId' in recipient;
    const id = isPerson ? recipient.personId : recipient.unitId;
    const place = `${id}|${awardTypeId}|${year}`;
    const there = known.get(place) ?? identitiesOf(db, isPerson, id, awardTypeId, year);
    known.set(place, there);
    return there.has(`${teamKey(isPerson ? '' : recipient.team)}|${decisionKey(decisionNumber, decidedOn)}`);
  };
}

/** The one award of an identity, by what of it a list may say otherwise; undefined where several are alike. */
function findAwardNow(db: ReadDb, award: AwardIdentity): KnownAward | undefined {
  const { recipient, awardTypeId, year, decisionNumber = '', decidedOn = '' } = award;
  const isPerson = 'personId' in recipient;
  const found = identified(db, isPerson, isPerson ? recipient.personId : recipient.unitId, awardTypeId, year).filter(
    ({ team, number, decidedOn: day }) =>
      teamKey(isPerson ? '' : team) === teamKey(isPerson ? '' : recipient.team) &&
      decisionKey(number ?? '', day ?? '') === decisionKey(decisionNumber, decidedOn),
  );
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const { id, reason, note, rank, post } = only;
  return { id: bytesToUuid(id), reason: reason ?? '', note: note ?? '', rank: rank ?? '', post: post ?? '' };
}

function identitiesOf(
  db: ReadDb,
  isPerson: boolean,
  id: string,
  awardTypeId: string,
  year: number,
): ReadonlySet<string> {
  return new Set(
    identified(db, isPerson, id, awardTypeId, year).map(
      ({ team, number, decidedOn }) => `${isPerson ? '' : teamKey(team)}|${decisionKey(number ?? '', decidedOn ?? '')}`,
    ),
  );
}

function identified(
  db: ReadDb,
  isPerson: boolean,
  id: string,
  awardTypeId: string,
  year: number,
): readonly StoredIdentity[] {
  const whose = isPerson
    ? 'award a INDEXED BY award_person LEFT JOIN decision d ON d.id = a.decision_id WHERE a.person_id IN (WITH asked(id) AS (SELECT ?) SELECT id FROM asked UNION ALL SELECT q.id FROM asked JOIN person q ON q.root_id = asked.id)'
    : `award a INDEXED BY award_unit LEFT JOIN decision d ON d.id = a.decision_id WHERE a.unit_id = +? AND a.recipient_kind = 'unit'`;
  return db.all<StoredIdentity>(
    `SELECT a.id, a.team_name AS team, d.number, d.decided_on AS decidedOn, a.reason, a.note, a.rank, a.post FROM ${whose} AND a.award_type_id = +? AND a.year = +? AND a.deleted = 0`,
    uuidToBytes(id),
    uuidToBytes(awardTypeId),
    year,
  );
}
