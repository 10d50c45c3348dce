import { formOnPaper } from '../lists/form-names.ts';
import type { Block, CoverBlock, ListDocument, TableRow } from '../lists/list-document.ts';
import { signatureOf } from '../lists/list-layout.ts';
import { countOnPaper, dayInWords, plain, upper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { type BookInput, type BookLine, orderBook } from './book.ts';
import { bookColumns, bookRow, numberOnPaper } from './book-table.ts';

const words = paperWords.book;

/**
 * A book as a bound one shows it: a title page, then every award by its number on landscape pages, void ones with what
 * became of them, and at its end how many there are. Drafts stand at the end of a draft print only, which says what it
 * is on every page.
 * Source: domain.md §5 ("Vào Sổ vàng số"); practice of the offices.
 */
export function layoutBook(input: BookInput): ListDocument {
  const { draft, head, letterhead } = input;
  const { entered, drafts } = orderBook(input);
  const own = formOnPaper(letterhead.issuingBody);
  const rows: TableRow[] = entered.map((line) => bookRow(line, own));
  const waiting = draft ? drafts : [];
  if (waiting.length > 0) {
    rows.push({ kind: 'group', text: fill(words.drafts, { count: countOnPaper(waiting.length) }) });
    rows.push(...waiting.map((line) => bookRow(line, own)));
  }
  const closing: Block[] = [
    ...sums(entered, waiting).map((text): Block => ({ kind: 'sum', text })),
    signatureOf(letterhead, []),
  ];
  const title = fill(words.fileTitle, { authority: authorityOnPaper(input), year: String(head.year) });
  return {
    title,
    author: plain(letterhead.issuingBody),
    orientation: 'landscape',
    ...(draft && { pageMark: words.draftMark }),
    blocks: [
      cover(input),
      { kind: 'table', textPt: 11, columns: bookColumns, rows },
      { kind: 'together', blocks: closing },
    ],
  };
}

const authorityOnPaper = ({ head }: BookInput): string => plain(head.authority) || paperWords.level[head.level];

function cover(input: BookInput): CoverBlock {
  const { letterhead, head, draft, printedOn } = input;
  return {
    kind: 'cover',
    parentBody: upper(plain(letterhead.parentBody)),
    issuingBody: upper(plain(letterhead.issuingBody)),
    state: paperWords.state,
    motto: paperWords.motto,
    name: words.name,
    subject: fill(words.subject, { authority: authorityOnPaper(input) }),
    year: fill(words.year, { year: String(head.year) }),
    mark: draft ? fill(words.draftCover, { day: dayInWords(printedOn) }) : '',
  };
}

/** How many awards there are, from which number to which, and how many of them no longer count. */
function sums(entered: readonly BookLine[], drafts: readonly BookLine[]): string[] {
  const valid = entered.filter(({ status }) => status === 'valid');
  const counts = (['unit', 'person', 'household'] as const).flatMap((kind) => {
    const count = valid.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [fill(words.count[kind], { count: countOnPaper(count) })];
  });
  const params = { count: countOnPaper(valid.length), counts: counts.join(', ') };
  const voided = entered.length - valid.length;
  const parts = [
    fill(counts.length === 0 ? words.sumNone : words.sum, params),
    range(entered),
    voided > 0 ? fill(words.voided, { count: countOnPaper(voided) }) : '',
    words.end,
  ];
  return [parts.join(''), ...(drafts.length > 0 ? [fill(words.draftSum, { count: countOnPaper(drafts.length) })] : [])];
}

function range(entered: readonly BookLine[]): string {
  const numbers = entered.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : fill(words.range, { first: numberOnPaper(first), last: numberOnPaper(last) });
}
