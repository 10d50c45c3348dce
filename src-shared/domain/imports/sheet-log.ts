import type { Refusal } from '#shared/errors.ts';
import { type Line, previewCells } from './lines.ts';
import type { ColumnUse, Finding, ImportCode, PreviewRow, RowKind, RowOutcome, Severity } from './plan.ts';

/** A finding quotes its cell, but not a page of it. */
const LONGEST_QUOTE = 200;

type Params<C extends ImportCode> = Refusal<C>['params'];

/** Gathers what is found in one sheet and what each of its rows becomes, in row order. */
export class SheetLog {
  readonly findings: Finding[] = [];
  readonly rows: PreviewRow[] = [];
  readonly sheet: string;

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  /** @returns the finding's index in this sheet */
  add<C extends ImportCode>(
    severity: Severity,
    code: C,
    params: Params<C>,
    at: { readonly row: number; readonly column?: ColumnUse | undefined; readonly value?: string },
  ): number {
    const { row, column, value = '' } = at;
    const where = column && { column: { letter: column.letter, heading: column.heading } };
    const quote = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE - 1)}…` : value;
    // The compiler cannot follow that a code and its own parameters make one member of the union.
    this.findings.push({
      severity,
      code,
      params,
      sheet: this.sheet,
      row,
      ...where,
      value: quote,
    } as unknown as Finding);
    return this.findings.length - 1;
  }

  /** A row that is no record. */
  skip(line: Line, kind: RowKind): void {
    if (line.own.length === 0) return;
    this.rows.push({ row: line.number, kind, outcome: 'skipped', cells: previewCells(line), findings: [] });
  }
}

/** What is found in one row; decides whether the row is taken. */
export class RowLog {
  private readonly found: Array<{ readonly column: number; readonly add: () => number }> = [];
  private readonly severities = new Set<Severity>();
  private waiting = true;
  private updating = false;
  private readonly log: SheetLog;
  readonly line: Line;

  constructor(log: SheetLog, line: Line) {
    this.log = log;
    this.line = line;
  }

  add<C extends ImportCode>(severity: Severity, code: C, params: Params<C>, column?: ColumnUse, value?: string): void {
    const cell = column && this.line.cells[column.column];
    const at = { row: this.line.number, column, value: value ?? cell?.text ?? '' };
    this.found.push({ column: column?.column ?? 0, add: () => this.log.add(severity, code, params, at) });
    this.severities.add(severity);
    if (severity === 'refused' && code !== 'import.unitWaits') this.waiting = false;
  }

  /** The row changes a record of the register. */
  update(): void {
    this.updating = true;
  }

  get isRefused(): boolean {
    return this.severities.has('refused');
  }

  get outcome(): RowOutcome {
    if (this.isRefused) return this.waiting ? 'waits' : 'refused';
    if (this.updating) return 'updated';
    if (this.severities.has('repeat')) return 'repeat';
    return this.severities.has('warning') ? 'warned' : 'taken';
  }

  /** Enters the row into the sheet's preview, its findings from left to right. */
  close(
    record: 'unit' | 'collective' | 'person' | 'decision',
    became: Pick<PreviewRow, 'award' | 'unit' | 'person' | 'decision'>,
  ): void {
    const { line, outcome } = this;
    const findings = this.found.sort((a, b) => a.column - b.column).map(({ add }) => add());
    this.log.rows.push({
      row: line.number,
      kind: 'record',
      outcome,
      record,
      cells: previewCells(line),
      findings,
      ...became,
    });
  }
}
