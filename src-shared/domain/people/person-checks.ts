import { type Day, parseDay, yearOf } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { cleanCell, hasHiddenMarks, hiddenMarks, nfc } from '../../base/vi-text.ts';
import { genders, type IdentityField, personKinds } from './person-kinds.ts';
import { readCitizenNumber, readServiceNumber } from './person-numbers.ts';

/** Ages of a person in a register; outside them a birth is a slip. Service begins at 18, schools of the force earlier. */
const YOUNGEST = 16;
const OLDEST = 110;

export type IdentityRefusal =
  | 'person.nameEmpty'
  | 'person.nameOdd'
  | 'record.hiddenMarks'
  | 'person.birthInvalid'
  | 'person.birthOutOfReason'
  | 'person.genderInvalid'
  | 'person.kindInvalid'
  | 'person.serviceNumberInvalid'
  | 'person.citizenNumberInvalid';

/** The value of a field as it is stored: one clean line in NFC, a birth as YYYY-MM-DD or YYYY, numbers as digits. */
export function checkIdentity(field: IdentityField, value: string, today: Day): Result<string, IdentityRefusal> {
  const text = nfc(cleanCell(value));
  if (hasHiddenMarks(text)) return refuse('record.hiddenMarks', { marks: hiddenMarks(text) });
  switch (field) {
    case 'fullName':
      if (text === '') return refuse('person.nameEmpty');
      return /\p{L}/u.test(text) && !/\d/.test(text) ? ok(text) : refuse('person.nameOdd', { name: text });
    case 'birth':
      return checkBirth(text, today);
    case 'gender':
      return text === '' || (genders as readonly string[]).includes(text) ? ok(text) : refuse('person.genderInvalid');
    case 'kind':
      return (personKinds as readonly string[]).includes(text) ? ok(text) : refuse('person.kindInvalid');
    case 'serviceNumber':
      return readServiceNumber(text);
    case 'citizenNumber':
      return readCitizenNumber(text);
    case 'organization':
    case 'note':
      return ok(text);
  }
}

/** A whole day, or the year where no more is known. */
function checkBirth(text: string, today: Day): Result<string, 'person.birthInvalid' | 'person.birthOutOfReason'> {
  if (text === '') return ok(text);
  const [from, to] = [yearOf(today) - OLDEST, yearOf(today) - YOUNGEST];
  const read = parseDay(text, to);
  if (read.kind !== 'day' && read.kind !== 'year') return refuse('person.birthInvalid', { birth: text });
  const year = read.kind === 'day' ? yearOf(read.day) : read.year;
  if (year < from || year > to) return refuse('person.birthOutOfReason', { birth: text, from, to });
  return ok(read.kind === 'day' ? read.day : String(year));
}
