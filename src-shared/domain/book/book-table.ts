import { formatDay } from '#shared/base/local-date.ts';
import type { Column, TableRow } from '../lists/list-document.ts';
import { plain } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import type { BookLine } from './book.ts';

const words = paperWords.book;
const headings = { ...paperWords.column, ...words.column };

/** They fill the 257 mm between the margins of a landscape page. */
export const bookColumns: readonly Column[] = [
  { heading: headings.registerNumber, widthMm: 17, align: 'center' },
  { heading: headings.recipient, widthMm: 38, align: 'left' },
  { heading: headings.birthYear, widthMm: 14, align: 'center' },
  { heading: headings.snapshot, widthMm: 48, align: 'left' },
  { heading: headings.form, widthMm: 37, align: 'left' },
  { heading: headings.decision, widthMm: 34, align: 'center' },
  { heading: headings.reason, widthMm: 47, align: 'left' },
  { heading: headings.note, widthMm: 22, align: 'left' },
];

const joined = (texts: readonly string[], between: string): string =>
  texts
    .map(plain)
    .filter((text) => text !== '')
    .join(between);

/** What became of an award that no longer counts, then its own note. */
function noteOf({ status, statusOn, statusBasis, note }: BookLine): string {
  if (status === 'valid') return plain(note);
  const basis = plain(statusBasis);
  const what = [
    fill(words.void[status], {}),
    ...(statusOn === '' ? [] : [fill(words.voidOn, { day: formatDay(statusOn) })]),
    ...(basis === '' ? [] : [fill(words.voidBasis, { basis })]),
  ].join(' ');
  return joined([what, note], '. ');
}

/** A number in the book: "01" … "99", "100"; never with a full stop in it. */
export const numberOnPaper = (seq: number): string => String(seq).padStart(2, '0');

const numberOf = ({ seq, printedNumber }: BookLine): string =>
  seq === null ? plain(printedNumber) : numberOnPaper(seq);

/** @param formName names a form as this province or city does */
export const bookRow = (line: BookLine, formName: (name: string) => string): TableRow => ({
  kind: 'cells',
  cells: [
    numberOf(line),
    plain(line.name),
    line.birth.slice(0, 4),
    line.kind === 'person' ? joined([line.rank, line.post, line.unit], ', ') : plain(line.unit),
    formName(plain(line.formName)),
    joined([line.decisionNumber, formatDay(line.decidedOn)], '\n'),
    plain(line.reason),
    noteOf(line),
  ],
});
