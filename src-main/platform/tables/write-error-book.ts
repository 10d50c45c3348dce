import { looksLikeFormula } from '#shared/base/formula-text.ts';
import type { ErrorBook, ErrorCell, ErrorSheet } from '#shared/domain/imports/error-book.ts';
import type { Finding } from '#shared/domain/imports/plan.ts';
import { fixedParts, worksheetStart } from './xlsx-parts.ts';
import { columnName, formats, textCell } from './xlsx-sheet.ts';
import { writeZip, type ZipMember } from './zip-writer.ts';

/** Rows drawn between two pauses. */
const SLICE = 500;

/**
 * A workbook of refused rows as a stream: the list's own layout, the cells at fault coloured, why in a last column.
 * @param sentence what a finding says
 * @param drawn called between slices with the rows drawn so far; may pause, or throw to stop
 */
export function writeErrorBook(
  { sheets }: ErrorBook,
  sentence: (finding: Finding) => string,
  at: number,
  drawn: (rows: number) => Promise<void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const members: ZipMember[] = fixedParts(sheets.map(({ name }) => name)).map(([name, text]) => ({
    name,
    bytes: [Buffer.from(text, 'utf8')],
    method: 'deflate',
  }));
  sheets.forEach((sheet, place) => {
    members.push({
      name: `xl/worksheets/sheet${place + 1}.xml`,
      bytes: drawSheet(sheet, sentence, drawn),
      method: 'deflate',
    });
  });
  return writeZip(members, at);
}

async function* drawSheet(
  sheet: ErrorSheet,
  sentence: (finding: Finding) => string,
  drawn: (rows: number) => Promise<void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield Buffer.from(`${worksheetStart}${columns(sheet)}<sheetData>`, 'utf8');
  for (let from = 0; from < sheet.rows.length; from += SLICE) {
    const rows = sheet.rows.slice(from, from + SLICE).map(({ cells, reasons }, at) => {
      const number = from + at + 1;
      const why = reasons.map((finding) => `${finding.column ? `${finding.column.letter}: ` : ''}${sentence(finding)}`);
      const last = textCell(`${columnName(sheet.reasonColumn)}${number}`, why.join('\n'), formats.reason);
      return `<row r="${number}">${cells.map((cell) => drawCell(cell, number)).join('')}${last}</row>`;
    });
    yield Buffer.from(rows.join(''), 'utf8');
    await drawn(rows.length);
  }
  const merged = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${columnName(left)}${top}:${columnName(right)}${bottom}"/>`,
  );
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
  yield Buffer.from(`</sheetData>${merges}</worksheet>`, 'utf8');
}

/** Hidden columns stay hidden, since they are read last; the reasons have room. */
function columns({ hiddenColumns, reasonColumn }: ErrorSheet): string {
  const hidden = new Set(hiddenColumns);
  const drawn = Array.from({ length: reasonColumn }, (_, at) => {
    const column = at + 1;
    const width = column === reasonColumn ? 60 : column === 1 ? 7 : 20;
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"${hidden.has(column) ? ' hidden="1"' : ''}/>`;
  });
  return `<cols>${drawn.join('')}</cols>`;
}

function drawCell({ column, text, kind, serial, faulty }: ErrorCell, row: number): string {
  const place = `${columnName(column)}${row}`;
  if (kind === 'date' && serial !== undefined)
    return `<c r="${place}" s="${faulty ? formats.faultyDay : formats.day}"><v>${serial}</v></c>`;
  // A number that is shown otherwise than it is (a zero in front) stays as it is shown.
  if (kind === 'number' && serial !== undefined && String(serial) === text)
    return `<c r="${place}" s="${faulty ? formats.faulty : formats.text}"><v>${serial}</v></c>`;
  const format = faulty ? formats.faulty : looksLikeFormula(text) ? formats.guarded : formats.text;
  return text === '' && faulty ? `<c r="${place}" s="${format}"/>` : textCell(place, text, format);
}
