import { formatDay } from '#shared/base/local-date.ts';
import type { Level } from '../levels.ts';
import type { Column, TableBlock, TableRow } from './list-document.ts';
import type { CollectiveLine, ListInput, PersonLine } from './list-input.ts';
import { plain, rowNumber } from './paper-text.ts';
import { paperWords } from './paper-words.ts';
import { voidNote } from './void-lines.ts';

/** A column and where its text comes from; the index counts the rows of one group from 0. */
export type Source<Line> = Column & { readonly text: (line: Line, index: number) => string };

/** A table's columns fill the 165 mm between the margins. */
export type Form<Line> = { readonly textPt: TableBlock['textPt']; readonly columns: readonly Source<Line>[] };

const words = paperWords.column;

const left = <Line>(heading: string, widthMm: number, text: Source<Line>['text']): Source<Line> => ({
  heading,
  widthMm,
  align: 'left',
  text,
});

const center = <Line>(heading: string, widthMm: number, text: Source<Line>['text']): Source<Line> => ({
  ...left(heading, widthMm, text),
  align: 'center',
});

export const stacked = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

export const levelOn = (level: Level, names: ListInput['levelNames']): string =>
  plain(names?.[level] ?? paperWords.level[level]);

export const decisionOf = (line: CollectiveLine | PersonLine): string =>
  stacked(plain(line.decisionNumber), formatDay(line.decidedOn));

/** Where a table has no column for notes, the mark of a void award stands in the one that has room. */
const reason = (line: CollectiveLine): string => stacked(plain(line.reason), voidNote(line));

export const collectivesOfDecision: Form<CollectiveLine> = {
  textPt: 12,
  columns: [
    center(words.number, 10.5, (_, index) => rowNumber(index)),
    left(words.collective, 46.5, (line) => plain(line.name)),
    left(words.parentUnit, 46, (line) => plain(line.parentUnit)),
    left(words.reason, 62, reason),
  ],
};

export const peopleOfDecision: Form<PersonLine> = {
  textPt: 12,
  columns: [
    center(words.number, 10.5, (_, index) => rowNumber(index)),
    left(words.person, 40, (line) => plain(line.name)),
    center(words.rank, 21.5, (line) => plain(line.rank)),
    center(words.post, 30, (line) => plain(line.post)),
    left(words.unit, 45.5, (line) => plain(line.unit)),
    left(words.note, 17.5, (line) => stacked(voidNote(line), plain(line.note))),
  ],
};

const collectivesOfYear: Form<CollectiveLine> = {
  textPt: 11,
  columns: [
    center(words.number, 10, (_, index) => rowNumber(index)),
    left(words.collective, 38, (line) => plain(line.name)),
    left(words.form, 35, (line) => plain(line.formName)),
    center(words.decision, 36, decisionOf),
    left(words.reason, 46, reason),
  ],
};

const collectivesOfYearWithParents: Form<CollectiveLine> = {
  textPt: 11,
  columns: [
    center(words.number, 10, (_, index) => rowNumber(index)),
    left(words.collective, 34, (line) => plain(line.name)),
    left(words.parentUnit, 24, (line) => plain(line.parentUnit)),
    left(words.form, 27, (line) => plain(line.formName)),
    center(words.decision, 29, decisionOf),
    left(words.reason, 41, reason),
  ],
};

/** A household stands with the unit that proposed it. */
const asHouseholds = (form: Form<CollectiveLine>): Form<CollectiveLine> => ({
  ...form,
  columns: form.columns.map((column) => {
    if (column.heading === words.collective) return { ...column, heading: words.household };
    return column.heading === words.parentUnit ? { ...column, heading: words.proposedBy } : column;
  }),
});

export const householdsOfDecision = asHouseholds(collectivesOfDecision);
export const householdsOfYear = asHouseholds(collectivesOfYearWithParents);

/** A parent unit that all collectives share, as in a cluster, says nothing and takes no room. */
export const collectivesOfYearFor = (lines: readonly CollectiveLine[]): Form<CollectiveLine> =>
  new Set(lines.map((line) => plain(line.parentUnit))).size > 1 ? collectivesOfYearWithParents : collectivesOfYear;

export const peopleOfYear: Form<PersonLine> = {
  textPt: 11,
  columns: [
    center(words.number, 10, (_, index) => rowNumber(index)),
    left(words.person, 35.5, (line) => plain(line.name)),
    center(words.rank, 19.5, (line) => plain(line.rank)),
    center(words.post, 21, (line) => plain(line.post)),
    left(words.unit, 27, (line) => plain(line.unit)),
    left(words.form, 25, (line) => plain(line.formName)),
    center(words.decision, 27, (line) => stacked(decisionOf(line), voidNote(line))),
  ],
};

/** The usual columns, on a page that lies each wider by the same part. */
export const usualOn = <Line>(orientation: 'portrait' | 'landscape', form: Form<Line>): Form<Line> =>
  orientation === 'portrait'
    ? form
    : { ...form, columns: form.columns.map((column) => ({ ...column, widthMm: (column.widthMm * 257) / 165 })) };

/** Rows of one group, numbered from 01. */
export const rowsOf = <Line>(form: Form<Line>, lines: readonly Line[]): TableRow[] =>
  lines.map((line, index) => ({ kind: 'cells', cells: form.columns.map((column) => column.text(line, index)) }));

export const tableOf = (form: Pick<TableBlock, 'textPt' | 'columns'>, rows: readonly TableRow[]): TableBlock => ({
  kind: 'table',
  textPt: form.textPt,
  columns: form.columns.map(({ heading, widthMm, align }) => ({ heading, widthMm, align })),
  rows,
});
