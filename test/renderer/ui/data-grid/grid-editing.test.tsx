import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setupRoster } from './roster.tsx';

test('typing replaces the cell, Enter stores it and moves down', async () => {
  const { hands, commits, cell, place } = await setupRoster();
  await hands.keyboard('Lê Văn An{Enter}');
  expect(commits).toEqual([{ id: 'a', column: 'name', value: 'Lê Văn An' }]);
  expect(place()).toEqual([1, 1]);
  expect(cell(0, 1).textContent).toBe('Lê Văn An');
});

test('Tab stores and moves right', async () => {
  const { hands, commits, place } = await setupRoster();
  await hands.keyboard('Lê An{Tab}');
  expect(commits).toHaveLength(1);
  expect(place()).toEqual([0, 2]);
});

test('an arrow stores what was typed and moves; after F2 it moves the caret instead', async () => {
  const { hands, commits, place } = await setupRoster();
  await hands.keyboard('A{ArrowDown}');
  expect(commits).toHaveLength(1);
  await hands.keyboard('{F2}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(place()).toEqual([1, 1]);
  await hands.keyboard('x{Enter}');
  expect(commits[1]?.value).toBe('Đỗ Thịx Đào');
});

test('F2 and Enter without a change store nothing', async () => {
  const { hands, commits } = await setupRoster();
  await hands.keyboard('{F2}{Enter}');
  expect(commits).toEqual([]);
});

test('what is stored is NFC in one line, however it was typed', async () => {
  const { hands, commits, input } = await setupRoster();
  fireEvent.change(input(), { target: { value: '  Nguyễn   Thị\u00a0Ánh '.normalize('NFD') } });
  await hands.keyboard('{Enter}');
  expect(commits[0]?.value).toBe('Nguyễn Thị Ánh'.normalize('NFC'));
});

test('Enter in the middle of a composition stores nothing and moves nowhere', async () => {
  const { hands, commits, place, input } = await setupRoster();
  fireEvent.compositionStart(input());
  fireEvent.change(input(), { target: { value: 'Nguye' } });
  fireEvent.keyDown(input(), { key: 'Enter', isComposing: true });
  fireEvent.keyDown(input(), { key: 'Enter', keyCode: 229 });
  expect(commits).toEqual([]);
  expect(place()).toEqual([0, 1]);
  fireEvent.change(input(), { target: { value: 'Nguyễn' } });
  fireEvent.compositionEnd(input());
  await hands.keyboard('{Enter}');
  expect(commits).toEqual([{ id: 'a', column: 'name', value: 'Nguyễn' }]);
});

test('a composition begins on a cell nobody opened, in the same input that had the focus', async () => {
  const { input } = await setupRoster();
  const before = input();
  fireEvent.keyDown(before, { key: 'Process', keyCode: 229 });
  fireEvent.compositionStart(before);
  fireEvent.change(before, { target: { value: 'đ' } });
  expect(input()).toBe(before);
  expect(before.value).toBe('đ');
});

test('an input method that corrects with Backspace, as Unikey does, leaves its letter', async () => {
  const { hands, commits } = await setupRoster();
  await hands.keyboard('d{Backspace}đa{Backspace}á{Enter}');
  expect(commits[0]?.value).toBe('đá');
});

test('Escape gives the old value back and offers to undo that', async () => {
  const { hands, commits, cell, input } = await setupRoster();
  await hands.keyboard('Sai rồi{Escape}');
  expect(commits).toEqual([]);
  expect(input().value).toBe('');
  expect(cell(0, 1).textContent).toBe('Ngô Đình Ánh');
  await hands.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(screen.getByLabelText<HTMLInputElement>('Họ và tên').value).toBe('Sai rồi');
});

test('Delete empties the cell, Ctrl+D repeats the one above', async () => {
  const { hands, commits } = await setupRoster();
  await hands.keyboard('{Delete}{ArrowDown}{ArrowRight}{Control>}d{/Control}');
  expect(commits).toEqual([
    { id: 'a', column: 'name', value: '' },
    { id: 'b', column: 'rank', value: 'captain' },
  ]);
});

test('leaving the grid stores what was typed', async () => {
  const { commits, hands } = await setupRoster();
  await hands.keyboard('Lê An');
  await hands.click(document.body);
  expect(commits).toEqual([{ id: 'a', column: 'name', value: 'Lê An' }]);
});
