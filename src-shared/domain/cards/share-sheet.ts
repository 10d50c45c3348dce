import { letterheadOr } from '../lists/letterhead-block.ts';
import type { Block, ListDocument } from '../lists/list-document.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { dayInWords, plain, upper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { groupsInLine, shareCount, shareThreshold } from './share-digits.ts';

/** Everything that stands on one sheet of the recovery key. */
export type ShareSheetInput = {
  /** null at a station without one yet: the sheet then bears its name alone */
  readonly letterhead: Pick<Letterhead, 'parentBody' | 'issuingBody' | 'place'> | null;
  readonly stationName: string;
  readonly stationCode: string;
  /** 1 to 5 */
  readonly number: number;
  readonly tag: string;
  /** 24 of five digits */
  readonly groups: readonly string[];
  /** of headquarters' keys, to be compared with other papers */
  readonly fingerprint: string;
  /** YYYY-MM-DD */
  readonly madeOn: string;
};

const words = paperWords.share;

/** One sheet on one page: what it is, who keeps it, its digits, and what to do with it. Source: security.md §3.2. */
export function layoutShareSheet(input: ShareSheetInput): ListDocument {
  const { letterhead, number, tag, groups, fingerprint, madeOn } = input;
  const of = { number: String(number), count: String(shareCount), needed: String(shareThreshold) };
  const name = plain(input.stationName);
  const facts: readonly (readonly [string, string])[] = [
    [words.station, fill(words.stationValue, { name, code: input.stationCode })],
    [words.printing, fill(words.printingValue, { tag: upper(tag), day: dayInWords(madeOn) })],
    [words.fingerprint, fingerprint],
    [words.keeper, words.blank],
    [words.handedOver, words.blank],
  ];
  const blocks: Block[] = [
    letterheadOr(name, letterhead, madeOn),
    { kind: 'title', name: words.name, subject: fill(words.subject, of), basis: fill(words.basis, of) },
    {
      kind: 'table',
      textPt: 12,
      columns: [
        { heading: words.what, widthMm: 50, align: 'left' },
        { heading: words.content, widthMm: 115, align: 'left' },
      ],
      rows: facts.map((cells) => ({ kind: 'cells', cells })),
    },
    { kind: 'heading', depth: 1, text: words.digits },
    {
      kind: 'table',
      textPt: 12,
      columns: [
        { heading: words.line, widthMm: 21, align: 'center' },
        ...Array.from({ length: groupsInLine }, (_, at) => ({
          heading: fill(words.group, { number: String(at + 1) }),
          widthMm: 36,
          align: 'center' as const,
        })),
      ],
      rows: linesOf(groups).map((line, at) => ({ kind: 'cells', cells: [String(at + 1), ...line] })),
    },
    { kind: 'sum', text: words.checkDigit },
    { kind: 'heading', depth: 1, text: words.rules },
    ...words.rule.map((text): Block => ({ kind: 'sum', text: fill(text, of) })),
  ];
  return { title: fill(words.fileTitle, { ...of, code: input.stationCode }), author: name, blocks };
}

const linesOf = (groups: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(groups.length / groupsInLine) }, (_, at) =>
    groups.slice(groupsInLine * at, groupsInLine * (at + 1)),
  );
