import { useCallback, useRef } from 'react';
import { useToasts } from '../feedback/toasts.tsx';
import { useUiTexts } from '../texts.ts';
import { type CellMark, type Marks, markOf, noMarks, standingMark, withMark } from './cell-marks.ts';
import type { CellEditor, CellPlace, Column, DataGridProps } from './grid-types.ts';
import { editableText, offeredChoices, readTyped, type TypedCell } from './read-typed.ts';
import { useLatestState } from './use-latest-state.ts';

export type CellEdit = CellPlace & TypedCell & { readonly mode: 'type' | 'edit'; readonly problem: string | undefined };

export type Say = (sentence: string, urgent?: boolean) => void;

export type CellEditing = {
  readonly edit: CellEdit | undefined;
  readonly marks: Marks;
  readonly isEditing: () => boolean;
  /** Typing replaces: the cell begins with what was typed. */
  readonly type: (at: CellPlace, typed: string) => void;
  /** F2: the cell begins with what it holds. */
  readonly open: (at: CellPlace) => void;
  readonly light: (step: number) => void;
  readonly pick: (index: number) => void;
  /** Stores what was typed. False: it cannot be read, and the cell keeps the hand. */
  readonly commit: () => boolean;
  /** The hand left the grid: what cannot be read stays in its cell as refused, so that nothing typed is lost. */
  readonly leave: () => void;
  /** Stores a value without typing, e.g. from the cell above. */
  readonly store: (at: CellPlace, value: string, shown: string) => void;
  /** Gives the cell its old value back and offers to undo that. True when there was something to give up. */
  readonly drop: (at: CellPlace) => boolean;
};

type Target<Row> = {
  readonly row: Row;
  readonly key: string;
  readonly column: Column<Row>;
  readonly editor: CellEditor<Row>;
};

