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
    `<col></colgroup><thead>${renderHeadings(columns)}</thead><tbody>`,
    ...rows.map((row) => renderRow(row, columns, marks.get(row))),
    ...(closing === '' ? [] : [`<tr class="closing"><td colspan="${columns.length}">${closing}</td></tr>`]),
    '</tbody></table>',
  ].join('\n');
}

/** One line, or two where headings are split. */
function renderHeadings(columns: readonly Column[]): string {
  const split = columns.some((column) => column.split);
  const upper = columns.map(({ heading, split: parts }, at) => {
    if (!parts) return `<th${split ? ' rowspan="2"' : ''}>${escapeHtml(heading)}</th>`;
    if (columns[at - 1]?.split?.over === parts.over) return '';
    const others = columns.slice(at).findIndex((column) => column.split?.over !== parts.over);
    return `<th colspan="${others < 0 ? columns.length - at : others}">${escapeHtml(parts.over)}</th>`;
  });
  const lower = columns.map(({ split: parts }) => (parts ? `<th>${escapeHtml(parts.own)}</th>` : ''));
  return `<tr>${upper.join('')}</tr>${split ? `<tr>${lower.join('')}</tr>` : ''}`;
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
