import type { TFunction } from 'i18next';
import type { UnitEventRow, UnitLink } from '#shared/api/units.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { unitTiers } from '#shared/domain/units/unit-plan.ts';

export function tierText(tier: string, t: TFunction<'units'>): string {
  const known = unitTiers.find((one) => one === tier);
  return known ? t(`tier.${known}`) : tier;
}

/** "01/03/2025 – nay": the days of a period; an open beginning is left out. */
export function periodText(
  { from, to }: { readonly from: string; readonly to: string },
  t: TFunction<'units'>,
): string {
  if (from === '' && to === '') return t('period.always');
  if (from === '') return t('period.until', { to: formatDay(to) });
  return to === ''
    ? t('period.since', { from: formatDay(from) })
    : t('period.between', { from: formatDay(from), to: formatDay(to) });
}

export const linkText = ({ code, name }: UnitLink): string => (code === '' ? name : `${code} – ${name}`);

/** What happened, as the page of one of the units in it says it. */
export function eventText(event: UnitEventRow, ownId: string, t: TFunction<'units'>): string {
  const { kind, unit, other } = event;
  const own = unit.id === ownId;
  if (kind === 'founded' || kind === 'renamed') return t(`event.${kind}`);
  if (kind === 'moved') return other ? t('event.movedTo', { other: other.name }) : t('event.moved');
  if (!own) return t(`event.${kind}Here`, { unit: unit.name });
  return other ? t(`event.${kind}To`, { other: other.name }) : t('event.dissolved');
}
