import { expect, test } from 'vitest';
import type { Block } from '#shared/domain/lists/list-document.ts';
import type { Letterhead } from '#shared/domain/lists/list-input.ts';
import { layoutStatistics, type StatisticsInput } from '#shared/domain/statistics/statistics-layout.ts';
import { changeSince, type StatisticsTable } from '#shared/domain/statistics/table.ts';

const letterhead: Letterhead = {
  parentBody: 'Công an tỉnh Hải Dương',
  issuingBody: 'Phòng PX03',
  place: 'Hải Dương',
  signerAuthority: ['KT. TRƯỞNG PHÒNG'],
  signerTitle: 'PHÓ TRƯỞNG PHÒNG',
  signerRank: 'Trung tá',
  signerName: 'Lê Thu Hạnh',
  recipients: ['Lưu: PX03'],
};

const heading = (key: string, title = '') => ({ key, title, detail: '' });
const span = (year: number, cells: readonly (readonly number[])[]) => {
  const rowTotals = cells.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columnTotals = (cells[0] ?? []).map((_, at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return { from: year, to: year, cells, rowTotals, columnTotals, total: rowTotals.reduce((sum, n) => sum + n, 0) };
};

const table: StatisticsTable = {
  choice: {
    rows: 'level',
    columns: 'recipientKind',
    yearFrom: 2024,
    yearTo: 2024,
    earlier: 1,
    counting: 'awards',
    filter: { clusterId: 'c' },
  },
  rows: [heading('ministry'), heading('provincial_police')],
  columns: [heading('unit'), heading('person')],
  spans: [
    span(2024, [
      [2, 1204],
      [29, 57],
    ]),
    span(2023, [
      [0, 1500],
      [30, 50],
    ]),
  ],
  recipients: [
    { unit: 2, person: 1100, household: 0 },
    { unit: 20, person: 50, household: 0 },
  ],
  allRecipients: { unit: 20, person: 1120, household: 0 },
  voided: 2,
  narrowed: [{ part: 'clusterId', title: 'Cụm thi đua An ninh' }],
};
const input: StatisticsInput = { letterhead, table, title: '', printedOn: '2025-01-05', frozen: undefined };

const texts = (blocks: readonly Block[], kind: Block['kind']) => blocks.filter((block) => block.kind === kind);

test('a table on paper says what it counts, of when, and adds up', () => {
  const { blocks, orientation } = layoutStatistics(input);
  expect(texts(blocks, 'title')).toMatchObject([
    {
      name: 'BẢNG THỐNG KÊ',
      subject: 'khen thưởng năm 2024, theo cấp khen và đối tượng',
      basis: '(Số liệu đến ngày 05 tháng 01 năm 2025)\nChỉ tính: Cụm thi đua An ninh',
    },
  ]);
  expect(orientation).toBe('landscape');
  const [drawn] = texts(blocks, 'table');
  if (drawn?.kind !== 'table') throw new Error('no table');
  expect(drawn.columns.map((column) => column.heading).slice(0, 5)).toEqual([
    'Cấp khen',
    'Tập thể\n2024',
    'Tập thể\n2023',
    'Tập thể\nTăng, giảm',
    'Tập thể\n%',
  ]);
  expect(drawn.rows.map((row) => (row.kind === 'group' ? [] : row.cells.slice(0, 9)))).toEqual([
    ['Bộ Công an', '2', '0', '+2', '–', '1.204', '1.500', '−296', '−19,7'],
    ['Công an tỉnh', '29', '30', '−1', '−3,3', '57', '50', '+7', '+14'],
    ['Tổng cộng', '31', '30', '+1', '+3,3', '1.261', '1.550', '−289', '−18,6'],
  ]);
  expect(drawn.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(257);
  expect(JSON.stringify(blocks)).toContain(
    'Tổng cộng 1.292 lượt, cho 20 tập thể, 1.120 cá nhân không tính trùng; không tính 02 lượt đã hủy, thu hồi./.',
  );
});

test('frozen figures are dated by the day they were frozen on', () => {
  const { blocks } = layoutStatistics({ ...input, frozen: { receiver: 'Phòng PX03', day: '2024-12-20' } });
  expect(texts(blocks, 'title')).toMatchObject([
    { basis: expect.stringContaining('(Số liệu chốt ngày 20 tháng 12 năm 2024, gửi Phòng PX03)') },
  ]);
});

test('what is too wide for a page goes on in another table with the same rows', () => {
  const columns = Array.from({ length: 9 }, (_, at) => heading(`t${at}`, `Hình thức ${at}`));
  const wide = { ...table, columns, choice: { ...table.choice, columns: 'awardType' as const } };
  const { blocks } = layoutStatistics({ ...input, table: wide });
  const tables = texts(blocks, 'table');
  expect(tables.length).toBeGreaterThan(2);
  for (const block of tables)
    if (block.kind === 'table')
      expect(block.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(257);
});

test('a share of nothing is no share', () => {
  expect(changeSince(3, 0)).toEqual({ difference: 3, percent: undefined });
  expect(changeSince(2, 3)).toEqual({ difference: -1, percent: -33.3 });
});
