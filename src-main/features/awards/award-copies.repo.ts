import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { CopySource } from '#shared/domain/awards-copy.ts';
import type { AwardDraft } from '#shared/domain/awards-entry.ts';
import { findEntryType } from './award-entry.repo.ts';
import { sourceOf } from './award-source.repo.ts';

/** An award to be copied, with the names that a list shows. */
export interface NamedSource extends CopySource {
  readonly recipientName: string;
  readonly awardTypeName: string;
}

type Ids = { readonly [N in 'id' | 'unitId' | 'awardTypeId']: Uint8Array };
type Links = { readonly [N in 'personId' | 'movementId' | 'personUnitId']: Uint8Array | null };
interface Stored extends Omit<AwardDraft, keyof Ids | keyof Links | 'decisionId'>, Ids, Links {
  readonly recipientName: string;
  readonly awardTypeName: string;
  readonly personStatus: string | null;
  readonly personRank: string;
  readonly personPost: string;
}

const columns = `a.id, a.recipient_kind AS recipientKind, p.id AS personId, a.unit_id AS unitId, coalesce(a.team_name, '') AS teamName,
   a.award_type_id AS awardTypeId, a.year, a.level, coalesce(a.commendation_type, '') AS commendationType, m.id AS movementId,
   coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note, coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post,
   a.unit_name AS unitName, '' AS printedNumber, coalesce(t.name_vi, '') AS awardTypeName,
   CASE a.recipient_kind WHEN 'person' THEN coalesce(o.full_name, '') ELSE coalesce(a.team_name, a.unit_name) END AS recipientName,
   p.status AS personStatus, coalesce(p.rank, '') AS personRank, coalesce(p.post, '') AS personPost, p.unit_id AS personUnitId`;
const joins = `LEFT JOIN person o ON o.id = a.person_id LEFT JOIN person p ON p.id = coalesce(o.root_id, o.id) AND p.deleted = 0
 LEFT JOIN award_type t ON t.id = a.award_type_id LEFT JOIN movement m ON m.id = a.movement_id AND m.deleted = 0`;

const idOrNull = (bytes: Uint8Array | null): string | null => bytes && bytesToUuid(bytes);

/** The valid awards that a filter lets through, collectives first, then by name; at most `limit`. */
export function listSources(db: ReadDb, filter: AwardFilter, limit: number): readonly NamedSource[] {
  const { from, where, params } = sourceOf(db, filter, 'award_year');
  const types = new Map<string, CopySource['type']>();
  const typeOf = (id: string): CopySource['type'] => {
    if (!types.has(id)) types.set(id, findEntryType(db, id));
    return types.get(id);
  };
  return db
    .all<Stored>(
      `SELECT ${columns} FROM ${from} ${joins} WHERE ${where} AND a.status = 'valid'
       ORDER BY a.recipient_kind DESC, a.name_key, a.rid LIMIT ?`,
      ...params,
      limit,
    )
    .map(({ recipientName, awardTypeName, personStatus, personRank, personPost, personUnitId, ...award }) => {
      const personId = idOrNull(award.personId);
      const awardTypeId = bytesToUuid(award.awardTypeId);
      const id = bytesToUuid(award.id);
      const links = { personId, movementId: idOrNull(award.movementId), decisionId: null };
      const { id: _, ...draft } = { ...award, ...links, unitId: bytesToUuid(award.unitId), awardTypeId };
      const person = { status: personStatus ?? '', rank: personRank, post: personPost, unitId: idOrNull(personUnitId) };
      return {
        id,
        recipientName,
        awardTypeName,
        draft,
        person: personId === null ? null : { id: personId, ...person },
        type: typeOf(awardTypeId),
      };
    });
}

/** Whom a year commends with what already, each as recipient kind, person or unit, team and award type. */
export const listGiven = (db: ReadDb, year: number) =>
  db
    .all<{
      readonly recipientKind: AwardDraft['recipientKind'];
      readonly personId: Uint8Array | null;
      readonly unitId: Uint8Array;
      readonly teamName: string;
      readonly awardTypeId: Uint8Array;
    }>(
      `SELECT a.recipient_kind AS recipientKind, coalesce(o.root_id, o.id) AS personId, a.unit_id AS unitId,
         coalesce(a.team_name, '') AS teamName, a.award_type_id AS awardTypeId
       FROM award a INDEXED BY award_year LEFT JOIN person o ON o.id = a.person_id
       WHERE a.year = ? AND a.deleted = 0 AND a.status = 'valid'`,
      year,
    )
    .map((row) => ({
      ...row,
      personId: idOrNull(row.personId),
      unitId: bytesToUuid(row.unitId),
      awardTypeId: bytesToUuid(row.awardTypeId),
    }));
