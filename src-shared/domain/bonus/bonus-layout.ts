import type { BonusUnknown } from '../catalogue/bonus.ts';
import { letterheadBlock } from '../lists/letterhead-block.ts';
import type { Block, Column, ListDocument, TableRow } from '../lists/list-document.ts';
import type { Letterhead, ListBasis } from '../lists/list-input.ts';
import { basisOnPaper } from '../lists/list-title.ts';
import { countOnPaper, dayInWords, plain, rowNumber, upper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { dongInWords } from './dong-in-words.ts';

export interface BonusLine {
  readonly name: string;
  /** '' where the recipient is the unit itself */
  readonly unit: string;
  readonly form: string;
  /** null: not known, or paid otherwise than the rules make it */
  readonly coefficient: number | null;
  readonly salary: number | null;
  /** dong; null: not known, left blank and never counted as nothing */
  readonly amount: number | null;
  readonly byHand: boolean;
  readonly why: BonusUnknown | null;
}

export interface BonusInput {
  readonly letterhead: Letterhead;
  readonly basis: Extract<ListBasis, { kind: 'decision' }>;
  /** in the order of the decision's list */
  readonly lines: readonly BonusLine[];
  readonly printedOn: string;
  /** closes the sum in words by "chẵn" */
  readonly even: boolean;
  /** who signs before the head of the office, one column each: "NGƯỜI LẬP" */
  readonly signers: readonly string[];
}

const words = paperWords.bonus;

const dong = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
const decimal = (value: number): string => String(value).replace('.', ',');

/**
 * The list by which the bonus of a decision is paid out, each recipient with a place to sign.
 * Source: practice of offices (known, not seen): columns and signatures; NĐ 30/2020 for the head.
 */
export function layoutBonus(input: BonusInput): ListDocument {
  const { letterhead, basis, lines, printedOn, even, signers } = input;
  const total = lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const unknown = lines.filter(({ amount }) => amount === null).length;
  const place = plain(letterhead.place);
  const day = place === '' ? '' : fill(paperWords.placeAndDay, { place, day: dayInWords(printedOn) });
  const sum = (text: string): Block => ({ kind: 'sum', text });
  return {
    title: fill(words.fileTitle, { number: basis.number }),
    author: plain(letterhead.issuingBody),
    orientation: 'landscape',
    blocks: [
      letterheadBlock(letterhead),
      { kind: 'title', name: paperWords.list.name, subject: words.subject, basis: basisOnPaper(basis) },
      { kind: 'table', textPt: 12, columns, rows: [...rowsOf(lines), totalRow(words.total, total)] },
      {
        kind: 'together',
        blocks: [
          sum(fill(words.inWords, { words: dongInWords(total, even) })),
          ...(unknown > 0 ? [sum(fill(words.unknown, { count: countOnPaper(unknown) }))] : []),
          ...(lines.some(({ byHand }) => byHand) ? [sum(words.byHandNote)] : []),
          {
            kind: 'signatures',
            placeAndDay: day,
            signers: [
              ...signers.map((name) => ({ capacity: [upper(plain(name))], hint: words.hint, name: '' })),
              {
                capacity: [...letterhead.signerAuthority, letterhead.signerTitle].map((line) => upper(plain(line))),
                hint: '',
                name: [letterhead.signerRank, letterhead.signerName].map(plain).join(' ').trim(),
              },
            ],
          },
        ],
      },
    ],
  };
}

const column = (heading: string, widthMm: number, align: Column['align']): Column => ({ heading, widthMm, align });

const columns: readonly Column[] = [
  column(paperWords.column.number, 12, 'center'),
  column(words.column.recipient, 60, 'left'),
  column(paperWords.column.unit, 55, 'left'),
  column(words.column.coefficient, 18, 'center'),
  column(words.column.salary, 32, 'right'),
  column(words.column.amount, 36, 'right'),
  column(words.column.signed, 44, 'left'),
];

/** Under the name of each form its recipients, and what they come to. */
function rowsOf(lines: readonly BonusLine[]): TableRow[] {
  const forms = [...new Set(lines.map(({ form }) => form))];
  let row = 0;
  return forms.flatMap((form): TableRow[] => {
    const own = lines.filter((line) => line.form === form);
    const sum = own.reduce((all, { amount }) => all + (amount ?? 0), 0);
    return [
      { kind: 'group', text: fill(paperWords.section.counted, { name: plain(form), count: countOnPaper(own.length) }) },
      ...own.map((line): TableRow => ({ kind: 'cells', cells: cellsOf(line, row++) })),
      totalRow(words.subtotal, sum),
    ];
  });
}

const totalRow = (name: string, sum: number): TableRow => ({
  kind: 'total',
  cells: ['', name, '', '', '', dong(sum), ''],
});

function cellsOf({ name, unit, coefficient, salary, amount, byHand, why }: BonusLine, row: number): string[] {
  return [
    rowNumber(row),
    plain(name),
    plain(unit),
    coefficient === null ? '' : decimal(coefficient),
    salary === null ? '' : dong(salary),
    amount === null ? '' : byHand ? `${dong(amount)}*` : dong(amount),
    why === null ? '' : words.why[why],
  ];
}
