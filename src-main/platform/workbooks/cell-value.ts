import { days1904, formatDay, parseDay, serialToDay } from '#shared/base/local-date.ts';
import type { SheetCell } from '#shared/base/workbook.ts';
import { numberText } from './number-format.ts';
import { type CellStyle, ownText, type RichText } from './text-parts.ts';
import { damaged } from './workbook-caps.ts';

/** A cell's parts as the file has them. */
export type RawCell = {
  type?: string | undefined;
  style?: number;
  value?: string;
  formula?: string;
  rich?: RichText;
};

/** What cells refer to. */
export type CellContext = {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Value = Pick<SheetCell, 'kind' | 'text' | 'serial' | 'fontName'>;

/** Undefined for a cell that holds nothing but a style. Throws: WorkbookRefused. */
export function toCell(column: number, raw: RawCell, context: CellContext): SheetCell | undefined {
  const value = readValue(raw, context);
  const { formula } = raw;
  if (value.text === '' && formula === undefined) return undefined;
  const fontName = value.fontName ?? context.styles[raw.style ?? 0]?.fontName;
  // Written out, not spread: a list has a million of these, and spreading costs a third of reading it.
  const cell: Writable<SheetCell> = { column, text: value.text, kind: value.text === '' ? 'empty' : value.kind };
  if (value.serial !== undefined) cell.serial = value.serial;
  if (formula !== undefined) cell.formula = ownText(formula);
  if (fontName !== undefined) cell.fontName = fontName;
  return cell;
}

function readValue(raw: RawCell, context: CellContext): Value {
  const written = raw.value ?? '';
  switch (raw.type) {
    case 's': {
      const shared = written === '' ? { text: '' } : context.strings[Number(written)];
      if (!shared) throw damaged();
      return { kind: 'text', ...shared };
    }
    case 'inlineStr':
      return { kind: 'text', ...(raw.rich ?? { text: '' }) };
    case 'str':
      return { kind: 'text', text: ownText(written) };
    case 'b':
      return { kind: 'boolean', text: written === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: ownText(written) };
    case 'd':
      return dayOf(written);
    default:
      return numberOf(written, raw.style ?? 0, context);
  }
}

/** A day written as ISO text: only strict files have it. */
function dayOf(written: string): Value {
  const read = parseDay(written, 2000);
  return read.kind === 'day' ? { kind: 'date', text: formatDay(read.day) } : { kind: 'text', text: ownText(written) };
}

function numberOf(written: string, style: number, context: CellContext): Value {
  const number = Number(written);
  if (written.trim() === '') return { kind: 'empty', text: '' };
  if (!Number.isFinite(number)) return { kind: 'text', text: ownText(written) };
  const shown = context.styles[style]?.shown;
  if (shown?.kind === 'date') {
    const serial = context.date1904 ? number + days1904 : number;
    const day = serialToDay(serial);
    if (day !== undefined) return { kind: 'date', text: formatDay(day), serial };
  }
  return {
    kind: 'number',
    text: numberText(number, shown?.kind === 'number' ? shown.mask : undefined),
    serial: number,
  };
}
