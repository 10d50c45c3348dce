import { fold } from '#shared/base/vi-text.ts';
import type { ListInput } from './list-input.ts';

const EITHER = 'tỉnh/thành phố';

/**
 * The catalogue names a form once for every province and city; paper names the one that signs: "Giám đốc Công an tỉnh"
 * under a province's letterhead, "Giám đốc Công an thành phố" under a city's.
 */
export function formOnPaper(issuingBody: string): (formName: string) => string {
  const own = fold(issuingBody).includes('thanh pho') ? 'thành phố' : 'tỉnh';
  return (formName) => formName.replaceAll(EITHER, own);
}

/** The same for a whole list. */
export function nameForms(input: ListInput): ListInput {
  const nameForm = formOnPaper(input.letterhead.issuingBody);
  const named = <Line extends { readonly formName: string }>(line: Line): Line => ({
    ...line,
    formName: nameForm(line.formName),
  });
  const { collectives, people, households } = input;
  return {
    ...input,
    collectives: collectives.map(named),
    people: people.map(named),
    households: households.map(named),
  };
}
