import { expect, test } from 'vitest';
import { renderTable } from '#main/platform/printing/table-html.ts';
import type { Column } from '#shared/domain/lists/list-document.ts';

const column = (over: string, own: string): Column => ({
  heading: `${over}\n${own}`,
  split: { over, own },
  widthMm: 20,
  align: 'center',
});

test('neighbours share the heading that stands over them, each with its own below', () => {
  const columns: readonly Column[] = [
    { heading: 'Cấp khen', widthMm: 60, align: 'left' },
    column('Tập thể', '2024'),
    column('Tập thể', '2023'),
    column('Cá nhân & hộ', '2024'),
  ];
  const html = renderTable({ kind: 'table', textPt: 11, columns, rows: [] }, '', new Map());
  expect(html).toContain(
    '<thead><tr><th rowspan="2">Cấp khen</th><th colspan="2">Tập thể</th><th colspan="1">Cá nhân &amp; hộ</th></tr>' +
      '<tr><th>2024</th><th>2023</th><th>2024</th></tr></thead>',
  );
});
