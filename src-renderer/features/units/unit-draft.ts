import type { Input } from '#shared/api/index.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { type UnitTier, unitTiers } from '#shared/domain/units/unit-plan.ts';

export type FactsInput = Input<'units.add'>['facts'];

/** What a form holds of a unit; '' and undefined where nothing was said. */
export type FactsDraft = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly tier: UnitTier | undefined;
  readonly parentId: string | undefined;
  readonly parentName: string;
};

export const emptyFacts: FactsDraft = {
  code: '',
  name: '',
  shortName: '',
  tier: undefined,
  parentId: undefined,
  parentName: '',
};

export const tierOf = (text: string | undefined): UnitTier | undefined => unitTiers.find((tier) => tier === text);

export const draftOf = ({ code, name, shortName, tier, parentId, parentName }: UnitRow): FactsDraft => ({
  code,
  name,
  shortName,
  tier: tierOf(tier),
  parentId: parentId ?? undefined,
  parentName: parentId === null ? parentName : '',
});

export const inputOf = ({ code, name, shortName, tier, parentId, parentName }: FactsDraft): FactsInput => ({
  code,
  name,
  shortName: shortName || null,
  tier: tier ?? null,
  parentId: parentId ?? null,
  parentName: parentId === undefined ? parentName || null : null,
});

export type WhyDraft = { readonly basis: string; readonly note: string };
export const noWhy: WhyDraft = { basis: '', note: '' };
