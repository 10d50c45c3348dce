import type { Block, HeadingBlock } from './list-document.ts';
import type { ListInput } from './list-input.ts';
import { byForm, type FormGroup, inNameOrder } from './list-order.ts';
import { countsOf, headingOf, sumOf } from './list-sums.ts';
import { collectivesOfDecision, peopleOfDecision, rowsOf, tableOf } from './list-tables.ts';
import { partLetter, romanNumber, upper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.section;

/** One decision: its forms from the highest down, in each I. collectives and II. people. */
export function layoutDecision(input: ListInput): { blocks: readonly Block[]; closing: readonly Block[] } {
  const forms = byForm(input.collectives, input.people);
  const several = forms.length > 1;
  return {
    blocks: forms.flatMap((form, index) => (several ? [formHeading(form, index), ...tables(form)] : tables(form))),
    closing: [sumOf(input, several ? 'awards' : 'recipients')],
  };
}

const hasBoth = (form: FormGroup): boolean => form.collectives.length > 0 && form.people.length > 0;

/** The heading of a form given to one kind only also counts it, since no second heading follows. */
function formHeading(form: FormGroup, index: number): HeadingBlock {
  const name = upper(form.formName);
  const text = hasBoth(form) ? name : fill(words.counted, { name, count: countsOf(form, 'recipients').join(', ') });
  return { kind: 'heading', depth: 1, text: fill(words.numbered, { number: partLetter(index), text }) };
}

function tables(form: FormGroup): Block[] {
  const collectives = tableOf(collectivesOfDecision, rowsOf(collectivesOfDecision, form.collectives));
  const people = tableOf(peopleOfDecision, rowsOf(peopleOfDecision, inNameOrder(form.people)));
  if (!hasBoth(form)) return [form.collectives.length > 0 ? collectives : people];
  const [countOfCollectives = '', countOfPeople = ''] = countsOf(form, 'recipients');
  return [
    headingOf(romanNumber(1), words.collectives, countOfCollectives),
    collectives,
    headingOf(romanNumber(2), words.people, countOfPeople),
    people,
  ];
}
