import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Unnumbered } from '#shared/domain/register-numbers.ts';
import { unitOrder } from '../units/index.ts';

type Row = Omit<Unnumbered, 'id'> & { readonly id: Uint8Array };

/** Awards of a decision that count and have no number; in each kind as its printed list has them. */
export function listUnnumbered(db: ReadDb, decisionId: string): readonly Unnumbered[] {
  const select = (kinds: string, order: string): readonly Row[] =>
    db.all<Row>(
      `SELECT a.id, a.recipient_kind AS kind, t.sort_order AS formOrder, t.name_vi AS formName
       FROM award a INDEXED BY award_decision JOIN award_type t ON t.id = a.award_type_id JOIN unit u ON u.id = a.unit_id
       WHERE a.decision_id = ? AND a.deleted = 0 AND a.status = 'valid' AND a.register_seq IS NULL AND ${kinds} ORDER BY ${order}`,
      uuidToBytes(decisionId),
    );
  return [
    ...select(`a.recipient_kind <> 'person'`, `${unitOrder('u')}, a.team_name, a.rid`),
    ...select(`a.recipient_kind = 'person'`, 'a.name_key, a.rid'),
  ].map((row) => ({ ...row, id: bytesToUuid(row.id) }));
}

/** The highest number of a book; a withdrawn award keeps its own, so that none is given twice. */
export const highestOf = (db: ReadDb, book: string): number =>
  db.get<{ highest: number | null }>('SELECT max(register_seq) AS highest FROM award WHERE register_book = ?', book)
    ?.highest ?? 0;

export interface OpenedBook {
  readonly book: string;
  readonly authority: string;
  readonly last: number;
}

/** Books of a level, each with the authority that a decision in it names. */
export const listBooks = (db: ReadDb, level: string): readonly OpenedBook[] =>
  db.all<OpenedBook>(
    `SELECT a.register_book AS book, max(a.register_seq) AS last, coalesce(max(d.authority), '') AS authority
     FROM award a INDEXED BY award_book JOIN decision d ON d.id = a.decision_id
     WHERE a.register_book >= ? AND a.register_book < ? GROUP BY a.register_book ORDER BY last DESC, book`,
    `${level}/`,
    `${level}0`,
  );

/** Who decides the highest form of a decision, as the catalogue names it. */
export const findUsualAuthority = (db: ReadDb, decisionId: string): string =>
  db.get<{ authority: string }>(
    `SELECT t.authority FROM award a INDEXED BY award_decision JOIN award_type t ON t.id = a.award_type_id
     WHERE a.decision_id = ? AND a.deleted = 0 ORDER BY t.sort_order LIMIT 1`,
    uuidToBytes(decisionId),
  )?.authority ?? '';

export function setNumber(db: WriteDb, awardId: string, book: string, seq: number): void {
  db.run('UPDATE award SET register_book = ?, register_seq = ? WHERE id = ?', book, seq, uuidToBytes(awardId));
}
