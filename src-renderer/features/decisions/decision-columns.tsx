import type { TFunction } from 'i18next';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { type Marked, markColumn } from '../marks/index.ts';

type Words = {
  readonly t: TFunction<'decisions'>;
  readonly marks: TFunction<'marks'>;
  readonly level: (row: DecisionRow) => string;
};

/** "2145/QĐ-CAT", or that the number is not known. */
export const numberWord = ({ number }: Pick<DecisionRow, 'number'>, t: TFunction<'decisions'>): string =>
  number === '' ? t('noNumber') : number;

/** What waits at a decision, the gravest first. */
function concernWord(row: DecisionRow, t: TFunction<'decisions'>): string {
  if (row.twins > 0) return t('concern.twins');
  if (row.number === '') return t('concern.noNumber');
  return row.waiting > 0 ? t('concern.waiting') : '';
}

/** The columns of the list of decisions from left to right. */
export function decisionColumns(
  { t, marks, level }: Words,
  numbers: Intl.NumberFormat,
): readonly Column<Marked<DecisionRow>>[] {
  const count = (id: 'collective' | 'individual', width: number): Column<DecisionRow> => ({
    id,
    header: t(`column.${id}`),
    width,
    align: 'end',
    text: (row) => (row[id] === 0 ? '' : numbers.format(row[id])),
  });
  return [
    {
      id: 'number',
      searched: true,
      header: t('column.number'),
      width: 152,
      frozen: true,
      text: (row) => numberWord(row, t),
    },
    { id: 'decidedOn', header: t('column.decidedOn'), width: 102, text: (row) => formatDay(row.decidedOn) },
    { id: 'level', header: t('column.level'), width: 108, text: level },
    { id: 'authority', header: t('column.authority'), width: 112, grow: 2, text: (row) => row.authority },
    count('collective', 72),
    count('individual', 72),
    {
      id: 'concern',
      header: t('column.concern'),
      width: 128,
      grow: 1,
      text: (row) => concernWord(row, t),
      render: (row) => {
        const word = concernWord(row, t);
        return word && <StateWord tone={row.twins > 0 ? 'bad' : 'wait'} word={word} />;
      },
    },
    markColumn(marks, ({ syncState }) => syncState),
  ];
}
