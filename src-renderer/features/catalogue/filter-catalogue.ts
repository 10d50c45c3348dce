import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { ViewState } from '#shared/api/views.ts';
import type { Day } from '#shared/base/local-date.ts';
import { fold } from '#shared/base/vi-text.ts';
import { type AwardTypeDraft, typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { isInForce } from '#shared/domain/catalogue/dated.ts';
import { type Level, levels } from '#shared/domain/levels.ts';

export type CatalogueFilter = {
  readonly text: string;
  readonly kind?: AwardTypeDraft['kind'] | undefined;
  readonly level?: Level | undefined;
  readonly validity?: 'inForce' | 'ended' | undefined;
  /** the day of validity, coefficients and amounts */
  readonly on: Day;
};

export const validities = ['inForce', 'ended'] as const;

/** A saved view's filter; what no longer means anything is left out. */
export function readFilter({ text, kind, level, validity }: ViewState['filter'], on: Day): CatalogueFilter {
  return {
    text: typeof text === 'string' ? text : '',
    kind: typeKinds.find((one) => one === kind),
    level: levels.find((one) => one === level),
    validity: validities.find((one) => one === validity),
    on,
  };
}

export const writeFilter = ({ text, kind, level, validity }: Omit<CatalogueFilter, 'on'>): ViewState['filter'] => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(kind && { kind }),
  ...(level && { level }),
  ...(validity && { validity }),
});

const open = (day: string): Day | null => (day === '' ? null : day);

export const isEntryInForce = ({ validFrom, validTo }: CatalogueEntry, on: Day): boolean =>
  isInForce({ validFrom: open(validFrom), validTo: open(validTo) }, on);

export function filterCatalogue(
  entries: readonly CatalogueEntry[],
  filter: CatalogueFilter,
): readonly CatalogueEntry[] {
  const { text, kind, level, validity, on } = filter;
  const words = fold(text).split(' ');
  return entries.filter((entry) => {
    const key = fold([entry.nameVi, entry.nameEn, entry.code, entry.authority, ...entry.aliases].join(' '));
    return (
      (kind === undefined || entry.kind === kind) &&
      (level === undefined || entry.level === level) &&
      (validity === undefined || isEntryInForce(entry, on) === (validity === 'inForce')) &&
      words.every((word) => key.includes(word))
    );
  });
}
