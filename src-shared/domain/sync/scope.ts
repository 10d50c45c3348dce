import { z } from 'zod';

/** The units a certificate names, by year: {"2024": [unit ids]}. Source: decisions D1. */
export type Scope = Readonly<Record<string, readonly string[]>>;

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const scopeForm = z.record(z.string().regex(/^\d{4}$/), z.array(uuid).max(2000));

/**
 * The units of a year. A year without an entry takes the nearest earlier one, before the first entry the first: a
 * certificate for 2024 also covers its units' older awards, and 2025's until another certificate names that year.
 */
export function unitsOfYear(scope: Scope, year: number): readonly string[] {
  const years = Object.keys(scope)
    .map(Number)
    .sort((a, b) => a - b);
  const nearest = years.filter((known) => known <= year).at(-1) ?? years[0];
  return nearest === undefined ? [] : (scope[String(nearest)] ?? []);
}

export const unitsOfScope = (scope: Scope): ReadonlySet<string> => new Set(Object.values(scope).flat());

/** A later certificate speaks for its own years only. */
export const withYear = (scope: Scope, year: number, unitIds: readonly string[]): Scope => ({
  ...scope,
  [year]: [...new Set(unitIds)].sort(),
});
