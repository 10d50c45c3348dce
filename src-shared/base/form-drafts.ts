type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Whether what was kept can be what a form holds: every field of it, each of its kind. What is null in one may be
 * anything in the other. A draft of an older program is passed over, never half taken.
 */
export function fitsForm<T>(sample: T, kept: unknown): kept is T {
  if (sample === null || kept === null) return kept !== undefined;
  if (Array.isArray(sample)) return Array.isArray(kept);
  if (isFields(sample))
    return isFields(kept) && Object.keys(sample).every((field) => fitsForm(sample[field], kept[field]));
  return typeof sample === typeof kept;
}

/**
 * What somebody changed in a form, laid over what the form begins with now: fields they did not touch say what the
 * record says today.
 */
export function carryOver<T>(began: T, left: T, now: T): T {
  if (same(began, left)) return now;
  if (!isFields(began) || !isFields(left) || !isFields(now)) return left;
  const merged = Object.keys(left).map((field) => [field, carryOver(began[field], left[field], now[field])]);
  return Object.fromEntries(merged) as T;
}
