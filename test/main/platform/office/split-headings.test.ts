import { expect, test } from 'vitest';
import { runOffice } from '#main/platform/office/office-task.ts';
import type { Column, ListDocument } from '#shared/domain/lists/list-document.ts';
import { convert, pagesOf } from './soffice.ts';

const column = (over: string, own: string): Column => ({
  heading: `${over}\n${own}`,
  split: { over, own },
  widthMm: 22,
  align: 'center',
});

const document: ListDocument = {
  title: 'THỐNG KÊ',
  author: 'PX03',
  blocks: [
    {
      kind: 'table',
      textPt: 11,
      columns: [
        { heading: 'Cấp khen', widthMm: 60, align: 'left' },
        column('Tập thể', '2024'),
        column('Tập thể', '2023'),
        column('Cá nhân', '2024'),
      ],
      rows: [{ kind: 'cells', cells: ['Bộ Công an', '31', '30', '61'] }],
    },
  ],
};

test('in Word too, neighbours share the heading that stands over them', async () => {
  const pdf = convert(new Map([['split.docx', await runOffice({ format: 'docx', document })]]), 'pdf');
  const bytes = pdf.get('split.docx') ?? new Uint8Array();
  const [page = ''] = pagesOf(bytes);
  expect(page.match(/Tập thể/g)).toHaveLength(1);
  expect(page.match(/Cá nhân/g)).toHaveLength(1);
  expect(page).toMatch(/2024\s+2023\s+2024/);
  expect(page).toMatch(/Bộ Công an\s+31\s+30\s+61/);
}, 60_000);
