/** What a committed cell shows until its row is loaded anew: the new text while it is stored, or the refused one. */
export type CellMark = {
  readonly state: 'saving' | 'saved' | 'refused';
  readonly shown: string;
  /** The row as it was when the cell was committed; a saved mark counts only while the grid still has that row. */
  readonly row: unknown;
  readonly sentence?: string;
  readonly code?: string | undefined;
};

export type RowMarks = ReadonlyMap<string, CellMark>;
/** By row key, then by column id. Rows without marks have no entry, so that drawing them costs nothing. */
export type Marks = ReadonlyMap<string, RowMarks>;

export const noMarks: Marks = new Map();

export const markOf = (marks: Marks, rowKey: string, columnId: string): CellMark | undefined =>
  marks.get(rowKey)?.get(columnId);

export function withMark(marks: Marks, rowKey: string, columnId: string, mark: CellMark | undefined): Marks {
  const ofRow = new Map(marks.get(rowKey));
  if (mark) ofRow.set(columnId, mark);
  else ofRow.delete(columnId);
  const next = new Map(marks);
  if (ofRow.size > 0) next.set(rowKey, ofRow);
  else next.delete(rowKey);
  return next;
}

/** The mark as it still counts for the row now loaded. */
export const standingMark = (mark: CellMark | undefined, row: unknown): CellMark | undefined =>
  mark?.state === 'saved' && mark.row !== row ? undefined : mark;
