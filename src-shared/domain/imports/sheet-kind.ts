import { groupMeaning, headingText } from './group-rows.ts';
import type { ImportContext } from './import-context.ts';
import type { Line } from './lines.ts';
import type { Field, SheetKind } from './plan.ts';
import type { Table } from './tables.ts';
import type { TitleFacts } from './title-lines.ts';

const OF_AWARDS: readonly Field[] = ['award', 'decision', 'decisionNumber', 'decidedOn', 'level', 'achievement'];
const OF_PEOPLE: readonly Field[] = ['person', 'recipient', 'birth', 'rank', 'serviceNumber'];
const OF_UNITS: readonly Field[] = ['unitCode', 'unitName', 'unit', 'collective'];

/** What a sheet lists, by its columns; where they say nothing of awards, by its title and the headings between rows. */
export function sheetKind(
  tables: readonly Table[],
  lines: readonly Line[],
  title: TitleFacts,
  context: ImportContext,
): SheetKind {
  const has = (fields: readonly Field[]): boolean =>
    tables.some(({ columnOf }) => fields.some((field) => columnOf.has(field)));
  const people = has(['person']);
  const both = has(['recipient']);
  const units = has(OF_UNITS);
  // Numbers without anybody whose they are.
  if (!people && !both && !units)
    return has(['decisionNumber', 'decision']) && has(['decidedOn', 'decision']) && !has(['award'])
      ? 'decisions'
      : 'other';
  if (!has(OF_AWARDS) && !title.award && !hasAwardHeading(lines, context)) {
    if (has(['unitCode']) && has(['unitName', 'unit']) && !has(['birth', 'rank', 'serviceNumber'])) return 'units';
    return has(OF_PEOPLE) ? 'people' : 'units';
  }
  if (both) return 'mixed';
  const collectives = tables.some(({ columnOf }) => !columnOf.has('person'));
  return people && collectives ? 'mixed' : people ? 'individuals' : 'collectives';
}

function hasAwardHeading(lines: readonly Line[], context: ImportContext): boolean {
  return lines.some((line) => {
    if (line.own.length === 0 || line.own.length > 3) return false;
    return groupMeaning(headingText(line).text, context.awards, context.units).some(({ of }) => of === 'award');
  });
}
