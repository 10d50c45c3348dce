import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type PastedBlock, PasteSheet } from '#renderer/features/awards/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { anh, awardAnswers, dung, units } from './sample-awards.ts';

const now = () => new Date(2024, 10, 20, 9).getTime();

function setupPaste(block: PastedBlock) {
  const asked: { rehearse: boolean; changes: { cells: readonly object[] } }[] = [];
  const imported: string[] = [];
  let closed = 0;
  answerCalls({
    ...awardAnswers([anh, dung]),
    'awards.changeMany': (input) => {
      asked.push(input as never);
      const refusals = [{ id: dung.id, name: dung.recipientName, field: 'rank', why: refuse('award.outOfScope') }];
      return ok({ changed: 2, same: 0, refused: 1, refusals } as never);
    },
  });
  const { hands } = renderUi(
    <PasteSheet
      block={block}
      now={now}
      onClose={() => {
        closed += 1;
      }}
      onImport={(list) => imported.push(list)}
    />,
  );
  return { hands, asked, imported, closedTimes: () => closed };
}

const ranksAndUnits: PastedBlock = {
  numbers: ['5', '6'],
  rows: [anh, dung],
  columns: ['rank', 'post', 'unitId', 'level'],
  cells: [
    ['Thượng úy', 'Cán bộ', 'pa03', 'Bộ'],
    ['Thiếu tá', 'Cán bộ', 'PA99', ''],
    ['Đại tá', 'Giám đốc', 'PA03', 'Bộ'],
  ],
};

test('each cell says what it was and becomes, or why it stays; then all is written as one action that can be undone', async () => {
  const { hands, asked, closedTimes } = setupPaste(ranksAndUnits);
  await screen.findByText('Sẽ đổi 2 ô. 2 ô đã đúng như vậy. 4 ô giữ nguyên.');
  const [, first, second] = within(screen.getByRole('grid')).getAllByRole('row');
  within(first as HTMLElement).getByRole('gridcell', { name: /Trung úy.*Thượng úy/ });
  within(second as HTMLElement).getByRole('gridcell', { name: /Không có “PA99” trong danh mục/ });
  await hands.click(screen.getByRole('button', { name: 'Dán 2 ô, bỏ 4 ô' }));
  await screen.findByText('Đã dán 2 ô');
  screen.getByRole('button', { name: 'Hoàn tác' });
  expect(closedTimes()).toBe(1);
  expect(asked.map(({ rehearse }) => rehearse)).toEqual([true, false]);
  expect(asked[1]?.changes.cells).toEqual([
    { id: anh.id, field: 'rank', value: 'Thượng úy', seen: 'Trung úy' },
    { id: anh.id, field: 'unitId', value: units[0]?.id, seen: anh.unitId },
    { id: dung.id, field: 'rank', value: 'Thiếu tá', seen: 'Đại úy' },
  ]);
});

test('lines beyond the end of the list are handed over as new awards, with headings', async () => {
  const { hands, imported } = setupPaste(ranksAndUnits);
  await hands.click(await screen.findByRole('button', { name: 'Thêm thành lượt mới…' }));
  expect(imported).toEqual(['Cấp bậc\tChức vụ\tĐơn vị\tCấp khen\nĐại tá\tGiám đốc\tPA03\tBộ']);
  await hands.click(screen.getByRole('button', { name: 'Thêm 3 hàng thành lượt mới…' }));
  expect(imported[1]?.split('\n')).toHaveLength(4);
});
