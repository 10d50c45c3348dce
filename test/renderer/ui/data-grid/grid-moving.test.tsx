import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { setupRoster } from './roster.tsx';

/** What the cell under the hand puts on the clipboard. */
function copied(): string {
  const setData = vi.fn<(form: string, text: string) => void>();
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData } });
  return setData.mock.calls[0]?.[1] ?? '';
}

test('arrows move the hand by one cell and stop at the edges', async () => {
  const { hands, place } = await setupRoster();
  expect(place()).toEqual([0, 1]);
  await hands.keyboard('{ArrowDown}{ArrowRight}');
  expect(place()).toEqual([1, 2]);
  await hands.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}');
  expect(place()).toEqual([2, 3]);
});

test('Home, End and Ctrl with them reach the ends of the row and of the list', async () => {
  const { hands, place } = await setupRoster();
  await hands.keyboard('{End}');
  expect(place()).toEqual([0, 3]);
  await hands.keyboard('{Control>}{End}{/Control}{Home}');
  expect(place()).toEqual([2, 0]);
  await hands.keyboard('{Control>}{Home}{/Control}');
  expect(place()).toEqual([0, 0]);
});

test('Page Down goes no further than the last row', async () => {
  const { hands, place } = await setupRoster();
  await hands.keyboard('{PageDown}');
  expect(place()).toEqual([2, 1]);
});

test('Enter without typing moves down, Tab moves right and on to the next row', async () => {
  const { hands, place } = await setupRoster();
  await hands.keyboard('{Enter}{Tab}{Tab}{Tab}');
  expect(place()).toEqual([2, 0]);
  await hands.keyboard('{Shift>}{Tab}{/Shift}');
  expect(place()).toEqual([1, 3]);
});

test('the cell under the hand always holds the focused input, and says which column it is', async () => {
  const { hands, input } = await setupRoster();
  await hands.keyboard('{ArrowDown}');
  expect(input().tagName).toBe('INPUT');
  expect(input().getAttribute('aria-label')).toBe('Họ và tên');
  expect(input().value).toBe('');
});

test('a cell that cannot be typed into is read-only and takes no letter', async () => {
  const { hands, commits, input } = await setupRoster();
  await hands.keyboard('{Home}');
  expect(input().readOnly).toBe(true);
  await hands.keyboard('x{Enter}');
  expect(commits).toEqual([]);
});

test('moving announces column, row and value', async () => {
  const { hands } = await setupRoster();
  await hands.keyboard('{ArrowDown}');
  expect(screen.getByText('Họ và tên, dòng 2, Đỗ Thị Đào')).toBeTruthy();
  await hands.keyboard('{End}');
  expect(screen.getByText('Ngày vào, dòng 2, trống')).toBeTruthy();
});

test('up from the first row reaches the headings, where Enter sorts and down returns', async () => {
  const onSort = vi.fn();
  const { hands, place } = await setupRoster({ onSort, sorts: [{ columnId: 'name', descending: false }] });
  await hands.keyboard('{ArrowUp}{Enter}');
  expect(onSort).toHaveBeenCalledWith([{ columnId: 'name', descending: true }]);
  expect(screen.getByRole('columnheader', { name: 'Họ và tên' }).getAttribute('aria-sort')).toBe('ascending');
  await hands.keyboard('{ArrowDown}');
  expect(place()).toEqual([0, 1]);
});

test('Shift+Space selects the row and Escape gives the selection up', async () => {
  const { hands } = await setupRoster();
  const selected = () => screen.getAllByRole('row', { selected: true }).map((row) => row.getAttribute('aria-rowindex'));
  await hands.keyboard('{Shift>} {/Shift}{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toEqual(['2', '3']);
  await hands.keyboard('{Escape}');
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
});

test('Shift with arrows draws a rectangle; Ctrl+C copies it, Escape gives it up', async () => {
  const { hands, cell } = await setupRoster();
  await hands.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  expect([cell(0, 1), cell(1, 2), cell(2, 1), cell(0, 0)].map((one) => one.getAttribute('aria-selected'))).toEqual([
    'true',
    'true',
    null,
    null,
  ]);
  expect(copied()).toBe('Ngô Đình Ánh\tĐại úy\nĐỗ Thị Đào\tThiếu tá');
  await hands.keyboard('{Escape}');
  expect(copied()).toBe('Thiếu tá');
});

test('Shift+Space selects the rows of a rectangle', async () => {
  const { hands } = await setupRoster();
  await hands.keyboard('{Shift>}{ArrowDown}{ArrowDown} {/Shift}');
  expect(screen.getAllByRole('row', { selected: true })).toHaveLength(3);
});

test('a click puts the hand on a cell and a double click opens it', async () => {
  const { hands, cell, place, input } = await setupRoster();
  await hands.click(cell(2, 1));
  expect(place()).toEqual([2, 1]);
  await hands.dblClick(cell(1, 1));
  expect(input().value).toBe('Đỗ Thị Đào');
});

test('the grid tells how many rows and columns there are, and the place of each row', async () => {
  await setupRoster({ groups: [{ at: 0, label: 'Cá nhân · 3 lượt' }] });
  const grid = screen.getByRole('grid', { name: 'Danh sách' });
  expect(grid.getAttribute('aria-rowcount')).toBe('5');
  expect(grid.getAttribute('aria-colcount')).toBe('4');
  expect(screen.getByText('Cá nhân · 3 lượt').closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('2');
  expect(screen.getByText('Đỗ Thị Đào').closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('4');
});

test('a block is pasted at the first cell of the rectangle, wherever in it the hand is', async () => {
  const onPasteBlock = vi.fn();
  const { hands } = await setupRoster({ onPasteBlock });
  await hands.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  await hands.paste('Một\tHai\nBa\tBốn');
  expect(onPasteBlock.mock.calls[0]?.slice(0, 2)).toEqual([
    [
      ['Một', 'Hai'],
      ['Ba', 'Bốn'],
    ],
    { row: 0, col: 1 },
  ]);
});

test('one cell alone fills the rectangle it is pasted over', async () => {
  const onPasteBlock = vi.fn();
  const { hands } = await setupRoster({ onPasteBlock });
  await hands.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await hands.paste('Đội trưởng');
  expect(onPasteBlock.mock.calls[0]?.slice(0, 2)).toEqual([
    [['Đội trưởng'], ['Đội trưởng'], ['Đội trưởng']],
    { row: 0, col: 1 },
  ]);
});
