import type { Block, HeadingBlock, TableBlock } from './list-document.ts';
import type { ListInput } from './list-input.ts';
import { byForm, type FormGroup, inNameOrder } from './list-order.ts';
import { countsOf, headingOf, sumOf } from './list-sums.ts';
import { collectivesOfDecision, householdsOfDecision, peopleOfDecision, rowsOf, tableOf } from './list-tables.ts';
import { partLetter, romanNumber, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.section;

/** One decision: its forms from the highest down, in each I. collectives and II. people. */
export function layoutDecision(input: ListInput): { blocks: readonly Block[]; closing: readonly Block[] } {
  const forms = byForm(input);
  const several = forms.length > 1;
  return {
    blocks: forms.flatMap((form, index) => (several ? [formHeading(form, index), ...tables(form)] : tables(form))),
    closing: [sumOf(input, several ? 'awards' : 'recipients')],
  };
}

/** The kinds of recipient that a form went to, each with its table. */
function sections(form: FormGroup): readonly { readonly name: string; readonly table: TableBlock }[] {
  return [
    { name: words.collectives, table: tableOf(collectivesOfDecision, rowsOf(collectivesOfDecision, form.collectives)) },
    { name: words.people, table: tableOf(peopleOfDecision, rowsOf(peopleOfDecision, inNameOrder(form.people))) },
    { name: words.households, table: tableOf(householdsOfDecision, rowsOf(householdsOfDecision, form.households)) },
  ].filter(({ table }) => table.rows.length > 0);
}

/** The heading of a form given to one kind only also counts it, since no second heading follows. */
function formHeading(form: FormGroup, index: number): HeadingBlock {
  const name = upper(form.formName);
  const several = sections(form).length > 1;
  const text = several ? name : fill(words.counted, { name, count: countsOf(form, 'recipients').join(', ') });
  return { kind: 'heading', depth: 1, text: fill(words.numbered, { number: partLetter(index), text }) };
}

function tables(form: FormGroup): Block[] {
  const given = sections(form);
  if (given.length <= 1) return given.map(({ table }) => table);
  const counts = countsOf(form, 'recipients');
  return given.flatMap(({ name, table }, index) => [
    headingOf(romanNumber(index + 1), name, counts[index] ?? ''),
    table,
  ]);
}
