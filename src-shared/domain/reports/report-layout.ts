import { levels } from '../levels.ts';
import { letterheadBlock } from '../lists/letterhead-block.ts';
import type {
  Block,
  Column,
  ListDocument,
  ParagraphBlock,
  SignatureBlock,
  TableBlock,
  TableRow,
} from '../lists/list-document.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { signatureOf } from '../lists/list-layout.ts';
import { countOnPaper, plain, romanNumber, rowNumber, upper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { type AwardCounts, factSentences, type ReportFigures, recipientKinds, sumOfCounts } from './report-figures.ts';
import { paragraphsOf, type ReportSection, type ReportText } from './report-text.ts';

export interface ReportInput {
  readonly letterhead: Letterhead;
  readonly text: ReportText;
  readonly figures: ReportFigures;
  /** YYYY-MM-DD */
  readonly printedOn: string;
}

const words = paperWords.report;

/**
 * A cluster's report of a year. A section that nobody wrote and the register has nothing for is left out, so that no
 * heading stands over nothing; what stands is numbered through.
 * Source: NĐ 30/2020 Phụ lục I (thể thức) and III (báo cáo).
 */
export function layoutReport({ letterhead, text, figures, printedOn }: ReportInput): ListDocument {
  const of = { year: String(figures.year), cluster: figures.cluster };
  const body = [
    ...texts(text.intro),
    ...numbered(text.sections, figures),
    ...texts(text.closing).map((block, at, all) => (at === all.length - 1 ? ended(block) : block)),
  ];
  const number = plain(text.number);
  return {
    title: fill(words.fileTitle, of),
    author: plain(text.issuingBody) || plain(letterhead.issuingBody),
    blocks: [
      {
        ...letterheadBlock(
          {
            parentBody: plain(text.parentBody) || letterhead.parentBody,
            issuingBody: plain(text.issuingBody) || letterhead.issuingBody,
          },
          { place: letterhead.place, on: printedOn },
        ),
        // Room for a number that the registry writes by hand.
        number: fill(words.number, { number: number.startsWith('/') ? `${'\u00a0'.repeat(8)}${number}` : number }),
      },
      { kind: 'title', name: words.name, subject: paragraphsOf(text.subject).map(plain).join('\n'), basis: '' },
      ...body,
      { kind: 'together', blocks: [signature(letterhead, text)] },
    ],
  };
}

function signature(letterhead: Letterhead, { capacity, signer }: ReportText): SignatureBlock {
  const usual = signatureOf(letterhead, letterhead.recipients);
  const lines = paragraphsOf(capacity).map((line) => upper(plain(line)));
  return lines.length === 0 ? usual : { ...usual, capacity: lines, name: plain(signer) };
}

const running = (text: string): ParagraphBlock => ({
  kind: 'paragraph',
  runs: [{ text }],
  align: 'justify',
  indented: true,
  spacePt: 6,
});

const texts = (text: string): ParagraphBlock[] => paragraphsOf(text).map((line) => running(plain(line)));

/** The last sentence is closed so that nothing can be written after it. */
function ended(block: ParagraphBlock): ParagraphBlock {
  const text = block.runs.map((run) => run.text).join('');
  return running(`${text.replace(/[./]+$/, '')}${words.end}`);
}

type Standing = { readonly section: ReportSection; readonly blocks: readonly Block[] };

function numbered(sections: readonly ReportSection[], figures: ReportFigures): Block[] {
  const made = sections.map((section): Standing => ({ section, blocks: contentOf(section, figures) }));
  const standing = made.filter(
    ({ section, blocks }, at) => blocks.length > 0 || (section.depth === 1 && hasPart(made, at)),
  );
  const counted = { 1: 0, 2: 0 };
  return standing.flatMap(({ section, blocks }) => {
    counted[section.depth] += 1;
    if (section.depth === 1) counted[2] = 0;
    const number = section.depth === 1 ? romanNumber(counted[1]) : String(counted[2]);
    const text = fill(paperWords.section.numbered, { number, text: plain(section.heading) });
    return [heading(text, section.depth), ...blocks];
  });
}

/** Whether anything stands in the sections under the one at a place. */
function hasPart(made: readonly Standing[], at: number): boolean {
  const rest = made.slice(at + 1);
  const end = rest.findIndex(({ section }) => section.depth === 1);
  return rest.slice(0, end === -1 ? rest.length : end).some(({ blocks }) => blocks.length > 0);
}

const heading = (text: string, depth: 1 | 2): ParagraphBlock => ({
  kind: 'paragraph',
  runs: [{ text, bold: true }],
  align: 'justify',
  indented: true,
  spacePt: depth === 1 ? 12 : 6,
  keepWithNext: true,
});

function contentOf(section: ReportSection, figures: ReportFigures): Block[] {
  const table = section.facts === 'awards' && figures.forms.length > 0;
  return [
    ...factSentences(section.facts, figures).map((text) => running(plain(text))),
    ...(table ? [{ ...running(words.table), keepWithNext: true } as const, spacer, awardTable(figures)] : []),
    ...texts(section.text),
  ];
}

/** Six points between a sentence and its table. */
const spacer: ParagraphBlock = { ...running(''), indented: false, spacePt: 0, keepWithNext: true };

function awardTable({ forms }: ReportFigures): TableBlock {
  const all = sumOfCounts(forms);
  // Households are rare: a column of noughts helps nobody.
  const kinds = recipientKinds.filter((kind) => kind !== 'household' || all.household > 0);
  const counts = (of: AwardCounts): string[] => [
    ...kinds.map((kind) => (of[kind] > 0 ? countOnPaper(of[kind]) : '')),
    countOnPaper(of.unit + of.person + of.household),
  ];
  const column = (text: string, widthMm: number): Column => ({ heading: text, widthMm, align: 'center' });
  const width = 24;
  let row = 0;
  return {
    kind: 'table',
    textPt: 12,
    columns: [
      column(paperWords.column.number, 12),
      { heading: words.column.form, widthMm: 165 - 12 - width * (kinds.length + 1), align: 'left' },
      ...kinds.map((kind) => column(words.column[kind], width)),
      column(words.column.all, width),
    ],
    rows: [
      ...levels.flatMap((level): TableRow[] => {
        const own = forms.filter((form) => form.level === level);
        if (own.length === 0) return [];
        return [
          { kind: 'total', cells: ['', paperWords.level[level], ...counts(sumOfCounts(own))] },
          ...own.map((form): TableRow => ({ kind: 'cells', cells: [rowNumber(row++), form.form, ...counts(form)] })),
        ];
      }),
      { kind: 'total', cells: ['', paperWords.total, ...counts(all)] },
    ],
  };
}
