import { type RecipientKind, recipientKinds } from '../awards.ts';
import { letterheadBlock } from '../lists/letterhead-block.ts';
import type { Block, Column, ListDocument, TableBlock, TableRow } from '../lists/list-document.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { signatureOf } from '../lists/list-layout.ts';
import { countOnPaper, dayInWords, plain } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import {
  dimensionsOnPaper,
  kindOnPaper,
  nameOnPaper,
  narrowedOnPaper,
  spanOnPaper,
  yearsOnPaper,
} from './paper-names.ts';
import type { StatisticsTable } from './table.ts';
import { type ColumnGroup, columnGroups, type FigureColumn, figureAt, type Place } from './table-columns.ts';

const words = paperWords.statistics;

/** Everything a table of figures on paper is made of; the register is not asked again. */
export interface StatisticsInput {
  readonly letterhead: Letterhead;
  readonly table: StatisticsTable;
  /** second line of the title; empty lets the table name itself */
  readonly title: string;
  /** YYYY-MM-DD */
  readonly printedOn: string;
  /** the day on which the numbers were frozen, and for whom */
  readonly frozen: { readonly receiver: string; readonly day: string } | undefined;
}

/** What a page holds beside its margins. Source: NĐ 30/2020 Phụ lục I. */
const UPRIGHT = { widthMm: 165, nameMm: 45 };
const LYING = { widthMm: 255, nameMm: 50 };
const FIGURE_MM = 14;
const MOST_FIGURE_MM = 26;

