import type { TFunction } from 'i18next';
import { formatDay } from '#shared/base/local-date.ts';
import { valueKind } from '#shared/domain/records/values.ts';

export type Words = { readonly t: TFunction<'records'>; readonly numbers: Intl.NumberFormat };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value as a person reads it: days as days, codes by their words, nothing as "empty". */
export function valueWord(column: string, value: string, { t, numbers }: Words): string {
  if (value === '') return t('history.nothing');
  switch (valueKind(column)) {
    case 'day':
      return DAY.test(value) ? formatDay(value) : value;
    case 'code':
      // A dated fact holds a rank or a post as it is written, or a status by its code.
      return codeWord(t, `${column === 'value' ? 'status' : column}.${value}`, value);
    case 'flag':
      return t(value === '0' ? 'history.no' : 'history.yes');
    case 'number':
      return numbers.format(Number(value));
    case 'list':
      return listWord(column, value, t);
    default:
      return value;
  }
}

/** A code of a newer program has no word here and is shown as it is. */
function codeWord(typed: TFunction<'records'>, code: string, otherwise: string): string {
  const t: (key: string, options: { defaultValue: string }) => string = typed;
  return t(`code.${code}`, { defaultValue: otherwise });
}

function listWord(column: string, value: string, t: TFunction<'records'>): string {
  try {
    const parts: unknown = JSON.parse(value);
    if (!Array.isArray(parts)) return value;
    if (parts.length === 0) return t('history.nothing');
    return parts
      .map((part) =>
        column === 'commendation_types' ? codeWord(t, `commendation_type.${String(part)}`, String(part)) : String(part),
      )
      .join(', ');
  } catch {
    return value; // not written by this program: shown as it is
  }
}

/** A column of a newer program has no name here. */
export function fieldWord(typed: TFunction<'records'>, column: string): string {
  const t: (key: string, options: { defaultValue: string }) => string = typed;
  return t(`field.${column}`, { defaultValue: column });
}
