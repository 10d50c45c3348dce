import { expect, test } from 'vitest';
import { layoutColumns } from '#renderer/ui/data-grid/column-layout.ts';
import { cellsToTsv, headingsToTsv, tsvToCells } from '#renderer/ui/data-grid/copy-cells.ts';
import { intentOf, type KeyPress } from '#renderer/ui/data-grid/grid-keys.ts';
import { weaveLines } from '#renderer/ui/data-grid/group-lines.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('headings stand before the row they begin at, and every row keeps its number', () => {
  const lines = weaveLines(5, [
    { at: 0, label: 'Tập thể' },
    { at: 2, label: 'Cá nhân' },
  ]);
  const drawn = Array.from({ length: lines.count }, (_, line) => {
    const at = lines.lineAt(line);
    return at.kind === 'group' ? at.group.label : at.index;
  });
  expect(drawn).toEqual(['Tập thể', 0, 1, 'Cá nhân', 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map(lines.lineOfRow)).toEqual([1, 2, 4, 5, 6]);
});

test('two headings at the same row stand under each other', () => {
  const lines = weaveLines(1, [
    { at: 0, label: 'Tập thể' },
    { at: 0, label: 'Cá nhân' },
  ]);
  expect(lines.lineAt(1)).toMatchObject({ kind: 'group', group: { label: 'Cá nhân' } });
  expect(lines.lineAt(2)).toEqual({ kind: 'row', index: 0 });
});

test('frozen columns stand side by side at the left, growing ones share what is left', () => {
  const text = () => '';
  const layout = layoutColumns([
    { id: 'number', header: '', width: 44, frozen: true, text },
    { id: 'name', header: '', width: 160, frozen: true, text },
    { id: 'form', header: '', width: 150, grow: 1, text },
  ]);
  expect(layout).toEqual({
    template: '44px 160px minmax(150px, 1fr)',
    leastWidth: 354,
    frozenLeft: [0, 44, undefined],
    frozenWidth: 204,
  });
});

test('up and down belong to the list of choices while it hangs under the cell', () => {
  expect(intentOf(press('ArrowDown'), 'type', true)).toEqual({ kind: 'light', step: 1 });
  expect(intentOf(press('ArrowDown'), 'type', false)).toEqual({ kind: 'move', by: 'down' });
  expect(intentOf(press('ArrowDown'), 'edit', false)).toBeUndefined();
});

test('copying and undoing inside a typed text are left to the input', () => {
  for (const key of ['c', 'v', 'x', 'z', 'a'])
    expect(intentOf(press(key, { ctrlKey: true }), 'edit', false)).toBeUndefined();
});

test('Ctrl+D repeats from above, Ctrl+Shift+D duplicates the row', () => {
  expect(intentOf(press('d', { ctrlKey: true }), 'navigate', false)).toEqual({ kind: 'repeatAbove' });
  expect(intentOf(press('D', { ctrlKey: true, shiftKey: true }), 'navigate', false)).toEqual({ kind: 'duplicateRow' });
});

test('copied cells keep to their columns and lines, whatever they hold', () => {
  const columns = [
    { id: 'a', header: '', width: 1, text: (row: string) => row },
    { id: 'b', header: '', width: 1, text: (_: string, index: number) => String(index) },
  ];
  const rows = [
    { row: 'một\tô', index: 0 },
    { row: 'hai\ndòng', index: 1 },
  ];
  expect(cellsToTsv(rows, columns)).toBe('một ô\t0\nhai dòng\t1');
});

test('a pasted block is read cell by cell in NFC', () => {
  expect(tsvToCells('Ánh\t05/06/2024\r\nĐạt\t\r\n'.normalize('NFD'))).toEqual([
    ['Ánh', '05/06/2024'],
    ['Đạt', ''],
  ]);
});

test('what a spreadsheet would reckon is copied as a text, and comes back as it was', () => {
  const column = { id: 'a', header: '=Tổng', width: 1, text: (row: string) => row };
  const copied = cellsToTsv([{ row: '=1+1', index: 0 }], [column]);
  expect(copied).toBe("'=1+1");
  expect(tsvToCells(`${headingsToTsv([column])}\n${copied}`)).toEqual([['=Tổng'], ['=1+1']]);
});
