import type { Cell, ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

export interface RecordName {
  readonly title: string;
  /** what tells it from others of its name */
  readonly small: string;
}

const decided = (d: string): string =>
  `nullif(concat_ws(', ', nullif(${d}.number, ''), nullif(strftime('%d/%m/%Y', ${d}.decided_on), '')), '')`;

/** How a row of each table is called; a scan and a part are called after what they belong to. */
const names: Readonly<Record<string, string>> = {
  unit: 'SELECT name AS title, code AS small FROM unit WHERE id = ?',
  cluster: 'SELECT name AS title, code AS small FROM cluster WHERE id = ?',
  person: `SELECT p.full_name AS title, concat_ws(' · ', coalesce(strftime('%d/%m/%Y', p.birth_date), p.birth_year), u.name, p.organization) AS small
    FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.id = ?`,
  award_type: 'SELECT name_vi AS title, code AS small FROM award_type WHERE id = ?',
  decision: `SELECT coalesce(${decided('d')}, '–') AS title, coalesce(d.title, '') AS small FROM decision d WHERE d.id = ?`,
  award: `SELECT coalesce(p.full_name, nullif(a.team_name, ''), a.unit_name) AS title, concat_ws(' · ', t.name_vi, ${decided('d')}) AS small
    FROM award a LEFT JOIN person p ON p.id = a.person_id LEFT JOIN award_type t ON t.id = a.award_type_id LEFT JOIN decision d ON d.id = a.decision_id
    WHERE a.id = ?`,
  movement: `SELECT name AS title, coalesce(plan_number, '') AS small FROM movement WHERE id = ?`,
  attachment: `SELECT file_name AS title, coalesce(note, '') AS small FROM attachment WHERE id = ?`,
};

/** Which record a column of ids names. */
export const targets: Readonly<Record<string, string>> = {
  unit_id: 'unit',
  parent_id: 'unit',
  other_unit_id: 'unit',
  cluster_id: 'cluster',
  person_id: 'person',
  merged_into: 'person',
  other_id: 'person',
  award_type_id: 'award_type',
  decision_id: 'decision',
  movement_id: 'movement',
};

/** A record by its table and id; its bare id when the row is not here, as of one whose owner has not arrived yet. */
export const nameOf = (db: ReadDb, table: string, id: Uint8Array): RecordName => {
  const sql = names[table];
  return (sql && db.get<RecordName>(sql, id)) || { title: bytesToUuid(id), small: '' };
};

/** A cell as a person reads it, apart from days and codes, whose words are the screen's. */
export function shownCell(db: ReadDb, column: string, value: Cell): string {
  if (value === null) return '';
  if (!(value instanceof Uint8Array)) return String(value);
  const { title, small } = nameOf(db, targets[column] ?? '', value);
  return column === 'decision_id' && title === '–' ? small || title : title;
}
