import type { Input } from '#shared/api/index.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import type { ListKind } from '#shared/domain/lists/list-look.ts';
import type { ShownList } from '../../api/shown-list.ts';

type AskedList = Input<'lists.input'>['of'];
type AwardsShown = Extract<ShownList['shown'], { readonly list: 'awards' }>;

/** What the fields of the sheet say; each kind of list reads its own. */
export type ListDraft = {
  readonly kind: ListKind;
  readonly year: number | undefined;
  readonly reportTitle: string;
  readonly decisionId: string | undefined;
  readonly unitId: string | undefined;
  readonly clusterId: string | undefined;
  readonly movementId: string | undefined;
  readonly level: Level | undefined;
  readonly number: string;
  readonly submittedOn: string;
  readonly authority: string;
};

export type ChangeDraft = (change: Partial<ListDraft>) => void;

export const levelNamed = (value: string | undefined): Level | undefined => levels.find((level) => level === value);

/** A list that is narrowed by more than its year is meant as it is shown. */
export const isNarrowed = (shown: AwardsShown | undefined): boolean =>
  shown !== undefined && Object.keys(shown.filter).some((part) => part !== 'year');

/** Undefined until the fields say which awards. */
export function listOf(draft: ListDraft, shown: AwardsShown | undefined): AskedList | undefined {
  const { kind, year, reportTitle, decisionId, unitId, clusterId, movementId, level } = draft;
  const ofYear = year === undefined ? {} : { year };
  switch (kind) {
    case 'year':
      return year === undefined ? undefined : { kind, year, reportTitle };
    case 'decision':
      return decisionId ? { kind, decisionId } : undefined;
    case 'proposal': {
      const { number, submittedOn, authority } = draft;
      return { kind, number, submittedOn, authority, filter: { ...ofYear, ...(unitId && below(unitId)) } };
    }
    case 'unit':
      return unitId ? { kind: 'gathered', by: 'unit', filter: { ...ofYear, ...below(unitId) } } : undefined;
    case 'cluster':
      return clusterId ? { kind: 'gathered', by: 'unit', filter: { ...ofYear, clusterId } } : undefined;
    case 'level':
      return { kind: 'gathered', by: level ? 'awardType' : 'level', filter: { ...ofYear, ...(level && { level }) } };
    case 'movement':
      return { kind: 'gathered', by: 'movement', filter: movementId ? { movementId } : ofYear };
    case 'years':
      return { kind: 'gathered', by: 'year', filter: unitId ? below(unitId) : {} };
    case 'shown': {
      if (!shown) return undefined;
      const { list: _, ...order } = shown;
      return { kind, ...order };
    }
  }
}

const below = (unitId: string) => ({ unitId, unitScope: 'below' as const });
