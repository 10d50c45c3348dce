import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CommitOutcome } from '#renderer/ui/data-grid/grid-types.ts';
import { setupRoster } from './roster.tsx';

const refusal: CommitOutcome = { ok: false, sentence: 'Tên không được để trống.', code: 'person.nameEmpty' };

test('a refusal stands at the cell, with what was typed, and says its code', async () => {
  const { hands, cell } = await setupRoster({ onCommitted: () => refusal });
  await hands.keyboard('???{Enter}');
  await waitFor(() => expect(cell(0, 1).getAttribute('aria-invalid')).toBe('true'));
  expect(cell(0, 1).textContent).toContain('???');
  await hands.keyboard('{ArrowUp}');
  expect(screen.getByText('person.nameEmpty')).toBeTruthy();
});

test('Escape on a refused cell gives the old value back', async () => {
  const { hands, cell } = await setupRoster({ onCommitted: () => refusal });
  await hands.keyboard('???{Enter}{ArrowUp}{Escape}');
  expect(cell(0, 1).textContent).toContain('Ngô Đình Ánh');
  expect(cell(0, 1).getAttribute('aria-invalid')).toBeNull();
});

test('F2 on a refused cell goes on with what was typed', async () => {
  const { hands, commits } = await setupRoster({
    onCommitted: ({ value }) => (value === 'Lê An' ? { ok: true } : refusal),
  });
  await hands.keyboard('Lê{Enter}{ArrowUp}{F2} An{Enter}');
  expect(commits.map(({ value }) => value)).toEqual(['Lê', 'Lê An']);
});

test('what cannot be a day keeps the hand and says what to type', async () => {
  const { hands, commits, place, input } = await setupRoster();
  await hands.keyboard('{End}31/2/2024{Enter}');
  expect(place()).toEqual([0, 3]);
  expect(input().value).toBe('31/2/2024');
  expect(commits).toEqual([]);
  expect(screen.getAllByText(/Không có ngày này/).length).toBeGreaterThan(0);
});

test.each([
  ['5/6/24', '2024-06-05'],
  ['05062024', '2024-06-05'],
  ['hôm nay', '2024-11-24'],
  ['HOM NAY', '2024-11-24'],
])('a day typed as %s is stored as %s', async (typed, day) => {
  const { hands, commits } = await setupRoster();
  await hands.keyboard(`{End}${typed}{Enter}`);
  expect(commits).toEqual([{ id: 'a', column: 'joined', value: day }]);
});

test('a choice is found by its first letters without accents', async () => {
  const { hands, commits, cell } = await setupRoster();
  await hands.keyboard('{ArrowRight}trung t{Enter}');
  expect(commits).toEqual([{ id: 'a', column: 'rank', value: 'lieutenantColonel' }]);
  expect(cell(0, 2).textContent).toBe('Trung tá');
});

test('letters that begin no word of a choice are refused in words', async () => {
  const { hands, commits } = await setupRoster();
  await hands.keyboard('{ArrowRight}ttoi{Enter}');
  expect(commits).toEqual([]);
  expect(screen.getAllByText(/Không có “ttoi” trong danh mục/).length).toBeGreaterThan(0);
});

test('the list of choices is walked with the arrows after F2', async () => {
  const { hands, commits, input } = await setupRoster();
  await hands.keyboard('{ArrowRight}{F2}');
  expect(input().getAttribute('role')).toBe('combobox');
  expect(screen.getByRole('option', { name: 'Đại úy' }).getAttribute('aria-selected')).toBe('true');
  await hands.keyboard('{ArrowDown}{Enter}');
  expect(commits).toEqual([{ id: 'a', column: 'rank', value: 'major' }]);
});

test('while the store has not answered the cell already shows what was typed', async () => {
  const answers: ((outcome: CommitOutcome) => void)[] = [];
  const { hands, cell } = await setupRoster({ onCommitted: () => new Promise((resolve) => answers.push(resolve)) });
  await hands.keyboard('Lê An{Enter}');
  expect(cell(0, 1).textContent).toBe('Lê An');
  await act(async () => answers[0]?.(refusal));
  expect(cell(0, 1).getAttribute('aria-invalid')).toBe('true');
});

test('a store that breaks does not take what was typed with it', async () => {
  const { hands, cell } = await setupRoster({ onCommitted: () => Promise.reject(new Error('gone')) });
  await hands.keyboard('Lê An{Enter}');
  await waitFor(() => expect(cell(0, 1).getAttribute('aria-invalid')).toBe('true'));
  expect(cell(0, 1).textContent).toContain('Lê An');
});
