import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { ListBasis } from '#shared/domain/lists/list-input.ts';

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
