import type { AwardChanges } from '#shared/api/award-changes.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import { fold } from '#shared/base/vi-text.ts';
import { type CorrectableField, correctableFields } from '#shared/domain/awards.ts';
import { headingOf } from '#shared/domain/imports/headings.ts';
import type { Field } from '#shared/domain/imports/plan.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { readPasted } from '../../ui/data-grid/read-pasted.ts';
import type { UiTexts } from '../../ui/texts.ts';

/** A block of cells and what lies under it in the list. */
export type PastedBlock = {
  readonly cells: readonly (readonly string[])[];
  /** Awards under the block from its first line on; fewer than its lines where it goes beyond the end of the list. */
  readonly rows: readonly AwardRow[];
  /** Ids of the shown columns from the one under the hand on. */
  readonly columns: readonly string[];
  /** What the list numbers these awards. */
  readonly numbers: readonly string[];
};

export type PastedCell = {
  readonly columnId: string;
  readonly old: string;
  readonly shown: string;
} & (
  | { readonly state: 'same' }
  | { readonly state: 'change'; readonly field: CorrectableField; readonly value: string; readonly seen: string }
  | { readonly state: 'left'; readonly sentence: string }
);

export type PastedRow = { readonly award: AwardRow; readonly number: string; readonly cells: readonly PastedCell[] };

/** The place among the rows is counted, not kept; a block of whole rows brings it along. */
export const COUNTED = 'order';

/** Reads every cell of a block by the rules of its column. @param readOnly said where a column cannot be typed into */
export function planPaste(
  { cells, rows, columns: ids, numbers }: PastedBlock,
  columns: readonly Column<AwardRow>[],
  texts: UiTexts,
  readOnly: (header: string) => string,
): readonly PastedRow[] {
  const under = ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return rows.map((award, line) => ({
    award,
    number: numbers[line] ?? '',
    cells: (cells[line] ?? []).flatMap((text, col) => {
      const column = under[col];
      return column && column.id !== COUNTED ? [readCell(column, award, text, texts, readOnly)] : [];
    }),
  }));
}

function readCell(
  column: Column<AwardRow>,
  award: AwardRow,
  text: string,
  texts: UiTexts,
  readOnly: (header: string) => string,
): PastedCell {
  const old = column.text(award, 0);
  const cell = { columnId: column.id, old, shown: text };
  const field = correctableFields.find((name) => name === column.id);
  if (!column.editor || !field) {
    if (fold(text) === fold(old)) return { ...cell, state: 'same' };
    return { ...cell, state: 'left', sentence: readOnly(column.header) };
  }
  const reading = readPasted(column.editor, text, texts);
  if (!reading.ok) return { ...cell, state: 'left', sentence: reading.sentence };
  const seen = column.editor.value(award);
  const { value, shown } = reading;
  return value === seen
    ? { columnId: column.id, old, shown: old, state: 'same' }
    : { columnId: column.id, old, shown, state: 'change', field, value, seen };
}

/** The cells that say something else than the register, as it takes them. */
export const pastedChanges = (rows: readonly PastedRow[]): Extract<AwardChanges, { kind: 'cells' }> => ({
  kind: 'cells',
  cells: rows.flatMap(({ award, cells }) =>
    cells.flatMap((cell) =>
      cell.state === 'change' ? [{ id: award.id as never, field: cell.field, value: cell.value, seen: cell.seen }] : [],
    ),
  ),
});

/** What the columns of the list hold, as an import names it. */
const importFields: Readonly<Record<string, Field>> = {
  order: 'ordinal',
  recipientName: 'recipient',
  rank: 'rank',
  post: 'post',
  unitId: 'unit',
  awardTypeId: 'award',
  level: 'level',
  decisionNumber: 'decisionNumber',
  decidedOn: 'decidedOn',
};

const headingFor = (columnId: string): string => {
  const field = importFields[columnId];
  return field ? headingOf(field) : columnId;
};

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Lines of a block as a list with headings, so that an import knows what each column holds. */
export function blockAsList({ cells, columns }: Pick<PastedBlock, 'cells' | 'columns'>): string {
  const width = Math.max(...cells.map((line) => line.length));
  const headings = columns.slice(0, width).map(headingFor);
  return [headings, ...cells].map((line) => line.map(quoted).join('\t')).join('\n');
}
