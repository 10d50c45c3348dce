import { expect, test } from 'vitest';
import { faultReference } from '#renderer/app/fault-reference.ts';
import { startLanguage } from '#renderer/app/language.ts';
import { goBack, goTo, openSheet, startAt } from '#renderer/app/routes.ts';

test('back leads through every place one came from, and stops at the first', () => {
  const sheet = openSheet(goTo(startAt({ screen: 'overview' }), { screen: 'awards', year: 2024 }), { sheet: 'import' });
  expect(sheet.here).toEqual({ route: { screen: 'awards', year: 2024 }, sheet: { sheet: 'import' } });
  const awards = goBack(sheet);
  expect(awards.here).toEqual({ route: { screen: 'awards', year: 2024 }, sheet: undefined });
  const overview = goBack(awards);
  expect(overview.here.route).toEqual({ screen: 'overview' });
  expect(goBack(overview)).toBe(overview);
});

test('going where one already is leaves no step to go back', () => {
  const here = goTo(startAt({ screen: 'overview' }), { screen: 'units' });
  expect(goTo(here, { screen: 'units' })).toBe(here);
  expect(goTo(here, { screen: 'awards', year: 2023 }).behind).toHaveLength(2);
});

test('an open sheet is not opened again over itself', () => {
  const open = openSheet(startAt({ screen: 'awards' }), { sheet: 'print' });
  expect(openSheet(open, { sheet: 'print' })).toBe(open);
});

const storing = (language: string | null) => ({ getItem: () => language });

test('the language of the address wins over the one kept, and Vietnamese over one nobody knows', () => {
  expect(startLanguage('?lang=en', storing('vi'))).toBe('en');
  expect(startLanguage('', storing('en'))).toBe('en');
  expect(startLanguage('?lang=fr', storing(null))).toBe('vi');
});

test('a reference for the telephone has six signs, none of which sounds like another', () => {
  const reference = faultReference(Uint8Array.from([0, 1, 2, 250, 251, 252, 253]));
  expect(reference).toMatch(/^[A-Z0-9]{6}$/);
  expect(reference).not.toMatch(/[BGIOSZ01258]/);
});