/** Figures as an office reports them; upright where they fit, in several tables where even a lying page is too narrow. */
export function layoutStatistics({ letterhead, table, title, printedOn, frozen }: StatisticsInput): ListDocument {
  const groups = columnGroups(table);
  const width = groups.reduce((sum, { columns }) => sum + columns.length * FIGURE_MM, 0);
  const lying = UPRIGHT.nameMm + width > UPRIGHT.widthMm;
  const page = lying ? LYING : UPRIGHT;
  const tables = cut(groups, page.widthMm - page.nameMm);
  const years = yearsOnPaper(table.choice);
  const basis = [basisOf(frozen, printedOn), narrowedOnPaper(table)].filter((line) => line !== '').join('\n');
  return {
    title: fill(words.fileTitle, { years }),
    author: plain(letterhead.issuingBody),
    ...(lying && { orientation: 'landscape' as const }),
    blocks: [
      letterheadBlock(letterhead, { place: letterhead.place, on: printedOn }),
      {
        kind: 'title',
        name: words.name,
        subject: plain(title) || fill(words.subject, { years, by: dimensionsOnPaper(table.choice) }),
        basis,
      },
      { kind: 'sum', text: table.choice.counting === 'awards' ? words.unit : words.unitRecipients },
      ...tables.flatMap((part, at): readonly Block[] => [
        ...(tables.length > 1
          ? [heading(fill(words.continued, { number: String(at + 1), count: String(tables.length) }))]
          : []),
        tableOf(table, part, page),
      ]),
      {
        kind: 'together',
        blocks: [{ kind: 'sum', text: sumOf(table) }, signatureOf(letterhead, letterhead.recipients)],
      },
    ],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', depth: 2, text });

function basisOf(frozen: StatisticsInput['frozen'], printedOn: string): string {
  if (!frozen) return fill(words.asOf, { day: dayInWords(printedOn) });
  const receiver = plain(frozen.receiver);
  const day = dayInWords(frozen.day);
  return receiver === '' ? fill(words.frozen, { day }) : fill(words.frozenFor, { day, receiver });
}

/** Groups side by side as far as a page is wide; one that is wider than a page stands alone. */
function cut(groups: readonly ColumnGroup[], widthMm: number): readonly (readonly ColumnGroup[])[] {
  const parts: ColumnGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    const wanted = group.columns.length * FIGURE_MM;
    const last = parts.at(-1);
    if (last && wanted <= room) last.push(group);
    else parts.push([group]);
    room = (last && wanted <= room ? room : widthMm) - wanted;
  }
  return parts;
}

function tableOf(
  table: StatisticsTable,
  groups: readonly ColumnGroup[],
  page: { readonly widthMm: number; readonly nameMm: number },
): TableBlock {
  const figures = groups.flatMap((group) =>
    group.columns.map((column) => ({ column, ...headingOf(table, group, column) })),
  );
  // Few figures stand wider, and the name takes what they leave.
  const room = Math.floor((page.widthMm - page.nameMm) / figures.length);
  const figureMm = Math.min(MOST_FIGURE_MM, Math.max(FIGURE_MM, room));
  const nameMm = Math.max(page.nameMm, page.widthMm - figures.length * figureMm);
  const cells = (name: string, row: Place): readonly string[] => [
    name,
    ...figures.map(({ column }) => figureOnPaper(column, figureAt(table, column, row))),
  ];
  const columns: readonly Column[] = [
    { heading: words.head[table.choice.rows], widthMm: nameMm, align: 'left' },
    ...figures.map(
      ({ heading: text, split }): Column => ({
        heading: text,
        ...(split && { split }),
        widthMm: figureMm,
        align: 'center',
      }),
    ),
  ];
  return {
    kind: 'table',
    textPt: 11,
    columns,
    rows: [
      ...table.rows.map(
        (row, at): TableRow => ({ kind: 'cells', cells: cells(nameOnPaper(table.choice.rows, row), at) }),
      ),
      { kind: 'total', cells: cells(table.choice.counting === 'awards' ? words.total : words.different, undefined) },
    ],
  };
}

function headingOf(
  table: StatisticsTable,
  group: ColumnGroup,
  column: FigureColumn,
): Pick<Column, 'heading' | 'split'> {
  if (column.kind === 'recipients') {
    const kind = kindOnPaper(column.of);
    return { heading: fill(words.distinct, { kind }), split: { over: words.different, own: kind } };
  }
  const own = group.kind === 'column' && group.column !== undefined ? table.columns[group.column] : undefined;
  const name = own ? nameOnPaper(table.choice.columns, own) : words.total;
  const below = subheadingOf(table, column);
  const heading = `${name}\n${below}`;
  return group.columns.length > 1 ? { heading, split: { over: name, own: below } } : { heading };
}

function subheadingOf({ spans }: StatisticsTable, column: FigureColumn): string {
  switch (column.kind) {
    case 'count': {
      const span = spans[column.span];
      return span ? spanOnPaper(span) : '';
    }
    case 'difference':
      return words.change;
    default:
      return words.percent;
  }
}

const grouped = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, '.');

/** Figures without a leading nought, changes with their sign, shares with a comma. */
function figureOnPaper(column: FigureColumn, figure: number | undefined): string {
  if (figure === undefined) return '–';
  if (column.kind === 'count' || column.kind === 'recipients') return grouped(figure);
  const sign = figure > 0 ? '+' : figure < 0 ? '−' : '';
  const [whole = '0', part] = String(Math.abs(figure)).split('.');
  return `${sign}${grouped(Number(whole))}${part === undefined ? '' : `,${part}`}`;
}

function sumOf({ choice, spans, allRecipients, voided }: StatisticsTable): string {
  const total = countOnPaper(spans[0]?.total ?? 0);
  const gone = voided === 0 ? '' : fill(words.voided, { count: countOnPaper(voided) });
  if (choice.counting === 'recipients') return fill(words.sumRecipients, { total, voided: gone });
  const templates: Readonly<Record<RecipientKind, string>> = {
    unit: paperWords.count.collectives,
    person: paperWords.count.people,
    household: paperWords.count.households,
  };
  const recipients = recipientKinds
    .filter((kind) => allRecipients[kind] > 0)
    .map((kind) => fill(templates[kind], { count: countOnPaper(allRecipients[kind]) }));
  return fill(words.sum, { total, recipients: recipients.join(', '), voided: gone });
}
