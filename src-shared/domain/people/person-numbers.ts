import { ok, type Result, refuse } from '../../base/result.ts';
import type { Gender } from './person-kinds.ts';

const digitsOf = (written: string): string => written.replace(/[\s.\-–/]/g, '');

/**
 * Six digits, however they were written; '' stays ''. Kept as text, since it may begin with 0.
 * Source: domain.md §6 [K].
 */
export function readServiceNumber(written: string): Result<string, 'person.serviceNumberInvalid'> {
  const digits = digitsOf(written);
  if (digits === '' || /^\d{6}$/.test(digits)) return ok(digits);
  return refuse('person.serviceNumberInvalid', { number: written });
}

/** '123456' → '123-456', as it is shown. */
export const showServiceNumber = (number: string): string =>
  number.length === 6 ? `${number.slice(0, 3)}-${number.slice(3)}` : number;

/** Twelve digits of a citizen, or nine of the old identity card; '' stays ''. Source: domain.md §6 [K]. */
export function readCitizenNumber(written: string): Result<string, 'person.citizenNumberInvalid'> {
  const digits = digitsOf(written);
  if (digits === '' || /^(?:\d{9}|\d{12})$/.test(digits)) return ok(digits);
  return refuse('person.citizenNumberInvalid', { number: written });
}

export type NumberDoubt = 'citizenYear' | 'citizenGender';

/**
 * What a citizen number of twelve digits says otherwise than the rest of the record: three digits of the province, one
 * of century and sex (0 and 1 of 19xx, 2 and 3 of 20xx; even for men), two of the year. The old nine say nothing.
 * Source: domain.md §6 [K].
 */
export function doubtsOfCitizenNumber(
  number: string,
  { birth, gender }: { readonly birth: string; readonly gender: string },
): readonly NumberDoubt[] {
  if (!/^\d{12}$/.test(number)) return [];
  const mark = Number(number[3]);
  const year = 1900 + Math.floor(mark / 2) * 100 + Number(number.slice(4, 6));
  const sex: Gender = mark % 2 === 0 ? 'male' : 'female';
  return [
    ...(birth !== '' && Number(birth.slice(0, 4)) !== year ? (['citizenYear'] as const) : []),
    ...(gender !== '' && gender !== sex ? (['citizenGender'] as const) : []),
  ];
}
