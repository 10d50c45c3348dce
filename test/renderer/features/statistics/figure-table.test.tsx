import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FigureTable, type OpenedFigure } from '#renderer/features/statistics/figure-table.tsx';
import { changed, usualChoice } from '#renderer/features/statistics/statistics-choice.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { renderUi } from '../../ui/render-ui.tsx';

const heading = (key: string) => ({ key, title: '', detail: '' });

const table: StatisticsTable = {
  choice: usualChoice(2024),
  rows: [heading('ministry'), heading('provincial_police')],
  columns: [heading('unit'), heading('person')],
  spans: [
    {
      from: 2024,
      to: 2024,
      cells: [
        [2, 1204],
        [29, 0],
      ],
      rowTotals: [1206, 29],
      columnTotals: [31, 1204],
      total: 1235,
    },
    {
      from: 2023,
      to: 2023,
      cells: [
        [0, 1500],
        [30, 50],
      ],
      rowTotals: [1500, 80],
      columnTotals: [30, 1550],
      total: 1580,
    },
  ],
  recipients: [
    { unit: 2, person: 1100, household: 0 },
    { unit: 20, person: 0, household: 0 },
  ],
  allRecipients: { unit: 20, person: 1100, household: 0 },
  voided: 0,
  narrowed: [],
};

function setupTable() {
  const opened: OpenedFigure[] = [];
  const { hands } = renderUi(<FigureTable table={table} label="Thống kê" onOpen={(figure) => opened.push(figure)} />);
  return { hands, opened };
}

test('arrows move from number to number, past those with nothing behind them; Enter opens the awards', async () => {
  const { hands, opened } = setupTable();
  await hands.tab();
  await hands.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(opened).toEqual([
    { span: { from: 2023, to: 2023 }, row: 'provincial_police', column: 'unit', kind: undefined },
  ]);
  await hands.keyboard('{ArrowDown}{End}{Enter}');
  expect(opened.at(-1)).toEqual({ span: { from: 2024, to: 2024 }, row: undefined, column: undefined, kind: 'person' });
});

test('each number says what it counts, and what it was the year before', () => {
  setupTable();
  expect(screen.getByRole('button', { name: 'Bộ Công an, Cá nhân, 2024: 1.204. Mở danh sách' })).toBeDefined();
  expect(screen.getByText('−19,7%')).toBeDefined();
  expect(screen.getAllByRole('row')).toHaveLength(5);
});

test('a choice stays whole: rows and columns differ, years stand in order, people alone are not narrowed to collectives', () => {
  const usual = usualChoice(2024);
  expect(changed(usual, { rows: 'recipientKind' })).toMatchObject({ rows: 'recipientKind', columns: 'level' });
  expect(changed(usual, { columns: 'level' })).toMatchObject({ rows: 'recipientKind', columns: 'level' });
  expect(changed(usual, { yearFrom: 2026 })).toMatchObject({ yearFrom: 2026, yearTo: 2026 });
  expect(changed(usual, { yearTo: 2020 })).toMatchObject({ yearFrom: 2020, yearTo: 2020 });
  const collectives = { ...usual, filter: { recipientKind: 'unit' as const } };
  expect(changed(collectives, { columns: 'sex' }).filter).toEqual({});
});
