import type { TFunction } from 'i18next';
import type { FactRow, FoundPerson } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { type PersonStatus, personStatuses } from '#shared/domain/people/person-kinds.ts';

type Words = TFunction<'people'>;

/** "PA03 · Phòng …", or an outsider's organisation. */
export const unitText = ({ unitCode, unitName }: Pick<FoundPerson, 'unitCode' | 'unitName'>): string =>
  [unitCode, unitName].filter(Boolean).join(' · ');

const isStatus = (value: string): value is PersonStatus => (personStatuses as readonly string[]).includes(value);

export const statusText = (status: string, t: Words): string => (isStatus(status) ? t(`status.${status}`) : status);

/** What a fact says, in words. */
export function factText({ kind, value, unitName }: Pick<FactRow, 'kind' | 'value' | 'unitName'>, t: Words): string {
  if (kind === 'unit') return unitName;
  return kind === 'status' ? statusText(value, t) : value;
}

/** "từ 01/04/2025 · 12/QĐ-BCA". */
export const factSmall = ({ from, basis, mergedName }: FactRow, t: Words): string =>
  [
    from === '' ? t('fact.undated') : t('fact.from', { day: formatDay(from) }),
    basis,
    mergedName && t('fact.ofMerged', { name: mergedName }),
  ]
    .filter(Boolean)
    .join(' · ');

/** "Nguyễn Văn A, 1980, Đại úy, PA03": enough to tell namesakes apart. */
export const shortText = (person: FoundPerson): string =>
  [person.fullName, formatDay(person.birth), person.rank, person.unitCode || person.unitName]
    .filter(Boolean)
    .join(', ');
