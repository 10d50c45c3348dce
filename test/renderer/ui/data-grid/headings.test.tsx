import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { sortedByHeading } from '#renderer/ui/data-grid/sort-keys.ts';
import { setupRoster } from './roster.tsx';

const name = { columnId: 'name', descending: false };
const rank = { columnId: 'rank', descending: false };

test('a heading sorts by its column alone, then the other way round; a further one becomes the second key', () => {
  expect(sortedByHeading([], 'name', false)).toEqual([name]);
  expect(sortedByHeading([name], 'name', false)).toEqual([{ ...name, descending: true }]);
  expect(sortedByHeading([name], 'rank', true)).toEqual([name, rank]);
  expect(sortedByHeading([name, rank], 'rank', true)).toEqual([name, { ...rank, descending: true }]);
  expect(sortedByHeading([name, rank], 'joined', true)).toEqual([name, { columnId: 'joined', descending: false }]);
  expect(sortedByHeading([name, rank], 'rank', false)).toEqual([rank]);
});

test('Alt and the arrows draw a column wider and narrower, with Shift they move it', async () => {
  const onColumn = vi.fn();
  const { hands } = await setupRoster({ onColumn });
  await hands.keyboard('{ArrowUp}{Alt>}{ArrowRight}{/Alt}{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
  expect(onColumn.mock.calls).toEqual([
    [{ kind: 'width', id: 'name', px: expect.any(Number) }],
    [{ kind: 'place', id: 'name', to: 2 }],
  ]);
});

test('arrows walk every heading, also those that do not sort', async () => {
  const { hands } = await setupRoster();
  await hands.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Ngày vào');
});

test('the second key is told by its number and in words, and only the first is the order of the grid', async () => {
  await setupRoster({ sorts: [rank, { ...name, descending: true }], onSort: () => {} });
  const heading = screen.getByRole('columnheader', { name: /Họ và tên/ });
  expect(heading.textContent).toContain('khóa thứ hai, giảm dần');
  expect(heading.getAttribute('aria-sort')).toBe('none');
});
