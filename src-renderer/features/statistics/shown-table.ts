import { useTranslation } from 'react-i18next';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { columnGroups, figureAt, type Place } from '#shared/domain/statistics/table-columns.ts';
import type { ShownList } from '../../api/shown-list.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useHeadingWords } from './use-heading-words.ts';

const nothing: StatisticsTable = {
  choice: { rows: 'level', columns: 'none', yearFrom: 0, yearTo: 0, earlier: 0, counting: 'awards', filter: {} },
  rows: [],
  columns: [],
  spans: [],
  recipients: [],
  allRecipients: { unit: 0, person: 0, household: 0 },
  voided: 0,
  narrowed: [],
};

/** The table as a file gets it: every figure a number, the total last. */
export function useShownTable(title: string, table: StatisticsTable | undefined): ShownList | undefined {
  const { t } = useTranslation('statistics');
  const words = useHeadingWords();
  const { headingOf, subheadingOf } = useFigureWords(table ?? nothing);
  if (!table) return undefined;
  const columns = columnGroups(table).flatMap((group) =>
    group.columns.map((column) => ({
      column,
      header: [headingOf(group), subheadingOf(column)].filter((text) => text !== '').join(' – '),
    })),
  );
  const line = (name: string, row: Place): readonly (string | number)[] => [
    name,
    ...columns.map(({ column }) => figureAt(table, column, row) ?? ''),
  ];
  return {
    title,
    count: table.rows.length + 1,
    columns: [
      { id: 'row', header: t(`dimension.${table.choice.rows}`), kind: 'text' },
      ...columns.map(({ header }, at) => ({ id: `figure${at}`, header, kind: 'number' as const })),
    ],
    shown: {
      list: 'rows',
      rows: [
        ...table.rows.map((row, at) => [...line(words(table.choice.rows, row), at)]),
        [...line(t('total'), undefined)],
      ],
    },
  };
}
