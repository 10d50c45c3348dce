import { type Level, levels } from '../levels.ts';
import type { ChosenForms } from './chosen-tables.ts';
import type { Block, TableBlock, TableRow } from './list-document.ts';
import type { CollectiveLine, ListInput, PersonLine } from './list-input.ts';
import { byLevel, inFormOrder, inNameOrder } from './list-order.ts';
import { countsOf, headingOf, sumOf } from './list-sums.ts';
import {
  collectivesOfYearFor,
  type Form,
  householdsOfYear,
  levelOn,
  peopleOfYear,
  rowsOf,
  tableOf,
  usualOn,
} from './list-tables.ts';
import { countOnPaper, romanNumber } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';
import { valid } from './void-lines.ts';

const words = paperWords.section;

/** A year's list: I. collectives, II. people, each by level with its count; then what each level gave. */
export function layoutYear(
  input: ListInput,
  chosen: ChosenForms,
): { blocks: readonly Block[]; closing: readonly Block[] } {
  const collectivesForm = chosen.collectives ?? usualOn(chosen.orientation, collectivesOfYearFor(input.collectives));
  const peopleForm = chosen.people ?? usualOn(chosen.orientation, peopleOfYear);
  const householdsForm = chosen.households ?? usualOn(chosen.orientation, householdsOfYear);
  const sections = [
    { name: words.collectives, table: tableOf(collectivesForm, collectiveRows(input, collectivesForm)) },
    { name: words.people, table: tableOf(peopleForm, personRows(input, peopleForm)) },
    { name: words.households, table: tableOf(householdsForm, householdRows(input, householdsForm)) },
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

const nameOf = (level: Level, input: ListInput): string => levelOn(level, input.levelNames);

type Lines = readonly Pick<CollectiveLine, 'status'>[];

function groupRow(level: Level, index: number, lines: Lines, input: ListInput): TableRow {
  const awards = fill(paperWords.count.awards, { count: countOnPaper(valid(lines).length) });
  const text = fill(words.counted, { name: nameOf(level, input), count: awards });
  return { kind: 'group', text: fill(words.numbered, { number: String(index + 1), text }) };
}

const collectiveRows = (input: ListInput, form: Form<CollectiveLine>): TableRow[] =>
  byLevel(inFormOrder(input.collectives)).flatMap(({ level, lines }, index) => [
    groupRow(level, index, lines, input),
    ...rowsOf(form, lines),
  ]);

const personRows = (input: ListInput, form: Form<PersonLine>): TableRow[] =>
  byLevel(inNameOrder(input.people)).flatMap(({ level, lines }, index) => [
    groupRow(level, index, lines, input),
    ...rowsOf(form, lines),
  ]);

const householdRows = (input: ListInput, form: Form<CollectiveLine>): TableRow[] =>
  byLevel(inFormOrder(input.households)).flatMap(({ level, lines }, index) => [
    groupRow(level, index, lines, input),
    ...rowsOf(form, lines),
  ]);

/** "Theo cấp khen": one line for each level that gave anything. Source: the sentence year-end reports open with. */
function totalsTable(input: ListInput): TableBlock {
  const { level, collectiveAwards, personAwards, householdAwards, allAwards } = paperWords.column;
  const kinds: readonly CountedLines[] = [
    valid(input.collectives),
    valid(input.people),
    ...(input.households.length > 0 ? [valid(input.households)] : []),
  ];
  const at = (lines: CountedLines, each: Level): number => lines.filter((line) => line.level === each).length;
  const cells = (name: string, counts: readonly number[]): string[] => [
    name,
    ...[...counts, counts.reduce((sum, count) => sum + count, 0)].map((count) =>
      count === 0 ? '0' : countOnPaper(count),
    ),
  ];
  const given = levels.filter((each) => kinds.some((lines) => at(lines, each) > 0));
  const widthMm = kinds.length > 2 ? 28 : 35;
  const headings = [collectiveAwards, personAwards, ...(kinds.length > 2 ? [householdAwards] : []), allAwards];
  return {
    kind: 'table',
    textPt: 12,
    columns: [
      { heading: level, widthMm: kinds.length > 2 ? 53 : 60, align: 'left' },
      ...headings.map((heading) => ({ heading, widthMm, align: 'center' as const })),
    ],
    rows: [
      ...given.map(
        (each): TableRow => ({
          kind: 'cells',
          cells: cells(
            nameOf(each, input),
            kinds.map((lines) => at(lines, each)),
          ),
        }),
      ),
      {
        kind: 'total',
        cells: cells(
          paperWords.total,
          kinds.map((lines) => lines.length),
        ),
      },
    ],
  };
}

type CountedLines = readonly Pick<CollectiveLine, 'level'>[];
