import type { ReadDb } from '#db/handles.ts';
import type { ListChoice } from '#shared/api/lists.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { CollectiveLine, ListBasis, PersonLine } from '#shared/domain/lists/list-input.ts';
import { factOn, joinPeriod, unitOrderOn } from '../units/index.ts';

type Chosen = Pick<ListChoice, 'year' | 'decisionId' | 'unitId'>;

/** One decision whole, whatever year its awards count for, or everything of a year; of one unit where asked. */
function chosen({ year, decisionId, unitId }: Chosen): { sql: string; params: (Uint8Array | number)[] } {
  const main: readonly [string, Uint8Array | number] = decisionId
    ? ['a.decision_id = ?', uuidToBytes(decisionId)]
    : ['a.year = ?', year];
  const ofUnit: readonly (readonly [string, Uint8Array])[] = unitId ? [['a.unit_id = ?', uuidToBytes(unitId)]] : [];
  const terms = [main, ...ofUnit];
  return {
    sql: ['a.deleted = 0', ...terms.map(([sql]) => sql)].join(' AND '),
    params: terms.map(([, value]) => value),
  };
}

const award = `t.name_vi AS formName, t.sort_order AS formOrder, a.level, coalesce(d.number, '') AS decisionNumber,
   coalesce(d.decided_on, '') AS decidedOn, coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note,
   a.status, coalesce(a.status_on, '') AS statusOn, coalesce(a.status_basis, '') AS statusBasis`;
const tables = `award a JOIN award_type t ON t.id = a.award_type_id JOIN unit u ON u.id = a.unit_id
   LEFT JOIN decision d ON d.id = a.decision_id`;

/** A decision's list says what was so on its day, a year's list what was so at the year's end; never what is so today. */
const dayOf = ({ decisionId, year }: Chosen): string =>
  decisionId ? `coalesce(d.decided_on, a.year || '-12-31')` : `'${year}-12-31'`;

/** In headquarters' order of units as it was. A team stands under its unit, a unit under the one above it then. */
export function listCollectives(db: ReadDb, choice: Chosen): readonly CollectiveLine[] {
  const { sql, params } = chosen(choice);
  const day = dayOf(choice);
  const above = `coalesce(iif(up.rid IS NULL, NULL, ${factOn('up', 'name')}), ${factOn('u', 'parent_name')}, '')`;
  return db.all<CollectiveLine>(
    `SELECT coalesce(a.team_name, a.unit_name) AS name, iif(a.team_name IS NULL, ${above}, a.unit_name) AS parentUnit, ${award}
     FROM ${tables} ${joinPeriod('u', day)} LEFT JOIN unit up ON up.id = ${factOn('u', 'parent_id')} ${joinPeriod('up', day)}
     WHERE a.recipient_kind = 'unit' AND ${sql} ORDER BY ${unitOrderOn('u')}, a.team_name, a.rid`,
    ...params,
  );
}

/** Families, each with the unit that proposed it, in the order of units as it was. */
export function listHouseholds(db: ReadDb, choice: Chosen): readonly CollectiveLine[] {
  const { sql, params } = chosen(choice);
  return db.all<CollectiveLine>(
    `SELECT coalesce(a.team_name, '') AS name, a.unit_name AS parentUnit, ${award} FROM ${tables} ${joinPeriod('u', dayOf(choice))}
     WHERE a.recipient_kind = 'household' AND ${sql} ORDER BY ${unitOrderOn('u')}, a.team_name, a.rid`,
    ...params,
  );
}

/** By given name, namesakes by birth; a team's name stands before its unit's. */
export function listPeople(db: ReadDb, choice: Chosen): readonly PersonLine[] {
  const { sql, params } = chosen(choice);
  return db.all<PersonLine>(
    `SELECT p.full_name AS name, p.sort_key AS nameKey, coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth,
       coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post, coalesce(a.team_name || ', ', '') || a.unit_name AS unit, ${award}
     FROM ${tables} JOIN person o ON o.id = a.person_id JOIN person p ON p.id = coalesce(o.root_id, o.id)
     WHERE a.recipient_kind = 'person' AND ${sql} ORDER BY a.name_key, a.rid`,
    ...params,
  );
}

/** The decision a list hangs on; its authority as entered, else as the catalogue names it for its highest form. */
export function findBasis(db: ReadDb, decisionId: string): ListBasis | undefined {
  const found = db.get<Omit<Extract<ListBasis, { kind: 'decision' }>, 'kind'>>(
    `SELECT d.number, d.decided_on AS decidedOn, coalesce(d.authority, (
       SELECT t.authority FROM award a JOIN award_type t ON t.id = a.award_type_id
       WHERE a.decision_id = d.id AND a.deleted = 0 ORDER BY t.sort_order LIMIT 1
     ), '') AS authority
     FROM decision d WHERE d.id = ?`,
    uuidToBytes(decisionId),
  );
  return found && { kind: 'decision', ...found };
}
