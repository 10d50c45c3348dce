import type { Input } from '#shared/api/index.ts';
import type { ViewState } from '#shared/api/views.ts';
import { isUuid } from '#shared/base/ids.ts';
import { type PersonKind, type PersonStatus, personKinds, personStatuses } from '#shared/domain/people/person-kinds.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';

export type ListFilter = {
  readonly text: string;
  readonly unitId: string | undefined;
  readonly kind: PersonKind | undefined;
  readonly status: PersonStatus | undefined;
  readonly rank: string | undefined;
  readonly mark: SyncState | undefined;
};

export const everybody: ListFilter = {
  text: '',
  unitId: undefined,
  kind: undefined,
  status: undefined,
  rank: undefined,
  mark: undefined,
};

/** A saved view's filter; what no longer means anything is left out. */
export function readFilter({ text, unitId, kind, status, rank, mark }: ViewState['filter']): ListFilter {
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    text: word(text) ?? '',
    unitId: typeof unitId === 'string' && isUuid(unitId) ? unitId : undefined,
    kind: asKind(word(kind)),
    status: asStatus(word(status)),
    rank: word(rank),
    mark: syncStates.find((one) => one === mark),
  };
}

export const isNarrowed = ({ text, ...chosen }: ListFilter): boolean =>
  text.trim() !== '' || Object.values(chosen).some((value) => value !== undefined);

export const asKind = (value: string | undefined): PersonKind | undefined => personKinds.find((kind) => kind === value);
export const asStatus = (value: string | undefined): PersonStatus | undefined =>
  personStatuses.find((status) => status === value);

/** The filter as the register is asked with it: what is not chosen is left out. */
export function apiFilter({ text, unitId, kind, status, rank, mark }: ListFilter): Input<'people.page'>['filter'] {
  const wanted = text.trim();
  return {
    ...(wanted !== '' && { text: wanted }),
    ...(unitId && { unitId }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(rank && { rank }),
    ...(mark && { mark }),
  };
}
