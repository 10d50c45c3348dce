import { expect, test } from 'vitest';
import type { Sheet, Workbook } from '#shared/base/workbook.ts';
import { inPieces, pieceTogether } from '#shared/base/workbook-pieces.ts';

const sheetOf = (name: string, rows: number): Sheet => ({
  name,
  hidden: false,
  hiddenColumns: [2],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  rows: Array.from({ length: rows }, (_, at) => ({
    number: at + 1,
    hidden: at % 7 === 0,
    cells: [{ column: 1, text: `Lê Thị ${at}`, kind: 'text' as const }],
  })),
});

test.each([[[]], [[0]], [[1, 0, 3]], [[250, 251, 1_203]]])(
  'sheets of %j rows come through in pieces as they were',
  (lengths) => {
    const workbook: Workbook = { sheets: lengths.map((rows, at) => sheetOf(`Trang ${at}`, rows)) };
    const take = pieceTogether();
    const taken = [...inPieces(workbook)].map((piece) => take(structuredClone(piece)));
    expect(taken.pop()).toEqual(workbook);
    expect(taken.every((none) => none === undefined)).toBe(true);
  },
);

test('no piece of a long list is long', () => {
  const pieces = [...inPieces({ sheets: [sheetOf('Danh sách', 10_000)] })];
  expect(Math.max(...pieces.map((piece) => (piece.kind === 'rows' ? piece.rows.length : 0)))).toBeLessThanOrEqual(250);
});
