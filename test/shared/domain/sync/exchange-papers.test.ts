import { expect, test } from 'vitest';
import { type ExchangePaper, layoutExchange, type MatrixLine } from '#shared/domain/sync/exchange-papers.ts';
import { outline } from '../lists/outline.ts';

const head = {
  letterhead: {
    parentBody: 'Bộ Công an',
    issuingBody: 'Công an tỉnh Hải Dương',
    place: 'Hải Dương',
    signerAuthority: [],
    signerTitle: 'Giám đốc',
    signerRank: 'Đại tá',
    signerName: 'Nguyễn Văn Bình',
    recipients: [],
  },
  printedOn: '2024-11-05',
};

const months = (states: readonly MatrixLine['months'][number][]): MatrixLine['months'] => [
  ...states,
  ...Array.from({ length: 12 - states.length }, () => ({ state: 'notAsked', received: 0 }) as const),
];

const matrix: ExchangePaper = {
  ...head,
  kind: 'matrix',
  year: 2024,
  lateDays: 35,
  lines: [
    {
      name: 'Phòng An ninh đối nội',
      lastOn: '2024-03-02',
      late: true,
      months: months([
        { state: 'confirmed', received: 2 },
        { state: 'late', received: 0 },
        { state: 'received', received: 1 },
        { state: 'due', received: 0 },
      ]),
    },
    { name: 'Phòng An ninh kinh tế', lastOn: null, late: false, months: months([]) },
  ],
};

const tableIn = (paper: ExchangePaper) => {
  const table = layoutExchange(paper).blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};

const widthOf = (paper: ExchangePaper): number => tableIn(paper).columns.reduce((sum, { widthMm }) => sum + widthMm, 0);

test('the matrix on paper tells what was answered from what was not, and names who is late', () => {
  const [first, second] = tableIn(matrix).rows;
  expect(first?.kind === 'cells' && first.cells.slice(1, 8)).toEqual([
    'Phòng An ninh đối nội',
    '02/03/2024',
    '2',
    'chưa',
    '1*',
    'chờ',
    '',
  ]);
  expect(second?.kind === 'cells' && second.cells[2]).toBe('chưa lần nào');
  expect(layoutExchange(matrix).orientation).toBe('landscape');
  expect(widthOf(matrix)).toBe(257);
  expect(JSON.stringify(outline(layoutExchange(matrix)))).toContain(
    'Quá 35 ngày chưa gửi: 01 máy trạm (Phòng An ninh đối nội).',
  );
});

test('a slip has a place for both hands, the sums by which files can be checked, and says what it does not prove', () => {
  const here = { code: 'HQBBBB', name: 'Phòng Công tác chính trị' };
  const unit = { code: 'UNTAAA', name: 'Phòng An ninh đối nội' };
  const receipt: ExchangePaper = {
    ...head,
    kind: 'receipt',
    lines: [
      {
        direction: 'received',
        from: unit,
        to: here,
        number: 12,
        fileName: 'SV-UNTAAA-HQBBBB-12.svb',
        sha256: 'ab'.repeat(32),
        on: '2024-11-05',
        changes: 1250,
        confirms: 12,
      },
    ],
  };
  const [row] = tableIn(receipt).rows;
  expect(row?.kind === 'cells' && row.cells).toEqual([
    '01',
    'Phòng An ninh đối nội\n(mã UNTAAA)',
    'Phòng Công tác chính trị\n(mã HQBBBB)',
    'Số 12\nSV-UNTAAA-HQBBBB-12.svb',
    '05/11/2024',
    '1250',
    'đã nhận đến tệp số 12',
  ]);
  expect(widthOf(receipt)).toBe(165);
  const text = JSON.stringify(layoutExchange(receipt).blocks);
  for (const part of ['Người giao', 'Người nhận', 'ab'.repeat(32), '01 tệp, 1.250 bản ghi', 'chỉ xong khi'])
    expect(text).toContain(part);
});
