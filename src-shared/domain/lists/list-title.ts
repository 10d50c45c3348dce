import type { ListBasis, ListInput } from './list-input.ts';
import { dayInWords, plain } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

const words = paperWords.list;

/** Titles are "tặng danh hiệu …", flags, orders and certificates are given by their own name. */
const asGiven = (form: string): string =>
  words.givenByName.some((start) => form.startsWith(start)) ? form : fill(words.titleBefore, { form });

/** What a list is called when nobody names it: who was given what. */
export function suggestTitle(input: Pick<ListInput, 'basis' | 'collectives' | 'people' | 'households'>): string {
  const kinds = [
    ...(input.collectives.length > 0 ? [paperWords.section.collectives] : []),
    ...(input.people.length > 0 ? [paperWords.section.people] : []),
    ...(input.households.length > 0 ? [paperWords.section.households] : []),
  ];
  const who = kinds.join(', ').toLocaleLowerCase('vi');
  if (input.basis.kind === 'year') return fill(words.subjectOfYear, { who, year: String(input.basis.year) });
  if (input.basis.kind === 'chosen') return fill(words.subjectChosen, { who });
  const proposed = input.basis.kind === 'proposal';
  const forms = new Set(
    [...input.collectives, ...input.people, ...input.households].map((line) => plain(line.formName)),
  );
  const [form] = forms;
  return form === undefined || forms.size > 1
    ? fill(proposed ? words.subjectProposedSeveral : words.subjectOfSeveralForms, { who })
    : fill(proposed ? words.subjectProposed : words.subjectOfOneForm, { who, form: asGiven(form) });
}

/** "(Kèm theo …)"; a year's list without a report hangs on nothing and says nothing. */
export function basisOnPaper(basis: ListBasis): string {
  if (basis.kind === 'year') {
    const report = plain(basis.reportTitle);
    return report === '' ? '' : fill(words.basisReport, { report, year: String(basis.year) });
  }
  if (basis.kind === 'chosen')
    return fill(words.basisOther, { basis: basis.shows.map(plain).join(paperWords.shows.join) });
  if (basis.kind === 'proposal') return submissionOnPaper(basis);
  const params = { number: plain(basis.number), day: dayInWords(basis.decidedOn), authority: plain(basis.authority) };
  return fill(params.authority === '' ? words.basisDecisionAlone : words.basisDecision, params);
}

/** What is not known yet is written by hand. */
function submissionOnPaper({ number, submittedOn, authority }: Extract<ListBasis, { kind: 'proposal' }>): string {
  const params = {
    number: plain(number) || words.numberByHand,
    day: submittedOn === '' ? words.dayByHand : dayInWords(submittedOn),
    authority: plain(authority),
  };
  return fill(params.authority === '' ? words.submissionAlone : words.submission, params);
}
