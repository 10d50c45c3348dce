import type { ChosenForms } from './chosen-tables.ts';
import type { Block, HeadingBlock, TableBlock } from './list-document.ts';
import type { ListInput } from './list-input.ts';
import { byForm, type FormGroup, inNameOrder } from './list-order.ts';
import { countsOf, headingOf, sumOf } from './list-sums.ts';
import {
  collectivesOfDecision,
  householdsOfDecision,
  peopleOfDecision,
  rowsOf,
  tableOf,
  usualOn,
} from './list-tables.ts';
import { partLetter, romanNumber, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.section;

/** One decision: its forms from the highest down, in each I. collectives and II. people. */
export function layoutDecision(
  input: ListInput,
  chosen: ChosenForms,
): { blocks: readonly Block[]; closing: readonly Block[] } {
  const forms = byForm(input);
  const several = forms.length > 1;
  return {
    blocks: forms.flatMap((form, index) =>
      several ? [formHeading(form, index, chosen), ...tables(form, chosen)] : tables(form, chosen),
    ),
    closing: [sumOf(input, several ? 'awards' : 'recipients')],
  };
}

/** The kinds of recipient that a form went to, each with its table. */
function sections(
  form: FormGroup,
  chosen: ChosenForms,
): readonly { readonly name: string; readonly table: TableBlock }[] {
  const collectives = chosen.collectives ?? usualOn(chosen.orientation, collectivesOfDecision);
  const people = chosen.people ?? usualOn(chosen.orientation, peopleOfDecision);
  const households = chosen.households ?? usualOn(chosen.orientation, householdsOfDecision);
  return [
    { name: words.collectives, table: tableOf(collectives, rowsOf(collectives, form.collectives)) },
    { name: words.people, table: tableOf(people, rowsOf(people, inNameOrder(form.people))) },
    { name: words.households, table: tableOf(households, rowsOf(households, form.households)) },
  ].filter(({ table }) => table.rows.length > 0);
}

/** The heading of a form given to one kind only also counts it, since no second heading follows. */
function formHeading(form: FormGroup, index: number, chosen: ChosenForms): HeadingBlock {
  const name = upper(form.formName);
  const several = sections(form, chosen).length > 1;
  const text = several ? name : fill(words.counted, { name, count: countsOf(form, 'recipients').join(', ') });
  return { kind: 'heading', depth: 1, text: fill(words.numbered, { number: partLetter(index), text }) };
}

function tables(form: FormGroup, chosen: ChosenForms): Block[] {
  const given = sections(form, chosen);
  if (given.length <= 1) return given.map(({ table }) => table);
  const counts = countsOf(form, 'recipients');
  return given.flatMap(({ name, table }, index) => [
    headingOf(romanNumber(index + 1), name, counts[index] ?? ''),
    table,
  ]);
}
