import { expect, test } from 'vitest';
import { unitsOfScope, unitsOfYear, withYear } from '#shared/domain/sync/scope.ts';

const scope = { '2024': ['a', 'b'], '2026': ['a'] };

test('a year has the units its certificate names', () => {
  expect(unitsOfYear(scope, 2024)).toEqual(['a', 'b']);
  expect(unitsOfYear(scope, 2026)).toEqual(['a']);
});

test('a year without an entry takes the nearest earlier one, years before the first take the first', () => {
  expect(unitsOfYear(scope, 2025)).toEqual(['a', 'b']);
  expect(unitsOfYear(scope, 2030)).toEqual(['a']);
  expect(unitsOfYear(scope, 1999)).toEqual(['a', 'b']);
  expect(unitsOfYear({}, 2024)).toEqual([]);
});

test('a later certificate speaks for its own year only', () => {
  expect(withYear(scope, 2026, ['c', 'c', 'b'])).toEqual({ '2024': ['a', 'b'], '2026': ['b', 'c'] });
  expect(unitsOfScope(scope)).toEqual(new Set(['a', 'b']));
});
