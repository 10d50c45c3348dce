import { formatDay, yearOf } from '../../base/local-date.ts';
import { showServiceNumber } from '../people/person-numbers.ts';
import type { Column, TableBlock } from './list-document.ts';
import type { CollectiveLine, ListInput, PersonLine } from './list-input.ts';
import { fittedColumns, type ListColumn, type Orientation, orientationFor } from './list-look.ts';
import { decisionOf, type Form, levelOn, type Source, stacked } from './list-tables.ts';
import { moneyOnPaper, plain, rowNumber } from './paper-text.ts';
import { paperWords } from './paper-words.ts';
import { voidNote } from './void-lines.ts';

const words = paperWords.column;

type Texts<Line> = { readonly [C in ListColumn]?: Source<Line>['text'] };

const common = (levelNames: ListInput['levelNames']): Texts<CollectiveLine | PersonLine> => ({
  number: (_, index) => rowNumber(index),
  name: (line) => plain(line.name),
  form: (line) => plain(line.formName),
  level: (line) => levelOn(line.level, levelNames),
  decision: decisionOf,
  decisionNumber: (line) => plain(line.decisionNumber),
  decidedOn: (line) => formatDay(line.decidedOn),
  reason: (line) => plain(line.reason),
  bonus: (line) => (typeof line.bonus === 'number' ? moneyOnPaper(line.bonus) : ''),
  signed: () => '',
  note: (line) => plain(line.note),
});

const ofPeople: Texts<PersonLine> = {
  birth: (line) => (line.birth === '' ? '' : String(yearOf(line.birth))),
  serviceNumber: (line) => showServiceNumber(plain(line.serviceNumber ?? '')),
  rank: (line) => plain(line.rank),
  post: (line) => plain(line.post),
  unit: (line) => plain(line.unit),
};

const ofCollectives: Texts<CollectiveLine> = { unit: (line) => plain(line.parentUnit) };

const alignedLeft: readonly ListColumn[] = ['name', 'unit', 'form', 'reason', 'note'];

/** Where a void award says so: where it has most room, and never nowhere. */
const sayVoid: readonly ListColumn[] = ['note', 'reason', 'decision', 'form', 'unit', 'name'];

const headings = (of: keyof typeof recipients): { readonly [C in ListColumn]: string } => ({
  ...words,
  name: recipients[of].name,
  unit: recipients[of].unit,
});

const recipients = {
  people: { name: words.person, unit: words.unit },
  collectives: { name: words.collective, unit: words.parentUnit },
  households: { name: words.household, unit: words.proposedBy },
} as const;

type Made<Line> = { readonly texts: Texts<Line>; readonly headings: { readonly [C in ListColumn]: string } };

function formOf<Line extends CollectiveLine | PersonLine>(
  columns: readonly ListColumn[],
  orientation: Orientation,
  { texts, headings: named }: Made<Line>,
): Form<Line> {
  const { textPt, widthsMm } = fittedColumns(columns, orientation);
  const saying = sayVoid.find((column) => columns.includes(column)) ?? columns[0];
  const made = columns.map((column, at): Source<Line> => {
    const text = texts[column] ?? (() => '');
    const place: Column = {
      heading: named[column],
      widthMm: widthsMm[at] ?? 0,
      align: alignedLeft.includes(column) ? 'left' : 'center',
    };
    return { ...place, text: (line, index) => stacked(text(line, index), column === saying ? voidNote(line) : '') };
  });
  return { textPt: textPt satisfies TableBlock['textPt'], columns: made };
}

/** The tables of a list whose columns somebody chose; a kind of recipient without a choice has its usual ones. */
export interface ChosenForms {
  readonly orientation: Orientation;
  readonly people?: Form<PersonLine>;
  readonly collectives?: Form<CollectiveLine>;
  readonly households?: Form<CollectiveLine>;
}

/** Widths fitted to the page; more columns than a page holds are left out from the right, which the caller refuses first. */
export function chosenForms({ look, people, collectives, households, levelNames }: ListInput): ChosenForms {
  const ofP = look?.people ?? [];
  const ofC = look?.collectives ?? [];
  const used = [...(people.length > 0 ? [ofP] : []), ...(collectives.length + households.length > 0 ? [ofC] : [])];
  const lies = used.some((columns) => orientationFor(columns) !== 'portrait');
  const orientation = lies ? 'landscape' : 'portrait';
  const texts = common(levelNames);
  const collective = { ...texts, ...ofCollectives };
  return {
    orientation,
    ...(ofP.length > 0 && {
      people: formOf<PersonLine>(ofP, orientation, { texts: { ...texts, ...ofPeople }, headings: headings('people') }),
    }),
    ...(ofC.length > 0 && {
      collectives: formOf<CollectiveLine>(ofC, orientation, { texts: collective, headings: headings('collectives') }),
      households: formOf<CollectiveLine>(ofC, orientation, { texts: collective, headings: headings('households') }),
    }),
  };
}
