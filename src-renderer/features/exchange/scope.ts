import type { RequestInfo } from '#shared/api/cards.ts';
import type { UnitPlace } from '#shared/api/units.ts';

/** What a request most likely asks for: the units of its unit's cluster, else the unit alone. */
export function likelyScope({ unitId }: Pick<RequestInfo, 'unitId'>, units: readonly UnitPlace[]): readonly string[] {
  const asking = units.find(({ id }) => id === unitId);
  if (!asking) return [];
  return asking.cluster === ''
    ? [asking.id]
    : units.filter(({ cluster }) => cluster === asking.cluster).map(({ id }) => id);
}

/** A year that a certificate can begin with; undefined for anything else that was typed. */
export function typedYear(text: string): number | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= 1945 && year <= 2100 ? year : undefined;
}
