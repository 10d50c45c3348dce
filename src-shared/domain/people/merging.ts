import { ok, type Result, refuse } from '../../base/result.ts';
import { numbersDiffer } from './likeness.ts';

/** What a kept row may take over from the other where it is empty itself. */
export const takeableFields = [
  'birth',
  'gender',
  'serviceNumber',
  'citizenNumber',
  'rank',
  'post',
  'unitId',
  'organization',
  'note',
] as const;
export type TakeableField = (typeof takeableFields)[number];

export type Mergeable = Readonly<Record<TakeableField, string>> & {
  readonly id: string;
  /** stands for itself, and for others perhaps */
  readonly isRoot: boolean;
};

export type MergeRefusal =
  | 'person.mergeSelf'
  | 'person.mergedAlready'
  | 'person.numbersDiffer'
  | 'person.calledDistinct';

/** Whether a row can be kept for another. Different numbers are two people: whoever typed one wrong corrects it first. */
export function checkMerge(kept: Mergeable, other: Mergeable, calledDistinct: boolean): Result<null, MergeRefusal> {
  if (kept.id === other.id) return refuse('person.mergeSelf');
  if (!kept.isRoot || !other.isRoot) return refuse('person.mergedAlready');
  if (numbersDiffer(kept.serviceNumber, other.serviceNumber) || numbersDiffer(kept.citizenNumber, other.citizenNumber))
    return refuse('person.numbersDiffer');
  return calledDistinct ? refuse('person.calledDistinct') : ok(null);
}

/** What the other row knows and the kept one does not. A birth by day is more than its year. */
export const takeable = (kept: Mergeable, other: Mergeable): readonly TakeableField[] =>
  takeableFields.filter(
    (field) =>
      other[field] !== '' &&
      (kept[field] === '' ||
        (field === 'birth' && kept.birth.length === 4 && other.birth.startsWith(`${kept.birth}-`))),
  );
