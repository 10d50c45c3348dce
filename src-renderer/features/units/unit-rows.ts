import type { UnitRow } from '#shared/api/units.ts';
import { fold } from '#shared/base/vi-text.ts';

/** What the tree shows: without what hangs under a folded unit; while something is looked for, the hits alone. */
export function rowsShown(units: readonly UnitRow[], folded: ReadonlySet<string>, text: string): readonly UnitRow[] {
  const wanted = fold(text);
  if (wanted !== '') {
    const words = wanted.split(' ');
    return units.filter((unit) => {
      const said = fold([unit.code, unit.name, unit.shortName, unit.parentName].join(' '));
      return words.every((word) => said.includes(word));
    });
  }
  const hidden = new Set<string>();
  return units.filter(({ id, above }) => {
    const under = above !== null && (folded.has(above) || hidden.has(above));
    if (under) hidden.add(id);
    return !under;
  });
}

export const toggled = (folded: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(folded);
  if (!next.delete(id)) next.add(id);
  return next;
};
