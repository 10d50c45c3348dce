import { formatDay } from '../../base/local-date.ts';
import { letterheadBlock } from '../lists/letterhead-block.ts';
import type { Block, ListDocument, TableBlock } from '../lists/list-document.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { signatureOf } from '../lists/list-layout.ts';
import { countOnPaper, dayInWords, plain, rowNumber } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import type { PeriodState } from './period-state.ts';

const words = paperWords.exchange;

type Head = { readonly letterhead: Letterhead; readonly printedOn: string };

/** A unit's station in a year; days YYYY-MM-DD, null = never. */
export type MatrixLine = {
  readonly name: string;
  readonly lastOn: string | null;
  readonly late: boolean;
  /** twelve, from January */
  readonly months: readonly { readonly state: PeriodState; readonly received: number }[];
};

/** A bundle that left or came; `confirms` is the newest bundle of the other side that was taken by then, 0 for none. */
export type ReceiptLine = {
  readonly direction: 'sent' | 'received';
  readonly from: { readonly code: string; readonly name: string };
  readonly to: { readonly code: string; readonly name: string };
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly on: string;
  readonly changes: number;
  readonly confirms: number;
};

export type ExchangePaper = Head &
  (
    | {
        readonly kind: 'matrix';
        readonly year: number;
        readonly lateDays: number;
        readonly lines: readonly MatrixLine[];
      }
    | { readonly kind: 'receipt'; readonly lines: readonly ReceiptLine[] }
  );

/**
 * Who sent in which month, for the wall; or what was handed over, for the folder of the office.
 * Source: practice of the offices (phiếu giao nhận); NĐ 30/2020 Phụ lục I for head and foot.
 */
export const layoutExchange = (paper: ExchangePaper): ListDocument =>
  paper.kind === 'matrix' ? layoutMatrix(paper) : layoutReceipt(paper);

const headOf = ({ letterhead, printedOn }: Head): Block =>
  letterheadBlock(letterhead, { place: letterhead.place, on: printedOn });

const months = Array.from({ length: 12 }, (_, at) => at + 1);

function layoutMatrix(paper: Extract<ExchangePaper, { kind: 'matrix' }>): ListDocument {
  const { lines, year, lateDays, letterhead } = paper;
  const said = words.matrix;
  const late = lines.filter((line) => line.late).map(({ name }) => plain(name));
  const table: TableBlock = {
    kind: 'table',
    textPt: 11,
    // They fill the 257 mm between the margins of a landscape page.
    columns: [
      { heading: said.index, widthMm: 11, align: 'center' },
      { heading: said.station, widthMm: 62, align: 'left' },
      { heading: said.last, widthMm: 28, align: 'center' },
      ...months.map(
        (month) => ({ heading: fill(said.month, { month: String(month) }), widthMm: 13, align: 'center' }) as const,
      ),
    ],
    rows: lines.map((line, at) => ({
      kind: 'cells',
      cells: [
        rowNumber(at),
        plain(line.name),
        line.lastOn === null ? said.never : formatDay(line.lastOn),
        ...months.map((month) => monthOnPaper(line.months[month - 1])),
      ],
    })),
  };
  const sums = [
    fill(said.sum, { count: countOnPaper(lines.length) }),
    ...(late.length === 0
      ? []
      : [fill(said.lateSum, { days: String(lateDays), count: countOnPaper(late.length), names: late.join('; ') })]),
    said.legend,
  ];
  return {
    title: fill(said.fileTitle, { year: String(year) }),
    author: plain(letterhead.issuingBody),
    orientation: 'landscape',
    blocks: [
      headOf(paper),
      {
        kind: 'title',
        name: said.name,
        subject: fill(said.subject, { year: String(year) }),
        basis: fill(said.basis, { day: dayInWords(paper.printedOn) }),
      },
      table,
      {
        kind: 'together',
        blocks: [...sums.map((text): Block => ({ kind: 'sum', text })), signatureOf(letterhead, [])],
      },
    ],
  };
}

function monthOnPaper(month: MatrixLine['months'][number] | undefined): string {
  if (!month || month.state === 'notAsked') return '';
  return fill(words.matrix[month.state], { count: String(month.received) });
}

function layoutReceipt(paper: Extract<ExchangePaper, { kind: 'receipt' }>): ListDocument {
  const { lines, letterhead } = paper;
  const said = words.receipt;
  const party = ({ name, code }: ReceiptLine['from']): string => fill(said.party, { name: plain(name), code });
  const confirms = ({ direction, confirms: number }: ReceiptLine): string =>
    number === 0
      ? said.confirmsNothing
      : fill(direction === 'sent' ? said.confirmsSent : said.confirmsReceived, { number: String(number) });
  const table: TableBlock = {
    kind: 'table',
    textPt: 11,
    columns: [
      { heading: said.index, widthMm: 10, align: 'center' },
      { heading: said.from, widthMm: 31, align: 'left' },
      { heading: said.to, widthMm: 31, align: 'left' },
      { heading: said.number, widthMm: 32, align: 'left' },
      { heading: said.at, widthMm: 22, align: 'center' },
      { heading: said.changes, widthMm: 15, align: 'center' },
      { heading: said.confirms, widthMm: 24, align: 'left' },
    ],
    rows: lines.map((line, at) => ({
      kind: 'cells',
      cells: [
        rowNumber(at),
        party(line.from),
        party(line.to),
        fill(said.file, { number: String(line.number), fileName: plain(line.fileName) }),
        formatDay(line.on),
        String(line.changes),
        confirms(line),
      ],
    })),
  };
  const sum = fill(said.sum, {
    count: countOnPaper(lines.length),
    changes: countOnPaper(lines.reduce((total, { changes }) => total + changes, 0)),
  });
  const hashes = lines.map(({ number, sha256 }) => fill(said.hash, { number: String(number), sha256 }));
  const hands: TableBlock = {
    kind: 'table',
    textPt: 12,
    columns: [
      { heading: said.giver, widthMm: 82, align: 'center' },
      { heading: said.taker, widthMm: 83, align: 'center' },
    ],
    rows: [{ kind: 'cells', cells: [said.blank, said.blank] }],
  };
  const directions = new Set(lines.map(({ direction }) => said[direction]));
  return {
    title: fill(said.fileTitle, { numbers: lines.map(({ number }) => number).join(', ') }),
    author: plain(letterhead.issuingBody),
    blocks: [
      headOf(paper),
      {
        kind: 'title',
        name: said.name,
        subject: [...directions].join('; '),
        basis: fill(said.basis, { day: dayInWords(paper.printedOn) }),
      },
      table,
      {
        kind: 'together',
        blocks: [
          { kind: 'sum', text: sum },
          { kind: 'sum', text: said.proof },
        ],
      },
      {
        kind: 'together',
        blocks: [
          { kind: 'heading', depth: 2, text: said.check },
          ...hashes.map((text): Block => ({ kind: 'sum', text })),
        ],
      },
      { kind: 'together', blocks: [hands] },
    ],
  };
}
