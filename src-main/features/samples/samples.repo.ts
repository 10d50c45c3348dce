import type { WriteDb } from '#db/handles.ts';
import { awardKeys, decisionKeys, personKeys } from '#shared/domain/search-keys.ts';

export interface SamplePerson {
  readonly name: string;
  readonly birth: string;
  readonly gender: string;
  readonly serviceNumber: string;
  readonly rank: string;
  readonly post: string;
  /** code */
  readonly unit: string;
}

export interface SampleDecision {
  readonly number: string;
  readonly decidedOn: string;
  readonly level: string;
  readonly authority: string;
  readonly signer: string;
  readonly signerTitle: string;
  readonly title: string;
}

export interface SampleAward {
  /** place among the people; absent for a collective */
  readonly person?: number;
  /** code of the collective */
  readonly unit?: string;
  /** code */
  readonly type: string;
  /** place among the decisions */
  readonly decision: number;
  readonly year: number;
  readonly commendation: string;
  readonly reason: string;
}

export const findUnitByCode = (db: WriteDb, code: string): { readonly id: Uint8Array; readonly name: string } => {
  const found = db.get<{ id: Uint8Array; name: string }>('SELECT id, name FROM unit WHERE code = ?', code);
  if (!found) throw new Error(`the sample names a unit ${code} that does not ship`);
  return found;
};

export function insertPerson(db: WriteDb, id: Uint8Array, unit: Uint8Array, person: SamplePerson): void {
  const keys = personKeys({ fullName: person.name, serviceNumber: person.serviceNumber });
  db.run(
    `INSERT INTO person (id, full_name, birth_date, gender, service_number, rank, post, unit_id, sort_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    person.name,
    person.birth,
    person.gender,
    person.serviceNumber,
    person.rank,
    person.post,
    unit,
    keys.sortKey,
    keys.foldKey,
    db.tx,
  );
}

export function insertDecision(db: WriteDb, id: Uint8Array, decision: SampleDecision): void {
  db.run(
    `INSERT INTO decision (id, number, decided_on, level, authority, title, signer, signer_title, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    decision.number,
    decision.decidedOn,
    decision.level,
    decision.authority,
    decision.title,
    decision.signer,
    decision.signerTitle,
    decisionKeys(decision).foldKey,
    db.tx,
  );
}

export interface AwardPlaces {
  readonly id: Uint8Array;
  readonly person: Uint8Array | null;
  readonly unit: { readonly id: Uint8Array; readonly name: string };
  readonly awardType: Uint8Array;
  readonly decision: Uint8Array;
  readonly level: string;
  readonly rank: string | null;
  readonly post: string | null;
}

export function insertAward(db: WriteDb, places: AwardPlaces, award: SampleAward): void {
  db.run(
    `INSERT INTO award (id, recipient_kind, person_id, unit_id, award_type_id, decision_id, year, level, commendation_type, reason, rank, post,
     unit_name, text_key, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    places.id,
    places.person ? 'person' : 'unit',
    places.person,
    places.unit.id,
    places.awardType,
    places.decision,
    award.year,
    places.level,
    award.commendation,
    award.reason,
    places.rank,
    places.post,
    places.unit.name,
    awardKeys({ teamName: null }).textKey,
    db.tx,
  );
}
