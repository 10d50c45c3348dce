import { days1904, formatDay, parseDay, serialToDay } from '#shared/base/local-date.ts';
import type { SheetCell } from '#shared/base/workbook.ts';
import { fromOldFont } from '#shared/domain/legacy-text/old-font.ts';
import { numberText } from './number-format.ts';
import { type CellStyle, ownText, type RichText, readRuns } from './text-parts.ts';
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
type Value = Pick<SheetCell, 'kind' | 'text' | 'serial' | 'oldCode'>;

/** Undefined for a cell that holds nothing but a style. Throws: WorkbookRefused. */
export function toCell(column: number, raw: RawCell, context: CellContext): SheetCell | undefined {
  const value = readValue(raw, context);
  const { formula } = raw;
  if (value.text === '' && formula === undefined) return undefined;
  // Written out, not spread: a list has a million of these, and spreading costs a third of reading it.
  const cell: Writable<SheetCell> = { column, text: value.text, kind: value.text === '' ? 'empty' : value.kind };
  if (value.serial !== undefined) cell.serial = value.serial;
  if (formula !== undefined) cell.formula = ownText(formula);
  if (value.oldCode !== undefined) cell.oldCode = value.oldCode;
  return cell;
}

function readValue(raw: RawCell, context: CellContext): Value {
  const written = raw.value ?? '';
  switch (raw.type) {
    case 's': {
      const shared = written === '' ? { text: '' } : context.strings[Number(written)];
      if (!shared) throw damaged();
      return textOf(shared, raw, context);
    }
    case 'inlineStr':
      return textOf(raw.rich ?? { text: '' }, raw, context);
    case 'str':
      return textOf({ text: ownText(written) }, raw, context);
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

/** Plain text in the cell's own font is by far the most, and takes the short way. */
function textOf({ text, runs }: RichText, { style = 0 }: RawCell, { styles }: CellContext): Value {
  const oldFont = styles[style]?.oldFont;
  if (runs) return { kind: 'text', ...readRuns(runs, oldFont) };
  if (!oldFont || text.trim() === '') return { kind: 'text', text };
  return { kind: 'text', text: fromOldFont(text, oldFont), oldCode: oldFont.code };
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
