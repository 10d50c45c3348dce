import { expect, test } from 'vitest';
import {
  columnsFor,
  fittedColumns,
  type ListColumn,
  listKinds,
  orientationFor,
  usualColumns,
  usualLook,
} from '#shared/domain/lists/list-look.ts';

test('the usual columns of every kind stand upright', () => {
  for (const kind of listKinds)
    for (const of of ['people', 'collectives'] as const) {
      const columns = usualColumns(kind, of);
      expect(orientationFor(columns)).toBe('portrait');
      expect(columnsFor(of)).toEqual(expect.arrayContaining([...columns]));
    }
  expect(usualLook('decision').recipients).toBe(false);
  expect(usualLook('year').recipients).toBe(true);
});

test('many columns lie, and more than a page holds fit nowhere', () => {
  const money: readonly ListColumn[] = [...usualColumns('decision', 'people'), 'birth', 'bonus', 'signed'];
  expect(orientationFor(money)).toBe('landscape');
  expect(orientationFor(columnsFor('people'))).toBeUndefined();
});

test('columns fill the room between the margins, however they are chosen', () => {
  for (const columns of [usualColumns('year', 'people'), ['number', 'name'], ['name']] as const)
    for (const [orientation, room] of [
      ['portrait', 165],
      ['landscape', 257],
    ] as const) {
      const { widthsMm } = fittedColumns(columns, orientation);
      expect(widthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 6);
    }
  expect(fittedColumns(['number', 'name'], 'portrait').textPt).toBe(12);
  expect(fittedColumns(usualColumns('year', 'people'), 'portrait').textPt).toBe(11);
});
