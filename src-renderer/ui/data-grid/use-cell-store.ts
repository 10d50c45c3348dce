import { type RefObject, useCallback, useRef } from 'react';
import { useUiTexts } from '../texts.ts';
import { type CellMark, type Marks, markOf, noMarks, withMark } from './cell-marks.ts';
import type { CellEditor, CellPlace, Column, DataGridProps } from './grid-types.ts';
import type { Say } from './use-cell-edit.ts';
import { useLatestState } from './use-latest-state.ts';

/** A cell that can be typed into, with all it takes to store it. */
export type Target<Row> = {
  readonly row: Row;
  readonly key: string;
  readonly column: Column<Row>;
  readonly editor: CellEditor<Row>;
};

export type CellStore<Row> = {
  readonly marks: Marks;
  readonly marksNow: RefObject<Marks>;
  readonly mark: (key: string, columnId: string, mark: CellMark | undefined) => void;
  readonly targetAt: (place: CellPlace) => Target<Row> | undefined;
  readonly save: (target: Target<Row>, value: string, shown: string) => void;
};

/** Hands committed cells to whoever keeps them, and remembers at each cell what became of it. */
export function useCellStore<Row>(grid: DataGridProps<Row>, say: Say): CellStore<Row> {
  const texts = useUiTexts();
  const [marks, setMarks, marksNow] = useLatestState<Marks>(noMarks);
  const latest = useRef({ grid, texts, say });
  latest.current = { grid, texts, say };

  const mark = useCallback(
    (key: string, columnId: string, next: CellMark | undefined) =>
      setMarks(withMark(marksNow.current, key, columnId, next)),
    [marksNow, setMarks],
  );
  const targetAt = useCallback(({ row: index, col }: CellPlace): Target<Row> | undefined => {
    const { columns, source, rowKey, onCommit } = latest.current.grid;
    const column = columns[col];
    const row = source.getRow(index);
    if (!onCommit || !column?.editor || row === undefined) return undefined;
    return { row, key: rowKey(row), column, editor: column.editor };
  }, []);
  const save = useCallback(
    ({ row, key, column }: Target<Row>, value: string, shown: string) => {
      const { grid: now, texts: words } = latest.current;
      const saving: CellMark = { state: 'saving', shown, row };
      const settle = (next: CellMark) => {
        // A later commit of the same cell has the last word.
        if (markOf(marksNow.current, key, column.id) !== saving) return;
        mark(key, column.id, next);
        if (next.sentence) latest.current.say(`${column.header}: ${next.sentence}`, true);
      };
      const refused = (sentence: string, code?: string) => settle({ ...saving, state: 'refused', sentence, code });
      mark(key, column.id, saving);
      now.source.holdOrder?.();
      // A store that breaks instead of answering must not take what was typed with it.
      now.onCommit?.(row, column.id, value).then(
        (outcome) => (outcome.ok ? settle({ ...saving, state: 'saved' }) : refused(outcome.sentence, outcome.code)),
        () => refused(words.grid.notSaved),
      );
    },
    [mark, marksNow],
  );
  return { marks, marksNow, mark, targetAt, save };
}
