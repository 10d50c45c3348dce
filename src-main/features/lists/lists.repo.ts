import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { CollectiveLine, PersonLine } from '#shared/domain/lists/list-input.ts';
import { factOn, joinPeriod, unitOrder, unitOrderOn } from '../units/index.ts';

/** What a line is gathered by. */
export interface Gatherable {
  readonly year: number;
  readonly unitName: string;
  /** hex */
  readonly unitKey: string;
  readonly movementName: string;
  /** hex of the award */
  readonly awardKey: string;
}

/** `given`: in the order of the awards that were asked for. */
export type LineOrder = 'paper' | 'given';

const award = `t.name_vi AS formName, t.sort_order AS formOrder, a.level, coalesce(d.number, '') AS decisionNumber,
   coalesce(d.decided_on, '') AS decidedOn, coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note,
   a.status, coalesce(a.status_on, '') AS statusOn, coalesce(a.status_basis, '') AS statusBasis,
   a.year, a.unit_name AS unitName, hex(a.unit_id) AS unitKey, coalesce(m.name, '') AS movementName, hex(a.id) AS awardKey`;
const tables = `json_each(?) page JOIN award a ON a.rid = page.value JOIN award_type t ON t.id = a.award_type_id
   JOIN unit u ON u.id = a.unit_id LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN movement m ON m.id = a.movement_id`;

/** A decision's list says what was so on its day, any other what was so at the award's year's end; never what is so today. */
const dayOf = (ofDecision: boolean): string =>
  ofDecision ? `coalesce(d.decided_on, a.year || '-12-31')` : `a.year || '-12-31'`;

interface Asked {
  readonly rids: readonly number[];
  readonly ofDecision: boolean;
  readonly order: LineOrder;
}

const byUnits = ({ order }: Asked): string =>
  order === 'given' ? 'page.key' : `${unitOrderOn('u')}, a.team_name, a.rid`;

/** In headquarters' order of units as it was. A team stands under its unit, a unit under the one above it then. */
export function listCollectives(db: ReadDb, asked: Asked): readonly (CollectiveLine & Gatherable)[] {
  const day = dayOf(asked.ofDecision);
  const above = `coalesce(iif(up.rid IS NULL, NULL, ${factOn('up', 'name')}), ${factOn('u', 'parent_name')}, '')`;
  return db.all(
    `SELECT coalesce(a.team_name, a.unit_name) AS name, iif(a.team_name IS NULL, ${above}, a.unit_name) AS parentUnit,
       hex(a.unit_id) || coalesce(a.team_name, '') AS recipientKey, ${award}
     FROM ${tables} ${joinPeriod('u', day)} LEFT JOIN unit up ON up.id = ${factOn('u', 'parent_id')} ${joinPeriod('up', day)}
     WHERE a.recipient_kind = 'unit' ORDER BY ${byUnits(asked)}`,
    JSON.stringify(asked.rids),
  );
}

/** Families, each with the unit that proposed it, in the order of units as it was. */
export function listHouseholds(db: ReadDb, asked: Asked): readonly (CollectiveLine & Gatherable)[] {
  return db.all(
    `SELECT coalesce(a.team_name, '') AS name, a.unit_name AS parentUnit,
       hex(a.unit_id) || coalesce(a.team_name, '') AS recipientKey, ${award}
     FROM ${tables} ${joinPeriod('u', dayOf(asked.ofDecision))}
     WHERE a.recipient_kind = 'household' ORDER BY ${byUnits(asked)}`,
    JSON.stringify(asked.rids),
  );
}

/** By given name, namesakes by birth; a team's name stands before its unit's. */
export function listPeople(db: ReadDb, asked: Asked): readonly (PersonLine & Gatherable)[] {
  return db.all(
    `SELECT p.full_name AS name, p.sort_key AS nameKey, coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth,
       coalesce(p.service_number, '') AS serviceNumber, hex(p.id) AS recipientKey,
       coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post, coalesce(a.team_name || ', ', '') || a.unit_name AS unit, ${award}
     FROM ${tables} JOIN person o ON o.id = a.person_id JOIN person p ON p.id = coalesce(o.root_id, o.id)
     WHERE a.recipient_kind = 'person' ORDER BY ${asked.order === 'given' ? 'page.key' : 'a.name_key, a.rid'}`,
    JSON.stringify(asked.rids),
  );
}

/** Every unit's place in headquarters' order, by its id in hex. */
export const placesOfUnits = (db: ReadDb): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ key: string }>(`SELECT hex(u.id) AS key FROM unit u ORDER BY ${unitOrder('u')}`)
      .map(({ key }, at) => [key, at]),
  );

const names = {
  unit: 'SELECT name FROM unit WHERE id = ?',
  awardType: 'SELECT name_vi AS name FROM award_type WHERE id = ?',
  movement: 'SELECT name FROM movement WHERE id = ?',
  cluster: 'SELECT name FROM cluster WHERE id = ?',
  decision: 'SELECT number AS name FROM decision WHERE id = ?',
  person: 'SELECT full_name AS name FROM person WHERE id = ?',
} as const;

/** What a record is called; '' where it is not known. */
export const nameOf = (db: ReadDb, table: keyof typeof names, id: string | undefined): string =>
  id === undefined ? '' : (db.get<{ name: string }>(names[table], uuidToBytes(id))?.name ?? '');
