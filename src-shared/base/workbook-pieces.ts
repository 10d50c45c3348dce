import type { Sheet, SheetRow, Workbook } from './workbook.ts';

/** A part of a workbook on its way between processes: what a sheet is, some of its rows, or that this was all. */
export type WorkbookPiece =
  | { readonly kind: 'sheet'; readonly sheet: Omit<Sheet, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'end' };

/** As many rows as a process takes in within some milliseconds. */
const ROWS = 250;

export function* inPieces({ sheets }: Workbook): Generator<WorkbookPiece> {
  for (const { rows, ...sheet } of sheets) {
    yield { kind: 'sheet', sheet };
    for (let at = 0; at < rows.length; at += ROWS) yield { kind: 'rows', rows: rows.slice(at, at + ROWS) };
  }
  yield { kind: 'end' };
}

/** Puts pieces together again. Returns the workbook with the last of them. Throws: for rows before a sheet. */
export function pieceTogether(): (piece: WorkbookPiece) => Workbook | undefined {
  const sheets: (Omit<Sheet, 'rows'> & { readonly rows: SheetRow[] })[] = [];
  return (piece) => {
    if (piece.kind === 'end') return { sheets };
    if (piece.kind === 'sheet') sheets.push({ ...piece.sheet, rows: [] });
    else {
      const sheet = sheets.at(-1);
      if (!sheet) throw new Error('rows of no sheet');
      for (const row of piece.rows) sheet.rows.push(row);
    }
    return undefined;
  };
}
