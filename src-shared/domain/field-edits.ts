import { ok, type Result, refuse } from '../base/result.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a form changed of a record. Fields that nobody touched in the form are not written, whatever they say by now.
 * Refuses: record.changedMeanwhile where a field to write says something else than what the person looked at.
 */
export function changedFields<T extends object>(
  current: T,
  seen: T,
  wanted: T,
): Result<Partial<T>, 'record.changedMeanwhile'> {
  const changed: Partial<T> = {};
  for (const field of Object.keys(wanted) as (keyof T)[]) {
    if (same(wanted[field], seen[field]) || same(wanted[field], current[field])) continue;
    if (!same(seen[field], current[field])) return refuse('record.changedMeanwhile');
    changed[field] = wanted[field];
  }
  return ok(changed);
}
