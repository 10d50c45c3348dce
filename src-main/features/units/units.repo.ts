/** Headquarters' order, and by code where it gave none; the last term keeps twins apart. */
export const unitOrder = (unit: string): string =>
  `${unit}.sort_order IS NULL, ${unit}.sort_order, ${unit}.code, ${unit}.rid`;

/**
 * SQL that joins to a unit what was so of it on a day: `<unit>_on` is null where its own row says it.
 * @param day an expression of the day, YYYY-MM-DD
 */
export const joinPeriod = (unit: string, day: string): string =>
  `LEFT JOIN unit_period ${unit}_on ON ${unit}_on.rid = (
     SELECT o.rid FROM unit_period o WHERE o.unit_id = ${unit}.id AND o.deleted = 0 AND o.valid_to >= ${day}
     ORDER BY o.valid_to LIMIT 1)`;

type FactColumn = 'code' | 'name' | 'parent_name' | 'parent_id' | 'sort_order';

/** One fact of a unit on the day of `joinPeriod`. */
export const factOn = (unit: string, column: FactColumn): string =>
  `iif(${unit}_on.rid IS NULL, ${unit}.${column}, ${unit}_on.${column})`;

/** As `unitOrder`, on the day of `joinPeriod`. */
export const unitOrderOn = (unit: string): string =>
  `${factOn(unit, 'sort_order')} IS NULL, ${factOn(unit, 'sort_order')}, ${factOn(unit, 'code')}, ${unit}.rid`;
