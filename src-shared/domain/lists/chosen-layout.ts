import { levels } from '../levels.ts';
import type { ChosenForms } from './chosen-tables.ts';
import type { Block, HeadingBlock } from './list-document.ts';
import type { CollectiveLine, ListInput, PersonLine } from './list-input.ts';
import { inNameOrder } from './list-order.ts';
import { countsOf, distinctSumOf, headingOf } from './list-sums.ts';
import { collectivesOfYearFor, householdsOfYear, peopleOfYear, rowsOf, tableOf, usualOn } from './list-tables.ts';
import { partLetter, romanNumber, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.section;

/** As many as there are letters; more parts are all numbered. */
const MOST_LETTERED = 23;

/** A list of any awards: by what they are gathered under, in each I. collectives, II. people, the highest first. */
export function layoutChosen(
  input: ListInput,
  forms: ChosenForms,
): { blocks: readonly Block[]; closing: readonly Block[] } {
  const groups = input.groups ?? [];
  const parts = groups.length > 1 ? groups : [undefined];
  const lettered = parts.length <= MOST_LETTERED;
  const blocks = parts.flatMap((group, index): Block[] => {
    if (!group) return sectionsOf(input, input, forms);
    const ofGroup = <Line extends CollectiveLine>(lines: readonly Line[]) =>
      lines.filter(({ groupKey }) => groupKey === group.key);
    const part = {
      ...input,
      collectives: ofGroup(input.collectives),
      people: input.people.filter(({ groupKey }) => groupKey === group.key),
      households: ofGroup(input.households),
    };
    return [
      partHeading(group.title, lettered ? partLetter(index) : String(index + 1), part),
      ...sectionsOf(part, input, forms),
    ];
  });
  return { blocks, closing: [distinctSumOf(input)] };
}

function partHeading(title: string, number: string, part: ListInput): HeadingBlock {
  const text = fill(words.counted, { name: upper(title), count: countsOf(part, 'awards').join(', ') });
  return { kind: 'heading', depth: 1, text: fill(words.numbered, { number, text }) };
}

/** @param whole the list that the part is of: columns are the same in every part */
function sectionsOf(part: ListInput, whole: ListInput, forms: ChosenForms): Block[] {
  const asGiven = whole.basis.kind === 'chosen' && whole.basis.asGiven;
  const collectivesForm = forms.collectives ?? usualOn(forms.orientation, collectivesOfYearFor(whole.collectives));
  const peopleForm = forms.people ?? usualOn(forms.orientation, peopleOfYear);
  const householdsForm = forms.households ?? usualOn(forms.orientation, householdsOfYear);
  const highest = <Line extends CollectiveLine | PersonLine>(lines: readonly Line[]) =>
    asGiven ? lines : highestFirst(lines);
  const people = asGiven ? part.people : highestFirst(inNameOrder(part.people));
  const sections = [
    { name: words.collectives, table: tableOf(collectivesForm, rowsOf(collectivesForm, highest(part.collectives))) },
    { name: words.people, table: tableOf(peopleForm, rowsOf(peopleForm, people)) },
    { name: words.households, table: tableOf(householdsForm, rowsOf(householdsForm, highest(part.households))) },
  ].filter(({ table }) => table.rows.length > 0);
  const counts = countsOf(part, 'awards');
  return sections.flatMap(({ name, table }, index): Block[] => [
    headingOf(romanNumber(index + 1), name, counts[index] ?? ''),
    table,
  ]);
}

/** By level, then by form, in the catalogue's order; what shares both keeps its order. */
const highestFirst = <Line extends CollectiveLine | PersonLine>(lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.formOrder - b.formOrder);
