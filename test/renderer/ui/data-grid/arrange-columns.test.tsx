import { expect, test } from 'vitest';
import { arrangeColumns, asGiven, movedColumn, resizedColumn } from '#renderer/ui/data-grid/arrange-columns.ts';

const columns = [
  { id: 'order', width: 44, frozen: true },
  { id: 'name', width: 160, frozen: true },
  { id: 'rank', width: 84 },
  { id: 'unit', width: 60, grow: 1 },
  { id: 'day', width: 102 },
];
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join(' ');

test('columns stand as the list gives them until somebody moves one', () => {
  expect(arrangeColumns(columns, asGiven)).toEqual(columns);
  const moved = movedColumn(asGiven, columns, 'day', 2);
  expect(ids(arrangeColumns(columns, moved))).toBe('order name day rank unit');
});

test('frozen columns stay at the left edge, among themselves', () => {
  expect(ids(arrangeColumns(columns, movedColumn(asGiven, columns, 'day', 0)))).toBe('order name day rank unit');
  expect(ids(arrangeColumns(columns, movedColumn(asGiven, columns, 'order', 4)))).toBe('name order rank unit day');
});

test('a column that is new since stands where it stands otherwise, and one that is gone leaves no gap', () => {
  const old = { ...asGiven, order: ['order', 'name', 'day', 'gone', 'rank'] };
  expect(ids(arrangeColumns(columns, old))).toBe('order name day rank unit');
});

test('a column keeps the width that it was drawn to, within what can be read and taken hold of', () => {
  const wide = arrangeColumns(columns, resizedColumn(asGiven, 'unit', 240.4));
  expect(wide.find(({ id }) => id === 'unit')).toMatchObject({ width: 240, grow: 0 });
  expect(resizedColumn(asGiven, 'unit', 3).widths.unit).toBe(32);
  expect(resizedColumn(asGiven, 'unit', 5_000).widths.unit).toBe(900);
});
