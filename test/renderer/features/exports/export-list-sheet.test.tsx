import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type ShownList, shownRows, useShownList } from '#renderer/api/shown-list.ts';
import { ExportListSheet } from '#renderer/features/exports/index.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';

type Unit = { readonly name: string; readonly awards: number };
const units: readonly Unit[] = [
  { name: 'PA03', awards: 1200 },
  { name: 'PA04', awards: 0 },
];
const columns = [
  { id: 'name', header: 'Đơn vị', text: ({ name }: Unit) => name },
  {
    id: 'awards',
    header: 'Lượt',
    text: ({ awards }: Unit) => (awards === 0 ? '' : `${awards / 1000}.200`),
    exported: { kind: 'number' as const, value: ({ awards }: Unit) => awards },
  },
];

function Screen({ list }: { readonly list: ShownList }) {
  useShownList(() => list);
  return null;
}

function setupSheet(list?: ShownList) {
  const bridge = answerCalls({
    'files.chooseTarget': () => ({ ok: true, value: { file: 'token' as FileToken, name: 'a', sizeBytes: 0 } }),
    'exports.list': () => ({ ok: true, value: { fileName: 'Đơn vị.csv', sizeBytes: 2048, rows: 2 } }),
  });
  const went: string[] = [];
  const sheet = <ExportListSheet onClose={() => went.push('close')} onOpenList={() => went.push('list')} />;
  const { hands, rerender } = renderUi(list ? <Screen list={list} /> : sheet);
  if (list)
    rerender(
      <>
        <Screen list={list} />
        {sheet}
      </>,
    );
  return { ...bridge, hands, went };
}

test('the list on the screen leaves with its columns as they are shown, numbers as numbers', async () => {
  localStorage.clear();
  const { hands, calls } = setupSheet(shownRows('Đơn vị', columns, units));
  expect(screen.getByText(/2 dòng, 2 cột/)).toBeTruthy();
  await hands.click(screen.getByText('CSV (.csv)'));
  await hands.click(screen.getByText('Phẩy ( , )'));
  await hands.click(screen.getByRole('button', { name: 'Xuất…' }));
  await screen.findByText(/Đã ghi “Đơn vị.csv”: 2 dòng/);
  expect(calls.find(({ name }) => name === 'exports.list')?.input).toEqual({
    file: 'token',
    format: 'csv',
    separator: ',',
    title: 'Đơn vị',
    columns: [
      { id: 'name', header: 'Đơn vị', kind: 'text' },
      { id: 'awards', header: 'Lượt', kind: 'number' },
    ],
    shown: {
      list: 'rows',
      rows: [
        ['PA03', 1200],
        ['PA04', 0],
      ],
    },
  });
});

test('where no list is open the sheet says so and leads to one', async () => {
  const { hands, went } = setupSheet();
  await hands.click(screen.getByRole('button', { name: 'Mở danh sách khen thưởng' }));
  expect(went).toEqual(['list']);
});
