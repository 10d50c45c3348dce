import { expect, test } from 'vitest';
import { carryOver, fitsForm } from '#shared/base/form-drafts.ts';

const form = { name: '', note: '', person: null as null | { name: string }, tags: [] as string[], year: 2024 };

test.each([
  [{ ...form, name: 'Lê Văn An' }, true],
  [{ ...form, person: { name: 'Bùi Văn Bé' } }, true],
  [{ ...form, more: 'of a newer program' }, true],
  [{ ...form, year: '2024' }, false],
  [{ name: '', note: '' }, false],
  [{ ...form, tags: 'một' }, false],
  ['', false],
  [undefined, false],
])('%j as a draft of the form', (kept, fits) => {
  expect(fitsForm(form, kept)).toBe(fits);
});

test('a draft brings back what was typed, and leaves alone what somebody corrected since', () => {
  const began = { draft: { note: 'cũ', rank: 'Đại úy' }, person: null };
  const left = { draft: { note: 'đang viết dở', rank: 'Đại úy' }, person: null };
  const now = { draft: { note: 'cũ', rank: 'Thiếu tá' }, person: null };
  expect(carryOver(began, left, now)).toEqual({ draft: { note: 'đang viết dở', rank: 'Thiếu tá' }, person: null });
  expect(carryOver(began, began, now)).toBe(now);
});
