/**
 * A workbook as plain rows and cells, whatever file it came from; JSON only, since it crosses processes.
 * Text is as written in the file (not trimmed, not normalised): what it means is the interpreter's business.
 */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty';

/** Codes that Vietnamese was written in before Unicode: ABC (TCVN3), and VNI for Windows. */
export type OldCode = 'abc' | 'vni';

export type SheetCell = {
  /** 1 = A. */
  readonly column: number;
  /** What a reader of the sheet sees; a date as dd/MM/yyyy. */
  readonly text: string;
  readonly kind: CellKind;
  /** Days of the 1900 date system (a 1904 workbook is already shifted); for numbers the number itself. */
  readonly serial?: number;
  /** The formula's text without "="; `text` is then the value stored beside it. */
  readonly formula?: string;
  /** The code the text was written in, by its font, before it was read as Unicode. */
  readonly oldCode?: OldCode;
};

export type SheetRow = {
  /** 1-based, as on screen. */
  readonly number: number;
  readonly hidden: boolean;
  /** Ascending by column; cells without text, value or formula are left out. */
  readonly cells: readonly SheetCell[];
};

/** Rows and columns are 1-based and inclusive. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
};

export type Workbook = { readonly sheets: readonly Sheet[] };

/** What Excel or Word put on the clipboard: its text, and the page they made of it where they did. */
export type PastedTable = { readonly text: string; readonly html?: string | undefined };

/** A path, the whole file, or what was pasted; it crosses processes. */
export type WorkbookSource = string | Uint8Array | { readonly pasted: PastedTable };

/** Bytes of the largest file that is opened at all; a text, since others are refused sooner. */
export const LARGEST_LIST = 100 * 1024 * 1024;

/** 1 → "A", 27 → "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
