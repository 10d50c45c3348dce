import { type Level, levels } from '../levels.ts';
import type { Block, TableBlock, TableRow } from './list-document.ts';
import type { ListInput } from './list-input.ts';
import { byLevel, inFormOrder, inNameOrder } from './list-order.ts';
import { countsOf, headingOf, sumOf } from './list-sums.ts';
import { collectivesOfYearFor, peopleOfYear, rowsOf, tableOf } from './list-tables.ts';
import { countOnPaper, plain, romanNumber } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.section;

/** A year's list: I. collectives, II. people, each by level with its count; then what each level gave. */
export function layoutYear(input: ListInput): { blocks: readonly Block[]; closing: readonly Block[] } {
  const collectivesForm = collectivesOfYearFor(input.collectives);
  const sections = [
    { name: words.collectives, table: tableOf(collectivesForm, collectiveRows(input, collectivesForm)) },
    { name: words.people, table: tableOf(peopleOfYear, personRows(input)) },
  ].filter((section) => section.table.rows.length > 0);
  const counts = countsOf(input, 'awards');
  const blocks = sections.flatMap(({ name, table }, index): Block[] => [
    headingOf(romanNumber(index + 1), name, counts[index] ?? ''),
    table,
  ]);
  const number = romanNumber(sections.length + 1);
  const totals: Block[] = [
    { kind: 'heading', depth: 2, text: fill(words.numbered, { number, text: words.totals }) },
    totalsTable(input),
  ];
  return { blocks, closing: [...(sections.length > 0 ? totals : []), sumOf(input, 'awards')] };
}

const nameOf = (level: Level, input: ListInput): string => plain(input.levelNames?.[level] ?? paperWords.level[level]);

function groupRow(level: Level, index: number, count: number, input: ListInput): TableRow {
  const awards = fill(paperWords.count.awards, { count: countOnPaper(count) });
  const text = fill(words.counted, { name: nameOf(level, input), count: awards });
  return { kind: 'group', text: fill(words.numbered, { number: String(index + 1), text }) };
}

const collectiveRows = (input: ListInput, form: ReturnType<typeof collectivesOfYearFor>): TableRow[] =>
  byLevel(inFormOrder(input.collectives)).flatMap(({ level, lines }, index) => [
    groupRow(level, index, lines.length, input),
    ...rowsOf(form, lines),
  ]);

const personRows = (input: ListInput): TableRow[] =>
  byLevel(inNameOrder(input.people)).flatMap(({ level, lines }, index) => [
    groupRow(level, index, lines.length, input),
    ...rowsOf(peopleOfYear, lines),
  ]);

/** "Theo cấp khen": one line for each level that gave anything. Source: the sentence year-end reports open with. */
function totalsTable(input: ListInput): TableBlock {
  const at = (lines: readonly { readonly level: Level }[], level: Level): number =>
    lines.filter((line) => line.level === level).length;
  const cells = (name: string, collectives: number, people: number): string[] => [
    name,
    ...[collectives, people, collectives + people].map((count) => (count === 0 ? '0' : countOnPaper(count))),
  ];
  const given = levels.filter((level) => at([...input.collectives, ...input.people], level) > 0);
  const { level, collectiveAwards, personAwards, allAwards } = paperWords.column;
  return {
    kind: 'table',
    textPt: 12,
    columns: [
      { heading: level, widthMm: 60, align: 'left' },
      { heading: collectiveAwards, widthMm: 35, align: 'center' },
      { heading: personAwards, widthMm: 35, align: 'center' },
      { heading: allAwards, widthMm: 35, align: 'center' },
    ],
    rows: [
      ...given.map((each): TableRow => {
        const [collectives, people] = [at(input.collectives, each), at(input.people, each)];
        return { kind: 'cells', cells: cells(nameOf(each, input), collectives, people) };
      }),
      { kind: 'total', cells: cells(paperWords.total, input.collectives.length, input.people.length) },
    ],
  };
}
