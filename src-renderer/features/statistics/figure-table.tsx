import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '#shared/domain/statistics/choice.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import {
  type ColumnGroup,
  columnGroups,
  type FigureColumn,
  figureAt,
  type Place,
} from '#shared/domain/statistics/table-columns.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './statistics.module.css';
import { useFigureWords } from './use-figure-words.ts';
import { useHeadingWords } from './use-heading-words.ts';
import { useRoving } from './use-roving.ts';

export type OpenedFigure = {
  readonly span: Span;
  readonly row: string | undefined;
  readonly column: string | undefined;
  /** those of one kind, behind a number of different recipients */
  readonly kind: 'unit' | 'person' | 'household' | undefined;
};

type FigureTableProps = {
  readonly table: StatisticsTable;
  readonly label: string;
  /** Absent where the numbers are of another time. */
  readonly onOpen?: (figure: OpenedFigure) => void;
};

/** As many rows as a person looks through; thousands would make every key slow. */
const FIRST_ROWS = 200;

/** A table of figures: arrows move from number to number, Enter opens the awards behind one. */
export function FigureTable({ table, label, onOpen }: FigureTableProps) {
  const { t } = useTranslation('statistics');
  const words = useHeadingWords();
  const { headingOf, subheadingOf } = useFigureWords(table);
  const [all, setAll] = useState(false);
  const move = useRoving();
  const groups = columnGroups(table);
  const shown = all ? table.rows : table.rows.slice(0, FIRST_ROWS);
  const deep = groups.some(({ columns }) => columns.length > 1);
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move inside it, as in a grid */}
      <table ref={move.table} className={styles.figures} role="grid" aria-label={label} onKeyDown={move.onKeyDown}>
        <thead>
          <tr>
            <th scope="col" rowSpan={deep ? 2 : 1} className={styles.rowHead}>
              {t(`dimension.${table.choice.rows}`)}
            </th>
            {groups.map((group) => (
              <th key={keyOf(group)} scope="colgroup" colSpan={group.columns.length} className={styles.groupHead}>
                {headingOf(group)}
              </th>
            ))}
          </tr>
          {deep && (
            <tr className={styles.subheads}>
              {groups.flatMap((group) =>
                group.columns.map((column, at) => (
                  <th
                    key={`${keyOf(group)} ${keyOfColumn(column)}`}
                    scope="col"
                    className={classNames(styles.number, at === 0 && styles.begins)}
                  >
                    {subheadingOf(column)}
                  </th>
                )),
              )}
            </tr>
          )}
        </thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={row.key}>
              <th scope="row" className={styles.rowHead}>
                {words(table.choice.rows, row)}
              </th>
              <Figures table={table} groups={groups} row={at} name={words(table.choice.rows, row)} onOpen={onOpen} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.rowHead}>
              {t(table.choice.counting === 'awards' ? 'total' : 'different')}
            </th>
            <Figures table={table} groups={groups} row={undefined} name={t('total')} onOpen={onOpen} />
          </tr>
        </tfoot>
      </table>
      {shown.length < table.rows.length && (
        <div className={styles.more}>
          <Button onPress={() => setAll(true)}>{t('allRows', { rows: table.rows.length - shown.length })}</Button>
        </div>
      )}
    </div>
  );
}

const keyOf = (group: ColumnGroup): string =>
  group.kind === 'recipients' ? 'recipients' : `column ${group.column ?? 'all'}`;
const keyOfColumn = (column: FigureColumn): string =>
  column.kind === 'count' ? `count ${column.span}` : column.kind === 'recipients' ? column.of : column.kind;

type FiguresProps = Pick<FigureTableProps, 'table'> & {
  readonly groups: readonly ColumnGroup[];
  readonly row: Place;
  readonly name: string;
  readonly onOpen: FigureTableProps['onOpen'];
};

/** The numbers of a row. */
function Figures({ table, groups, row, name, onOpen }: FiguresProps) {
  const { t } = useTranslation('statistics');
  const { headingOf, subheadingOf, figureText } = useFigureWords(table);
  return groups.flatMap((group) =>
    group.columns.map((column, at) => {
      const figure = figureAt(table, column, row);
      const text = figureText(column, figure);
      const opens = onOpen && figure !== undefined && figure > 0 ? opened(table, column, row) : undefined;
      return (
        <td
          key={`${keyOf(group)} ${keyOfColumn(column)}`}
          className={classNames(styles.number, at === 0 && styles.begins, toneOf(column, figure))}
        >
          {opens ? (
            <button
              type="button"
              className={styles.figure}
              tabIndex={-1}
              aria-label={t('open', {
                row: name,
                column: [headingOf(group), subheadingOf(column)].filter(Boolean).join(', '),
                figure: text,
              })}
              onClick={() => onOpen?.(opens)}
            >
              {text}
            </button>
          ) : (
            text
          )}
        </td>
      );
    }),
  );
}

function toneOf(column: FigureColumn, figure: number | undefined): string | undefined {
  if (column.kind === 'count' && column.span > 0) return styles.earlier;
  if (column.kind === 'difference' || column.kind === 'percent' || figure === 0) return styles.soft;
  return undefined;
}

/** What stands behind a number; a difference has no awards of its own. */
function opened(table: StatisticsTable, column: FigureColumn, row: Place): OpenedFigure | undefined {
  if (column.kind !== 'count' && column.kind !== 'recipients') return undefined;
  const span = table.spans[column.kind === 'count' ? column.span : 0];
  if (!span) return undefined;
  const at = column.kind === 'count' ? column.column : undefined;
  return {
    span: { from: span.from, to: span.to },
    row: row === undefined ? undefined : table.rows[row]?.key,
    column: at === undefined ? undefined : table.columns[at]?.key,
    kind: column.kind === 'recipients' ? column.of : undefined,
  };
}
