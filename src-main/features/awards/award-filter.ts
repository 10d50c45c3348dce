import type { Cell } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { noGroup } from '#shared/domain/statistics/choice.ts';

/** A condition on `award a`, and what stands for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Cell[];
}

type Term = readonly [sql: string, value: Cell | undefined];

/** A person's row and those that were merged into it; the awards go on naming the row they were entered for. */
const withMerged =
  'WITH asked(id) AS (SELECT ?) SELECT id FROM asked UNION ALL SELECT q.id FROM asked JOIN person q ON q.root_id = asked.id';

const voidRows = `SELECT v.rid FROM award v INDEXED BY award_void WHERE v.deleted = 0 AND v.status <> 'valid'`;

/** What a newer program calls a kind is none of those that are known here. */
const knownCommendation = `iif(a.commendation_type IN (${commendationTypes.map((type) => `'${type}'`).join(', ')}), a.commendation_type, '') = ?`;

/** Of the person who stands for the award's own. */
const sexOfPerson = `coalesce((SELECT p.gender FROM person o JOIN person p ON p.id = coalesce(o.root_id, o.id)
   WHERE o.id = a.person_id AND p.gender IN ('male', 'female')), 'unknown')`;

/** Whether the unit of a filter stands for more than itself; which units those are, the tree knows. */
export const meansSeveralUnits = ({ unitId, unitScope, withPredecessors }: AwardFilter): boolean =>
  unitId !== undefined && (unitScope === 'below' || withPredecessors === true);

/** Everything of a filter but its text, and but its unit where that stands for several. */
export function conditionOf(filter: AwardFilter): Condition {
  const unitId = meansSeveralUnits(filter) ? undefined : filter.unitId;
  const commendation = filter.commendationType === noGroup ? '' : filter.commendationType;
  const terms: readonly Term[] = [
    ['a.recipient_kind = ?', filter.recipientKind],
    ['a.year = ?', filter.year],
    ['a.level = ?', filter.level],
    ['a.award_type_id = ?', filter.awardTypeId && uuidToBytes(filter.awardTypeId)],
    ['a.unit_id = ?', unitId && uuidToBytes(unitId)],
    [`a.person_id IN (${withMerged})`, filter.personId && uuidToBytes(filter.personId)],
    ['a.decision_id = ?', filter.decisionId && uuidToBytes(filter.decisionId)],
    ['a.movement_id = ?', filter.movementId && uuidToBytes(filter.movementId)],
    ['a.unit_id = ?', filter.ofUnitId && uuidToBytes(filter.ofUnitId)],
    ['a.decision_id IS ?', filter.undecided ? null : undefined],
    ['a.year >= ?', filter.yearFrom],
    ['a.year <= ?', filter.yearTo],
    ['a.award_type_id IN (SELECT id FROM award_type WHERE kind = ?)', filter.awardKind],
    [knownCommendation, commendation],
    ['a.movement_id IS ?', filter.withoutMovement ? null : undefined],
    [`a.recipient_kind = 'person' AND ${sexOfPerson} = ?`, filter.sex],
  ];
  const used = terms.filter((term): term is readonly [string, Cell] => term[1] !== undefined);
  // The void ones are few and have an index of their own: so the others need not be looked at themselves.
  const counted = filter.counted ? [`a.rid NOT IN (${voidRows})`] : [];
  // Said in so many words, since an index of the awards that stand is of use only then.
  return {
    sql: ['a.deleted = 0', ...used.map(([sql]) => sql), ...counted].join(' AND '),
    params: used.map(([, value]) => value),
  };
}
