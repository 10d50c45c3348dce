import type { TFunction } from 'i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { Level } from '#shared/domain/levels.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { certaintyKeys } from './catalogue-words.ts';
import { CertaintyWord } from './certainty.tsx';
import { coefficientsOn } from './rate-texts.ts';

type ColumnParts = {
  readonly t: TFunction<'catalogue'>;
  readonly levelWord: (level: Level) => string;
  readonly on: Day;
  readonly coefficient: (value: number) => string;
};

/** The columns of the catalogue from left to right. */
export const typeColumns = ({ t, levelWord, on, coefficient }: ColumnParts): readonly Column<CatalogueEntry>[] => [
  {
    id: 'nameVi',
    searched: true,
    header: t('column.nameVi'),
    width: 204,
    sortable: true,
    grow: 3,
    text: ({ nameVi }) => nameVi,
  },
  { id: 'kind', header: t('column.kind'), width: 84, sortable: true, text: ({ kind }) => t(`kind.${kind}`) },
  { id: 'level', header: t('column.level'), width: 122, text: ({ level }) => levelWord(level) },
  {
    id: 'recipient',
    header: t('column.recipient'),
    width: 96,
    sortable: true,
    text: (row) => t(`recipient.${row.recipient}`),
  },
  {
    id: 'coefficients',
    header: t('column.coefficients'),
    width: 96,
    align: 'end',
    text: (row) => coefficientsOn(row, on, coefficient),
  },
  {
    id: 'certainty',
    header: t('column.certainty'),
    width: 152,
    text: ({ certainty }) => (certainty === '' ? '' : t(`certainty.${certaintyKeys[certainty]}`)),
    render: ({ certainty }) => <CertaintyWord certainty={certainty} />,
  },
];
