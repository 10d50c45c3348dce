import { fold } from '#shared/base/vi-text.ts';
import type { ListInput } from './list-input.ts';

const EITHER = 'tỉnh/thành phố';

/**
 * The catalogue names a form once for every province and city; paper names the one that signs: "Giám đốc Công an tỉnh"
 * under a province's letterhead, "Giám đốc Công an thành phố" under a city's.
 */
export function nameForms(input: ListInput): ListInput {
  const own = fold(input.letterhead.issuingBody).includes('thanh pho') ? 'thành phố' : 'tỉnh';
  const named = <Line extends { readonly formName: string }>(line: Line): Line => ({
    ...line,
    formName: line.formName.replaceAll(EITHER, own),
  });
  return { ...input, collectives: input.collectives.map(named), people: input.people.map(named) };
}
