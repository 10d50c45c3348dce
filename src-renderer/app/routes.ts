import type { RuleKey } from '#shared/domain/catalogue/rules.ts';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import type { ChangeScope, CopyScope, PastedBlock, UnitWith } from '../features/awards/index.ts';
import type { DeskTab } from '../features/conflicts/index.ts';
import type { ShareErrand } from '../features/shares/index.ts';
import type { AskedTable, AwardsNarrowed, PrintedTable } from '../features/statistics/index.ts';
import type { UnitSheetKind } from '../features/units/index.ts';

/** Where a person can be: one screen, with what it needs to open at the right place. */
export type Route =
  | { readonly screen: 'overview' }
  | {
      readonly screen: 'awards';
      readonly year?: number;
      readonly unitId?: string;
      readonly unitWith?: readonly UnitWith[];
      readonly find?: boolean;
      /** The awards behind a number of statistics. */
      readonly narrowed?: AwardsNarrowed;
    }
  | { readonly screen: 'people'; readonly personId?: string; readonly view?: 'duplicates' }
  | { readonly screen: 'units'; readonly unitId?: string }
  | { readonly screen: 'clusters'; readonly year?: number }
  | { readonly screen: 'decisions'; readonly decisionId?: string }
  | { readonly screen: 'movements' }
  | { readonly screen: 'book' }
  | { readonly screen: 'certificates' }
  | { readonly screen: 'reports'; readonly year?: number }
  | { readonly screen: 'statistics'; readonly frozenId?: string }
  | { readonly screen: 'catalogue' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'sync' /** its place in the log, or its name in history */; readonly bundle?: number | string }
  | { readonly screen: 'conflicts'; readonly tab?: DeskTab }
  | { readonly screen: 'settings'; readonly section?: string };

/** Full-height sheets that stand over a screen until they are done or left. */
export type Sheet =
  | {
      readonly sheet: 'import';
      /** A table from the clipboard, as a spreadsheet writes it. */
      readonly pasted?: string;
    }
  | { readonly sheet: 'print'; readonly year?: number; readonly decisionId?: string }
  | { readonly sheet: 'export'; readonly to?: string }
  | { readonly sheet: 'take'; readonly from?: 'shared' }
  | { readonly sheet: 'shares'; readonly errand: ShareErrand }
  | { readonly sheet: 'person'; readonly personId?: string }
  | { readonly sheet: 'mergePeople'; readonly personId: string }
  | { readonly sheet: 'personFact'; readonly personId: string; readonly kind: FactKind; readonly factId?: string }
  | { readonly sheet: 'decision'; readonly decisionId?: string }
  | { readonly sheet: 'award'; readonly awardId?: string; readonly likeId?: string; readonly decisionId?: string }
  | { readonly sheet: 'changeAwards'; readonly scope: ChangeScope }
  | { readonly sheet: 'pasteAwards'; readonly block: PastedBlock }
  | { readonly sheet: 'copyYear'; readonly scope?: CopyScope; readonly decisionId?: string }
  | { readonly sheet: 'freezeStatistics'; readonly choice: AskedTable }
  | { readonly sheet: 'printStatistics'; readonly printed: PrintedTable }
  | { readonly sheet: 'printLog' }
  | { readonly sheet: 'checkPaper' }
  | { readonly sheet: 'exportEverything' }
  | { readonly sheet: 'awardType'; readonly awardTypeId?: string }
  | { readonly sheet: 'rate'; readonly awardTypeId: string; readonly rateId?: string }
  | { readonly sheet: 'salary'; readonly salaryId?: string }
  | { readonly sheet: 'rule'; readonly ruleKey: RuleKey; readonly ruleId?: string }
  | { readonly sheet: 'movement'; readonly movementId?: string }
  | { readonly sheet: 'cluster'; readonly clusterId?: string }
  | { readonly sheet: 'clusterYear'; readonly from: number; readonly to: number }
  | { readonly sheet: 'unit'; readonly kind: UnitSheetKind; readonly unitId?: string }
  | { readonly sheet: 'book'; readonly key?: string }
  | { readonly sheet: 'actions'; readonly tx?: number; readonly importId?: string }
  | { readonly sheet: 'certificates'; readonly of: { readonly decisionId: string } | { readonly awardId: string } }
  | { readonly sheet: 'testGrid'; readonly blankId: string }
  | { readonly sheet: 'shortcuts' }
  | { readonly sheet: 'report'; readonly clusterId: string; readonly year: number }
  | { readonly sheet: 'bonusPaper'; readonly decisionId: string }
  | { readonly sheet: 'reportPaper'; readonly clusterId: string; readonly year: number }
  | { readonly sheet: 'exportList' };

export type ScreenId = Route['screen'];

export type Place = { readonly route: Route; readonly sheet: Sheet | undefined };

export type Places = { readonly here: Place; readonly behind: readonly Place[] };

/** How far back Alt+Left can go. */
const MOST_BEHIND = 50;

export const startAt = (route: Route): Places => ({ here: { route, sheet: undefined }, behind: [] });

const onTop = ({ here, behind }: Places, place: Place): Places => ({
  here: place,
  behind: [...behind, here].slice(-MOST_BEHIND),
});

/** Goes to a screen; going where one already is changes nothing. */
export function goTo(places: Places, route: Route): Places {
  const same = JSON.stringify(places.here) === JSON.stringify({ route, sheet: undefined });
  return same ? places : onTop(places, { route, sheet: undefined });
}

/** Opens a sheet over the present screen; one that is open already stays as it is. */
export const openSheet = (places: Places, sheet: Sheet): Places =>
  places.here.sheet?.sheet === sheet.sheet ? places : onTop(places, { route: places.here.route, sheet });

/** One step back, if there is one. */
export function goBack(places: Places): Places {
  const here = places.behind.at(-1);
  return here ? { here, behind: places.behind.slice(0, -1) } : places;
}
