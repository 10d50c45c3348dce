import type { ImportCounts } from '#shared/domain/imports/plan.ts';

/** The list where most of what came in is to be seen. */
export type BroughtList = 'awards' | 'people' | 'decisions' | 'units';

export function broughtList(counts: ImportCounts, sheetKinds: readonly string[]): BroughtList {
  if (counts.collectives + counts.individuals > 0) return 'awards';
  if (counts.peopleToAdd > 0 || sheetKinds.includes('people')) return 'people';
  if (counts.decisionsToAdd > 0) return 'decisions';
  return counts.unitsToAdd + counts.unitsProposed > 0 ? 'units' : 'awards';
}
