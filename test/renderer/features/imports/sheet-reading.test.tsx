import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SheetReading } from '#renderer/features/imports/sheet-reading.tsx';
import type { ImportPreview } from '#shared/api/imports.ts';
import type { SheetLayout } from '#shared/domain/imports/directory.ts';
import { renderUi } from '../../ui/render-ui.tsx';

const sheet: ImportPreview['sheets'][number] = {
  name: 'Cá nhân',
  hidden: false,
  kind: 'individuals',
  layout: 'remembered',
  settled: { columns: { 3: null } },
  hiddenRows: 2,
  headerRows: [4],
  columns: [
    { column: 2, letter: 'B', heading: 'Họ và tên', hidden: false, field: 'person' },
    { column: 3, letter: 'C', heading: 'Tuổi Đảng', hidden: true, settled: true },
  ],
  rowCount: 10,
  problemCount: 0,
  findings: [],
};

test('what each column means is shown and changed, and what was settled before is kept', async () => {
  const read: SheetLayout[] = [];
  const { hands } = renderUi(<SheetReading sheet={sheet} onRead={(layout) => read.push(layout)} />);
  await hands.click(screen.getByRole('button', { name: /B · Họ và tên.*họ tên/ }));
  await hands.type(screen.getByRole('combobox'), 'tap the{Enter}');
  await hands.click(screen.getByRole('button', { name: /2 dòng ẩn/ }));
  await hands.click(screen.getByRole('option', { name: 'không nhập' }));
  await hands.click(screen.getByRole('button', { name: 'Đọc lại theo cách này' }));
  await hands.click(screen.getByRole('button', { name: 'Để phần mềm tự nhận' }));
  expect(read).toEqual([
    { columns: { 2: expect.stringMatching(/collective|recipient/), 3: null }, hiddenRows: 'leave' },
    {},
  ]);
  expect(screen.getByRole('button', { name: /C · Tuổi Đảng \(cột ẩn\).*không nhập cột này/ })).toBeTruthy();
});
