import { type Day, formatDay, parseDay, yearOf } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { typedDong } from '../../base/typed-number.ts';
import { cleanCell, hasHiddenMarks, hiddenMarks, nfc } from '../../base/vi-text.ts';
import { commendationTypes } from '../awards-kinds.ts';
import { levels } from '../levels.ts';
import { checkIdentity, type IdentityRefusal } from '../people/person-checks.ts';
import { genders, type IdentityField } from '../people/person-kinds.ts';
import { valueKind } from '../records/values.ts';

/** How a value is typed that none of the stations gave; `none` where only theirs can be chosen. */
export type ThirdValueKind = 'text' | 'day' | 'number' | 'choice' | 'none';

interface ConflictField {
  readonly table: string;
  readonly column: string;
  readonly kind: 'text' | 'integer' | 'real' | 'id';
  readonly nullable: boolean;
}

type ThirdValueRefusal =
  | IdentityRefusal
  | 'record.hiddenMarks'
  | 'conflict.valueEmpty'
  | 'conflict.valueNotChoosable'
  | 'conflict.numberInvalid'
  | 'award.dayInvalid'
  | 'award.dayFuture';

const identity: Readonly<Record<string, IdentityField>> = {
  full_name: 'fullName',
  birth_date: 'birth',
  birth_year: 'birth',
  gender: 'gender',
  service_number: 'serviceNumber',
  citizen_number: 'citizenNumber',
  organization: 'organization',
  note: 'note',
};

const choices: Readonly<Record<string, readonly string[]>> = {
  gender: genders,
  level: levels,
  commendation_type: commendationTypes,
};

// Codes, books and places that other records rest on: their own screens ask what has to be asked.
const settledElsewhere: readonly string[] = ['code', 'key', 'register_book', 'register_seq', 'owner_table', 'value'];

export function thirdValueKind({ column, kind }: Pick<ConflictField, 'column' | 'kind'>): ThirdValueKind {
  if (kind === 'id' || settledElsewhere.includes(column)) return 'none';
  if (choices[column]) return 'choice';
  switch (valueKind(column)) {
    case 'day':
      return 'day';
    case 'number':
      return 'number';
    case 'text':
      return kind === 'text' ? 'text' : 'number';
    default:
      return 'none';
  }
}

/** The codes of a field whose third value is chosen among them. */
export const thirdValueChoices = (column: string): readonly string[] => choices[column] ?? [];

/** The typed value as the field stores it; '' is null where the column may be. Source: the checks of the field's own form. */
export function checkThirdValue(
  field: ConflictField,
  typed: string,
  today: Day,
): Result<string | number | null, ThirdValueRefusal> {
  const text = nfc(cleanCell(typed));
  if (hasHiddenMarks(text)) return refuse('record.hiddenMarks', { marks: hiddenMarks(text) });
  const how = thirdValueKind(field);
  if (how === 'none') return refuse('conflict.valueNotChoosable');
  if (text === '') return field.nullable ? ok(null) : refuse('conflict.valueEmpty');
  const ofPerson = field.table === 'person' ? identity[field.column] : undefined;
  if (ofPerson) return checkPerson(field, ofPerson, text, today);
  switch (how) {
    case 'day':
      return checkDay(field.column, text, today);
    case 'choice':
      return choices[field.column]?.includes(text) ? ok(text) : refuse('conflict.valueNotChoosable');
    case 'number':
      return checkNumber(field, text);
    case 'text':
      return ok(text);
  }
}

/** A birth is a day or a year, each in its own column. */
function checkPerson(
  { column }: ConflictField,
  field: IdentityField,
  text: string,
  today: Day,
): Result<string | number, ThirdValueRefusal> {
  const checked = checkIdentity(field, text, today);
  if (!checked.ok || field !== 'birth') return checked;
  const isYear = /^\d{4}$/.test(checked.value);
  if (isYear !== (column === 'birth_year')) return refuse('person.birthInvalid', { birth: text });
  return ok(isYear ? Number(checked.value) : checked.value);
}

// A plan may lie ahead, a decision may not.
const notAhead: readonly string[] = ['decided_on', 'status_on'];
const AHEAD = 50;

function checkDay(column: string, text: string, today: Day): Result<string, 'award.dayInvalid' | 'award.dayFuture'> {
  const read = parseDay(text, yearOf(today) + AHEAD);
  if (read.kind !== 'day') return refuse('award.dayInvalid', { day: text });
  return notAhead.includes(column) && read.day > today
    ? refuse('award.dayFuture', { day: formatDay(read.day), today: formatDay(today) })
    : ok(read.day);
}

function checkNumber({ column, kind }: ConflictField, text: string): Result<number, 'conflict.numberInvalid'> {
  if (kind === 'real') {
    const plain = text.replace(',', '.');
    return /^\d{1,4}(\.\d{1,4})?$/.test(plain) ? ok(Number(plain)) : refuse('conflict.numberInvalid');
  }
  const whole = column === 'year' ? (/^(19|20)\d{2}$/.test(text) ? Number(text) : undefined) : typedDong(text);
  return whole === undefined ? refuse('conflict.numberInvalid') : ok(whole);
}
