import { useCallback, useRef } from 'react';
import { useToasts } from '../feedback/toasts.tsx';
import { useUiTexts } from '../texts.ts';
import { type Marks, markOf, standingMark } from './cell-marks.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import { editableText, offeredChoices, readTyped, type TypedCell } from './read-typed.ts';
import { type Target, useCellStore } from './use-cell-store.ts';
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
  /**
   * Gives the cell its old value back and offers to undo that; `comeBack` then brings the hand back to it. True when
   * there was something to give up.
   */
  readonly drop: (at: CellPlace, comeBack: () => void) => boolean;
};

/** The life of one edited cell: typed, read, stored, refused, dropped. */
export function useCellEdit<Row>(grid: DataGridProps<Row>, say: Say): CellEditing {
  const texts = useUiTexts();
  const toasts = useToasts();
  const [edit, setEdit, editNow] = useLatestState<CellEdit | undefined>(undefined);
  const { marks, marksNow, mark: setMark, targetAt, save } = useCellStore(grid, say);
  const latest = useRef({ texts, toasts, say });
  latest.current = { texts, toasts, say };

  const begin = useCallback(
    (at: CellPlace, from: TypedCell, mode: CellEdit['mode']) =>
      setEdit({ row: at.row, col: at.col, ...from, mode, problem: undefined }),
    [setEdit],
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
      setMark(key, column.id, { state: 'refused', shown: now.typed, row, sentence });
      return true;
    });
  }, [finish, setEdit, setMark]);

  const drop = useCallback(
    (at: CellPlace, comeBack: () => void): boolean => {
      const target = targetAt(at);
      const now = editNow.current;
      if (!target) return false;
      const mark = markOf(marksNow.current, target.key, target.column.id);
      const givenUp = now?.changed ? now.typed : mark?.state === 'refused' ? mark.shown : '';
      if (!now && mark?.state !== 'refused') return false;
      setEdit(undefined);
      if (mark?.state === 'refused') setMark(target.key, target.column.id, undefined);
      const { toasts: area, texts: words } = latest.current;
      const restore = () => {
        // Another order may have put another row there since.
        if (targetAt(at)?.key !== target.key) return;
        comeBack();
        begin(at, { typed: givenUp, changed: true, lit: 0 }, 'edit');
      };
      if (givenUp) area.show({ text: words.grid.dropped(givenUp), action: { label: words.undo, onPress: restore } });
      return true;
    },
    [begin, editNow, marksNow, setEdit, setMark, targetAt],
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
