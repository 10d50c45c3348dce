import type { TFunction } from 'i18next';
import type { Input } from '#shared/api/index.ts';
import type { PersonRow } from '#shared/api/people.ts';
import { personStatuses } from '#shared/domain/people/person-kinds.ts';
import type { ShownList } from '../../api/shown-list.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import type { Marked } from '../marks/index.ts';

type Shown = {
  readonly t: TFunction<'people'>;
  readonly filter: Input<'people.page'>['filter'];
  readonly descending: boolean;
  readonly columns: readonly Column<Marked<PersonRow>>[];
  readonly marks: Readonly<Record<string, string>>;
  readonly count: number;
};

/** The list as it is shown, for a file: the host reads it again and needs the words for its codes. */
export function exportedPeople({ t, filter, descending, columns, marks, count }: Shown): ShownList {
  const statuses = Object.fromEntries(personStatuses.map((status) => [status, t(`status.${status}`)]));
  return {
    title: t('title'),
    count,
    columns: columns.map(({ id, header }) => ({
      id,
      header,
      ...(id === 'status' && { words: statuses }),
      ...(id === 'syncState' && { words: marks }),
    })),
    shown: { list: 'people', filter, descending },
  };
}
