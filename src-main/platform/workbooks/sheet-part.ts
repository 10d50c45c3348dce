import type { Merge, Sheet, SheetCell, SheetRow } from '#shared/base/workbook.ts';
import type { SheetEntry } from './book-parts.ts';
import { type CellContext, type RawCell, toCell } from './cell-value.ts';
import { TextGatherer } from './text-parts.ts';
import { damaged, refused, tooLarge, type WorkbookCaps } from './workbook-caps.ts';
import { attribute, scanXml, type XmlHandler } from './xml-scan.ts';

/** How much of the caps the sheets read so far have left. */
export type Allowance = { rows: number; textLength: number };

/** Reads one sheet, row by row. Throws: WorkbookRefused. */
export async function readSheet(
  pieces: AsyncIterable<Uint8Array>,
  entry: SheetEntry,
  context: CellContext,
  caps: WorkbookCaps,
  left: Allowance,
): Promise<Sheet> {
  const reader = new SheetReader(entry.name, context, caps, left);
  await scanXml(pieces, reader);
  const { rows, merges, hiddenColumns } = reader;
  // Rows are ascending in every file a spreadsheet program wrote; what others wrote is put in order.
  rows.sort((a, b) => a.number - b.number);
  return {
    name: entry.name,
    hidden: entry.hidden,
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    rows,
    merges,
  };
}

class SheetReader implements XmlHandler {
  readonly rows: SheetRow[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns = new Set<number>();
  private readonly gatherer = new TextGatherer();
  private readonly sharedFormulas = new Map<string, string>();
  private readonly name: string;
  private readonly context: CellContext;
  private readonly caps: WorkbookCaps;
  private readonly left: Allowance;
  private row = { number: 0, hidden: false };
  private cells: SheetCell[] = [];
  private column = 0;
  private raw: RawCell = {};
  private sharedFormula: string | undefined;
  private inside: 'v' | 'f' | 'is' | undefined;

  constructor(name: string, context: CellContext, caps: WorkbookCaps, left: Allowance) {
    this.name = name;
    this.context = context;
    this.caps = caps;
    this.left = left;
  }

  open = (name: string, attributes: string): void => {
    if (this.inside === 'is') this.gatherer.open(name, attributes);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'v' || name === 'is') this.inside = name;
    else if (name === 'f') this.startFormula(attributes);
    else if (name === 'col') this.takeColumn(attributes);
    else if (name === 'mergeCell') this.takeMerge(attributes);
  };

  text = (text: string): void => {
    if (this.inside === 'is') this.gatherer.take(text);
    else if (this.inside === 'v') this.raw.value = (this.raw.value ?? '') + text;
    else if (this.inside === 'f') this.raw.formula = (this.raw.formula ?? '') + text;
  };

  close = (name: string): void => {
    if (this.inside === 'is' && name !== 'is') {
      this.gatherer.close(name);
      return;
    }
    if (name === 'is') this.raw.rich = this.gatherer.finish();
    if (name === 'f') this.endFormula();
    if (name === 'v' || name === 'is' || name === 'f') this.inside = undefined;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  };

  private startRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.row.number + 1);
    if (!Number.isInteger(number) || number < 1 || number > 1_048_576) throw damaged();
    this.row = { number, hidden: isTrue(attribute(attributes, 'hidden')) };
    this.cells = [];
    this.column = 0;
  }

  private startCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.raw = { type: attribute(attributes, 't'), style: Number(attribute(attributes, 's') ?? 0) };
  }

  private startFormula(attributes: string): void {
    this.inside = 'f';
    this.raw.formula = '';
    this.sharedFormula = attribute(attributes, 't') === 'shared' ? (attribute(attributes, 'si') ?? '') : undefined;
  }

  /** A formula shared down a column is written once; the others only name it. */
  private endFormula(): void {
    if (this.sharedFormula === undefined) return;
    if (this.raw.formula) this.sharedFormulas.set(this.sharedFormula, this.raw.formula);
    else this.raw.formula = this.sharedFormulas.get(this.sharedFormula) ?? '';
  }

  private endCell(): void {
    const cell = toCell(this.column, this.raw, this.context);
    if (!cell) return;
    const { columns, textLength } = this.caps;
    if (this.column > columns) throw refused('workbook.tooManyColumns', { sheet: this.name, max: columns });
    if (this.raw.type !== 's') this.left.textLength -= cell.text.length + (cell.formula?.length ?? 0);
    if (this.left.textLength < 0) throw tooLarge(textLength);
    this.cells.push(cell);
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.left.rows -= 1;
    if (this.left.rows < 0) throw refused('workbook.tooManyRows', { sheet: this.name, max: this.caps.rows });
    this.rows.push({ ...this.row, cells: this.cells });
    this.cells = [];
  }

  private takeColumn(attributes: string): void {
    if (!isTrue(attribute(attributes, 'hidden'))) return;
    const last = Math.min(Number(attribute(attributes, 'max') ?? 0), this.caps.columns);
    for (let column = Number(attribute(attributes, 'min') ?? 1); column <= last; column++)
      this.hiddenColumns.add(column);
  }

  private takeMerge(attributes: string): void {
    const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
    if (this.merges.length >= this.caps.merges) throw tooLarge(this.caps.inflatedBytes);
    this.merges.push({ top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) });
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** "AB12" → 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > 16_384) throw damaged();
  return column;
}

function rowOf(reference: string): number {
  const row = Number(reference.replace(/^[A-Z]+/, ''));
  if (!Number.isInteger(row) || row < 1) throw damaged();
  return row;
}