/** The life of one edited cell: typed, read, stored, refused, dropped. */
export function useCellEdit<Row>(grid: DataGridProps<Row>, say: Say): CellEditing {
  const texts = useUiTexts();
  const toasts = useToasts();
  const [edit, setEdit, editNow] = useLatestState<CellEdit | undefined>(undefined);
  const [marks, setMarks, marksNow] = useLatestState<Marks>(noMarks);
  const latest = useRef({ grid, texts, toasts, say });
  latest.current = { grid, texts, toasts, say };

  const targetAt = useCallback(({ row: index, col }: CellPlace): Target<Row> | undefined => {
    const { columns, source, rowKey, onCommit } = latest.current.grid;
    const column = columns[col];
    const row = source.getRow(index);
    if (!onCommit || !column?.editor || row === undefined) return undefined;
    return { row, key: rowKey(row), column, editor: column.editor };
  }, []);
  const begin = useCallback(
    (at: CellPlace, from: TypedCell, mode: CellEdit['mode']) =>
      setEdit({ row: at.row, col: at.col, ...from, mode, problem: undefined }),
    [setEdit],
  );

  const save = useCallback(
    ({ row, key, column }: Target<Row>, value: string, shown: string) => {
      const { grid: now, texts: words } = latest.current;
      const saving: CellMark = { state: 'saving', shown, row };
      const settle = (mark: CellMark) => {
        // A later commit of the same cell has the last word.
        if (markOf(marksNow.current, key, column.id) !== saving) return;
        setMarks(withMark(marksNow.current, key, column.id, mark));
        if (mark.sentence) latest.current.say(`${column.header}: ${mark.sentence}`, true);
      };
      const refused = (sentence: string, code?: string) => settle({ ...saving, state: 'refused', sentence, code });
      setMarks(withMark(marksNow.current, key, column.id, saving));
      now.source.holdOrder?.();
      // A store that breaks instead of answering must not take what was typed with it.
      now.onCommit?.(row, column.id, value).then(
        (outcome) => (outcome.ok ? settle({ ...saving, state: 'saved' }) : refused(outcome.sentence, outcome.code)),
        () => refused(words.grid.notSaved),
      );
    },
    [marksNow, setMarks],
  );

  const open = useCallback(
    (at: CellPlace) => {
      const target = targetAt(at);
      if (!target) return;
      const { row, key, column, editor } = target;
      const mark = standingMark(markOf(marksNow.current, key, column.id), row);
      const typed = mark ? mark.shown : editableText(editor, row);
      const lit = editor.kind === 'choice' ? editor.choices.findIndex(({ label }) => label === typed) : -1;
      begin(at, { typed, changed: mark?.state === 'refused', lit: mark?.state === 'refused' ? 0 : lit }, 'edit');
    },
    [begin, marksNow, targetAt],
  );
  const type = useCallback(
    (at: CellPlace, typed: string) => {
      const now = editNow.current;
      if (!targetAt(at)) return;
      if (now && now.row === at.row && now.col === at.col)
        setEdit({ ...now, typed, changed: true, lit: 0, problem: undefined });
      else begin(at, { typed, changed: true, lit: 0 }, 'type');
    },
    [begin, editNow, setEdit, targetAt],
  );
  const light = useCallback(
    (step: number) => {
      const now = editNow.current;
      const editor = now && targetAt(now)?.editor;
      if (!now || editor?.kind !== 'choice') return;
      const last = offeredChoices(editor.choices, now).length - 1;
      setEdit({ ...now, lit: Math.max(0, Math.min(last, now.lit + step)) });
    },
    [editNow, setEdit, targetAt],
  );

  const finish = useCallback(
    (onUnreadable: (edit: CellEdit, target: Target<Row>, sentence: string) => boolean): boolean => {
      const now = editNow.current;
      if (!now) return true;
      const target = targetAt(now);
      if (!target) return true;
      const reading = readTyped(target.editor, now, latest.current.texts);
      if (!reading.ok) return onUnreadable(now, target, reading.sentence);
      setEdit(undefined);
      const mark = standingMark(markOf(marksNow.current, target.key, target.column.id), target.row);
      if (mark || reading.value !== target.editor.value(target.row)) save(target, reading.value, reading.shown);
      return true;
    },
    [editNow, marksNow, save, setEdit, targetAt],
  );
  const commit = useCallback(
    () =>
      finish((now, { column }, sentence) => {
        setEdit({ ...now, problem: sentence });
        latest.current.say(`${column.header}: ${sentence}`, true);
        return false;
      }),
    [finish, setEdit],
  );
  const leave = useCallback(() => {
    finish((now, { row, key, column }, sentence) => {
      setEdit(undefined);
      setMarks(withMark(marksNow.current, key, column.id, { state: 'refused', shown: now.typed, row, sentence }));
      return true;
    });
  }, [finish, marksNow, setEdit, setMarks]);

  const drop = useCallback(
    (at: CellPlace): boolean => {
      const target = targetAt(at);
      const now = editNow.current;
      if (!target) return false;
      const mark = markOf(marksNow.current, target.key, target.column.id);
      const givenUp = now?.changed ? now.typed : mark?.state === 'refused' ? mark.shown : '';
      if (!now && mark?.state !== 'refused') return false;
      setEdit(undefined);
      if (mark?.state === 'refused') setMarks(withMark(marksNow.current, target.key, target.column.id, undefined));
      const { toasts: area, texts: words } = latest.current;
      const restore = () => begin(at, { typed: givenUp, changed: true, lit: 0 }, 'edit');
      if (givenUp) area.show({ text: words.grid.dropped(givenUp), action: { label: words.undo, onPress: restore } });
      return true;
    },
    [begin, editNow, marksNow, setEdit, setMarks, targetAt],
  );
  const store = useCallback(
    (at: CellPlace, value: string, shown: string) => {
      const target = targetAt(at);
      if (target && target.editor.value(target.row) !== value) save(target, value, shown);
    },
    [save, targetAt],
  );
  const pick = useCallback(
    (index: number) => {
      if (editNow.current) setEdit({ ...editNow.current, lit: index });
    },
    [editNow, setEdit],
  );
  const isEditing = useCallback(() => editNow.current !== undefined, [editNow]);
  return { edit, marks, isEditing, type, open, light, pick, commit, leave, store, drop };
}
