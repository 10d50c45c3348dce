import type { ReadDb } from '#db/handles.ts';
import type { AwardStatus } from '#shared/domain/awards-status.ts';
import type { BookLine } from '#shared/domain/book/book.ts';
import type { Level } from '#shared/domain/levels.ts';

/** What says into which book an award belongs, and how many say the same. */
export interface BookGroup {
  /** null: no number was given yet */
  readonly registerBook: string | null;
  readonly level: Level;
  readonly authority: string;
  /** '' where the decision has no day */
  readonly decidedOn: string;
  readonly year: number;
  readonly status: AwardStatus;
  readonly awards: number;
  readonly last: number;
}

const tables = 'award a LEFT JOIN decision d ON d.id = a.decision_id AND d.deleted = 0';
const basis = `a.register_book AS registerBook, coalesce(d.level, a.level) AS level, coalesce(d.authority, '') AS authority,
   coalesce(d.decided_on, '') AS decidedOn, a.year, a.status`;

/** Groups by decision day; the service makes books of them, since a book is known by its authority's words. */
export const listGroups = (db: ReadDb): readonly BookGroup[] =>
  db.all(
    `SELECT ${basis}, count(*) AS awards, coalesce(max(a.register_seq), 0) AS last FROM ${tables} WHERE a.deleted = 0
     GROUP BY registerBook, d.level, a.level, authority, decidedOn, a.year, a.status`,
  );

export interface StoredLine extends BookLine, Omit<BookGroup, 'awards' | 'last' | 'level' | 'decidedOn' | 'status'> {
  readonly level: Level;
}

/** The awards of a year that may stand in a book of that year; the service keeps those that do. */
export const listLines = (db: ReadDb, year: number): readonly StoredLine[] =>
  db.all(
    `SELECT ${basis}, a.recipient_kind AS kind,
       CASE a.recipient_kind WHEN 'person' THEN coalesce(p.full_name, '') ELSE coalesce(a.team_name, a.unit_name) END AS name,
       coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth, coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post,
       CASE WHEN a.recipient_kind = 'person' THEN coalesce(a.team_name || ', ', '') || a.unit_name
         WHEN a.team_name IS NOT NULL THEN a.unit_name ELSE coalesce(u.parent_name, '') END AS unit,
       coalesce(t.name_vi, '') AS formName, coalesce(t.sort_order, 0) AS formOrder, coalesce(d.number, '') AS decisionNumber,
       coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note,
       coalesce(a.status_on, '') AS statusOn, coalesce(a.status_basis, '') AS statusBasis,
       a.register_seq AS seq, coalesce(a.printed_number, '') AS printedNumber, coalesce(a.name_key, '') AS nameKey
     FROM ${tables} LEFT JOIN person o ON o.id = a.person_id LEFT JOIN person p ON p.id = coalesce(o.root_id, o.id)
       LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN award_type t ON t.id = a.award_type_id
     WHERE a.deleted = 0 AND (
       a.register_book LIKE ? OR (d.decided_on >= ? AND d.decided_on <= ?)
       OR (coalesce(d.decided_on, '') = '' AND a.year = ?))`,
    `%/${year}`,
    `${year}-01-01`,
    `${year}-12-31`,
    year,
  );
