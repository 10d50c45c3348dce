import { type Day, formatDay, parseDay, yearOf } from '../base/local-date.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { cleanCell, hasHiddenMarks, hiddenMarks, nfc } from '../base/vi-text.ts';

/** `household`: a family, counted apart from people and collectives. Source: Luật 06/2022 Điều 19–20. */
export const recipientKinds = ['unit', 'person', 'household'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** What a cell of the grid may correct. Rank, post and unit are the award's snapshot; name and birth are the person's. */
export const correctableFields = [
  'recipientName',
  'birth',
  'rank',
  'post',
  'unitId',
  'awardTypeId',
  'decisionNumber',
  'decidedOn',
  'reason',
  'note',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

export interface Correction {
  readonly field: CorrectableField;
  /** as a person left it in the cell; days as YYYY-MM-DD, YYYY or the way they are written */
  readonly value: string;
  readonly recipientKind: RecipientKind;
  /** the award's day, '' when it is not known: ages are counted to it */
  readonly decidedOn: Day | '';
  readonly today: Day;
}

type CorrectionRefusal =
  | 'award.nameEmpty'
  | 'award.hiddenMarks'
  | 'award.peopleOnly'
  | 'award.birthInvalid'
  | 'award.birthOutOfReason'
  | 'award.dayInvalid'
  | 'award.dayFuture';

/** Ages at which somebody is commended, on the day of the decision; outside them a birth is a slip, as in an import. */
const YOUNGEST = 14;
const OLDEST = 110;

/**
 * The value as it will be stored: one clean line in NFC, days as YYYY-MM-DD, a birth also as YYYY.
 * Whether a unit or an award type exists is for the register to say.
 */
export function checkCorrection(correction: Correction): Result<string, CorrectionRefusal> {
  const { field, value, recipientKind, decidedOn, today } = correction;
  const text = nfc(cleanCell(value));
  if (hasHiddenMarks(text)) return refuse('award.hiddenMarks', { marks: hiddenMarks(text) });
  switch (field) {
    case 'recipientName':
      return text === '' ? refuse('award.nameEmpty') : ok(text);
    case 'rank':
    case 'post':
      return recipientKind === 'person' ? ok(text) : refuse('award.peopleOnly');
    case 'birth':
      return recipientKind === 'person' ? checkBirth(text, decidedOn || today) : refuse('award.peopleOnly');
    case 'decidedOn':
      return checkDecidedOn(text, today);
    default:
      return ok(text);
  }
}

function checkBirth(text: string, on: Day): Result<string, 'award.birthInvalid' | 'award.birthOutOfReason'> {
  if (text === '') return ok(text);
  const [from, to] = [yearOf(on) - OLDEST, yearOf(on) - YOUNGEST];
  const read = parseDay(text, to);
  if (read.kind !== 'day' && read.kind !== 'year') return refuse('award.birthInvalid', { birth: text });
  const year = read.kind === 'day' ? yearOf(read.day) : read.year;
  if (year < from || year > to) return refuse('award.birthOutOfReason', { birth: text, from, to });
  return ok(read.kind === 'day' ? read.day : String(year));
}

function checkDecidedOn(text: string, today: Day): Result<string, 'award.dayInvalid' | 'award.dayFuture'> {
  if (text === '') return ok(text);
  const read = parseDay(text, yearOf(today));
  if (read.kind !== 'day') return refuse('award.dayInvalid', { day: text });
  return read.day > today
    ? refuse('award.dayFuture', { day: formatDay(read.day), today: formatDay(today) })
    : ok(read.day);
}

/** Whether a title or form of the catalogue may go to such a recipient; `both` leaves nobody out. */
export function suits(typeRecipient: string, recipient: RecipientKind): boolean {
  if (typeRecipient === 'both') return true;
  const own: Readonly<Record<RecipientKind, string>> = {
    person: 'individual',
    unit: 'collective',
    household: 'household',
  };
  return typeRecipient === own[recipient];
}
