import type { Column, TableBlock, TableRow } from '#shared/domain/lists/list-document.ts';
import { escapeHtml, type Marks, marked } from './html-text.ts';

/** Widths stand in attributes, in CSS pixels: a style attribute would need a weaker policy. */
const pixels = (mm: number): string => ((mm * 96) / 25.4).toFixed(2);

// Half of the outer line hangs over the table's edge, where the page would cut it off.
const overhangMm = 0.3;

/** @param closing HTML that becomes the table's last row, without lines; empty for none */
export function renderTable({ textPt, columns, rows }: TableBlock, closing: string, marks: Marks): string {
  const widthMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
  return [
    `<table class="pt${textPt}" width="${pixels(widthMm - overhangMm)}"><colgroup>`,
    // The last column takes what is left.
    ...columns.slice(0, -1).map((column) => `<col width="${pixels(column.widthMm)}">`),
    `<col></colgroup><thead><tr>${columns.map((column) => `<th>${escapeHtml(column.heading)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => renderRow(row, columns, marks.get(row))),
    ...(closing === '' ? [] : [`<tr class="closing"><td colspan="${columns.length}">${closing}</td></tr>`]),
    '</tbody></table>',
  ].join('\n');
}

function renderRow(row: TableRow, columns: readonly Column[], mark: number | undefined): string {
  if (row.kind === 'group')
    return `<tr class="group"><td colspan="${columns.length}">${marked(row.text, mark)}</td></tr>`;
  const cells = columns.map(({ align }, index) => {
    const text = marked(row.cells[index] ?? '', mark);
    return align === 'left' ? `<td>${text}</td>` : `<td class="${align}">${text}</td>`;
  });
  return `<tr${row.kind === 'total' ? ' class="total"' : ''}>${cells.join('')}</tr>`;
}
