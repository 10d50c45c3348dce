import { useTranslation } from 'react-i18next';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import type { ColumnGroup, FigureColumn } from '#shared/domain/statistics/table-columns.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useHeadingWords } from './use-heading-words.ts';

export const spanText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;

/** What stands over the columns of a table, and in its cells. */
export function useFigureWords(table: StatisticsTable) {
  const { t } = useTranslation('statistics');
  const { t: ofAwards } = useTranslation('awards');
  const words = useHeadingWords();
  const numbers = useNumbers();
  const alone = table.choice.columns === 'none';
  const headingOf = (group: ColumnGroup): string => {
    if (group.kind === 'recipients') return t('recipients');
    const heading = group.column === undefined ? undefined : table.columns[group.column];
    if (heading) return words(table.choice.columns, heading);
    return alone ? t(`counting.${table.choice.counting}`) : t('total');
  };
  const subheadingOf = (column: FigureColumn): string => {
    switch (column.kind) {
      case 'count': {
        const span = table.spans[column.span];
        return span ? spanText(span) : '';
      }
      case 'recipients':
        return ofAwards(`kind.${column.of}`);
      default:
        return t(`column.${column.kind}`);
    }
  };
  const figureText = (column: FigureColumn, figure: number | undefined): string => {
    if (figure === undefined) return '–';
    if (column.kind === 'difference') return figure > 0 ? `+${numbers.format(figure)}` : minus(numbers.format(figure));
    if (column.kind === 'percent') return `${figure > 0 ? '+' : ''}${minus(numbers.format(figure))}%`;
    return numbers.format(figure);
  };
  return { headingOf, subheadingOf, figureText };
}

const minus = (text: string): string => text.replace('-', '−');
