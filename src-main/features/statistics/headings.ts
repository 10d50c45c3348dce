import type { ReadDb } from '#db/handles.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { fixedKeys } from '#shared/domain/statistics/axes.ts';
import { type Dimension, noGroup } from '#shared/domain/statistics/choice.ts';
import type { Heading } from '#shared/domain/statistics/table.ts';
import { treeOn } from '#shared/domain/units/unit-tree.ts';
import { rememberedValue } from '../../platform/register/remembered-order.ts';
import { awardTypeHeadings, clusterHeadings, lostUnitHeadings, movementHeadings } from './catalogues.repo.ts';
import { bookOf } from './figure-facts.ts';

const bare = (key: string): Heading => ({ key, title: '', detail: '' });
const none = bare(noGroup);

/**
 * Everything that a dimension can hold, in the order in which it is read.
 * @param yearTo units stand and are called as at its end
 */
export function headingsOf(
  db: ReadDb,
  dimension: Dimension | 'none',
  { yearFrom, yearTo }: { readonly yearFrom: number; readonly yearTo: number },
): readonly Heading[] {
  switch (dimension) {
    case 'none':
      return [bare('')];
    case 'year':
      return Array.from({ length: yearTo - yearFrom + 1 }, (_, at) => bare(String(yearFrom + at)));
    case 'awardKind':
      return typeKinds.map(bare);
    case 'awardType':
      return awardTypeHeadings(db);
    case 'cluster':
      return [...clusterHeadings(db), none];
    case 'movement':
      return [...movementHeadings(db), none];
    case 'unit': {
      return rememberedValue(db, `statistics headings ${yearTo}`, () => {
        const placed = treeOn(bookOf(db), yearEnd(yearTo), true).map(
          ({ unit, facts }): Heading => ({ key: unit.id, title: facts.code, detail: facts.name }),
        );
        return [...placed, ...lostUnitHeadings(db)];
      });
    }
    default:
      return (fixedKeys[dimension] ?? []).map(bare);
  }
}
