import type { ReactNode } from 'react';
import type { Day } from '#shared/base/local-date.ts';
import type { Choice } from '../choice/match-choices.ts';
import type { Find } from './found-text.tsx';

/**
 * Where a grid's rows come from. Rows are known by their place in the present order; only those near the window need
 * be loaded.
 */
export type RowSource<Row> = {
  readonly count: number;
  /** Undefined while the row is not loaded; the same object each time until the row changed. */
  readonly getRow: (index: number) => Row | undefined;
  /** The grid is about to show rows `from` (included) to `to` (not included). */
  readonly requestRange: (from: number, to: number) => void;
  /** Nothing is known yet, not even how many there are. */
  readonly loading?: boolean;
  /** A cell was edited: from now on rows keep their places until the person asks for a new order. */
  readonly holdOrder?: () => void;
};

/** What the store said to a committed cell. A refusal is shown at that cell. */
export type CommitOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly sentence: string; readonly code?: string };

/** How a cell is typed into. `value` is what is stored: text, 'YYYY-MM-DD', a choice's value; '' for none. */
export type CellEditor<Row> =
  | {
      readonly kind: 'text';
      readonly value: (row: Row) => string;
      readonly maxLength?: number;
      /** Last touch before the commit, e.g. names typed in capitals. */
      readonly tidy?: (typed: string) => string;
    }
  | {
      readonly kind: 'day';
      readonly value: (row: Row) => string;
      readonly today: Day;
      /** Takes a bare year too, stored as 'YYYY'. */
      readonly yearAllowed?: boolean;
    }
  | { readonly kind: 'choice'; readonly value: (row: Row) => string; readonly choices: readonly Choice[] };

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  /** Least width in px, so that a date (102) or a state (126) is never cut. */
  readonly width: number;
  /** Share of the room that is left over. */
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Stays when the others scroll sideways; frozen columns come first and do not grow. */
  readonly frozen?: boolean;
  readonly soft?: boolean;
  /** What is shown, read aloud and copied. */
  readonly text: (row: Row, index: number) => string;
  /** What a file gets in place of the text: a number, or a day as YYYY-MM-DD. */
  readonly exported?: {
    readonly kind: 'number' | 'day';
    readonly value: (row: Row, index: number) => string | number;
  };
  /** Drawn in place of the text, e.g. a state with its icon. */
  readonly render?: (row: Row, index: number, text: ReactNode) => ReactNode;
  /** Looked through by the search of the list, so that what it found is marked here. */
  readonly searched?: boolean;
  /** Absent where cells cannot be typed into. */
  readonly editor?: CellEditor<Row> | undefined;
};

export type Sort = { readonly columnId: string; readonly descending: boolean };
/** Rows that agree in one key stand by the next. */
export type Sorts = readonly Sort[];

/** What a hand does to a column: draws it to a width, or takes it to a place among those that are shown. */
export type ColumnChange =
  | { readonly kind: 'width'; readonly id: string; readonly px: number }
  | { readonly kind: 'place'; readonly id: string; readonly to: number };

/** A heading over the rows that begin at place `at`; groups are given in order of `at`. */
export type RowGroup = {
  readonly at: number;
  readonly label: string;
  /** Its rows can be folded away; folded it has none. */
  readonly fold?: { readonly key: string; readonly open: boolean };
};

/** A place in the grid: row by its place in the source, column by its place among the columns. */
export type CellPlace = { readonly row: number; readonly col: number };

export type DataGridHandle = {
  readonly focus: () => void;
  readonly goTo: (place: CellPlace) => void;
};

export type DataGridProps<Row> = {
  /** What the list is, for readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  readonly rowKey: (row: Row) => string;
  readonly groups?: readonly RowGroup[];
  readonly onFold?: (key: string) => void;
  /** What is marked in the columns that are looked through. */
  readonly find?: Find;
  /** 32 px or 28 px rows. */
  readonly density?: 'normal' | 'compact';
  readonly sorts?: Sorts;
  readonly onSort?: (sorts: Sorts) => void;
  /** Absent where columns stay as they are. */
  readonly onColumn?: (change: ColumnChange) => void;
  /** The row under the hand changed, by moving or by loading. */
  readonly onActiveRow?: (row: Row | undefined, index: number) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Stores one cell. Resolves when the source already holds the new row, so that nothing flickers. */
  readonly onCommit?: (row: Row, columnId: string, value: string) => Promise<CommitOutcome>;
  /** Enter on a cell that cannot be typed into, Ctrl+Enter anywhere, double click on such a cell. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** Ctrl+Shift+D. */
  readonly onDuplicateRow?: (row: Row, index: number) => void;
  /** A block of cells pasted at a place, and the text it was read from; absent: the first line goes into the cell. */
  readonly onPasteBlock?: (cells: readonly (readonly string[])[], at: CellPlace, text: string) => void;
  /** Marks a row: dimmed, or wrong with its reason in some cell. */
  readonly rowTone?: (row: Row) => 'plain' | 'soft' | 'bad';
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly autoFocus?: boolean;
};
