import { addDays, type Day } from '../../base/local-date.ts';

/** Something that holds from a day to a day, both included; null ends are open. */
export interface Dated {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** '' stands before every day, so that text order is time order with an open beginning too. */
const from = (validFrom: Day | null): string => validFrom ?? '';

export const isInForce = ({ validFrom, validTo }: Dated, on: Day): boolean =>
  from(validFrom) <= on && (validTo === null || on <= validTo);

/** Of several that hold on a day, which two stations can make, the one that began last is meant. */
export function inForce<T extends Dated>(rows: readonly T[], on: Day): T | undefined {
  let found: T | undefined;
  for (const row of rows)
    if (isInForce(row, on) && (!found || from(row.validFrom) > from(found.validFrom))) found = row;
  return found;
}

/** The newest that began not after a day, for what holds until the next of its kind begins. */
export const newestOn = <T extends Pick<Dated, 'validFrom'>>(rows: readonly T[], on: Day): T | undefined =>
  inForce(
    rows.map((row) => ({ row, validFrom: row.validFrom, validTo: null })),
    on,
  )?.row;

/** The first of the rows that shares a day with a period. */
export const findOverlap = <T extends Dated>(rows: readonly T[], period: Dated): T | undefined =>
  rows.find(
    (row) =>
      (row.validTo === null || from(period.validFrom) <= row.validTo) &&
      (period.validTo === null || from(row.validFrom) <= period.validTo),
  );

export interface Gap {
  readonly from: Day;
  /** the last day of it; null: nothing follows */
  readonly to: Day | null;
}

/** The days after the first beginning on which nothing holds, oldest first. */
export function gapsIn(rows: readonly Dated[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let covered: Day | null | undefined;
  for (const { validFrom, validTo } of rows.toSorted((a, b) => (from(a.validFrom) < from(b.validFrom) ? -1 : 1))) {
    if (covered === null) return gaps;
    if (covered !== undefined && validFrom !== null && addDays(covered, 1) < validFrom)
      gaps.push({ from: addDays(covered, 1), to: addDays(validFrom, -1) });
    covered = validTo === null || covered === undefined || validTo > covered ? validTo : covered;
  }
  return covered ? [...gaps, { from: addDays(covered, 1), to: null }] : gaps;
}
