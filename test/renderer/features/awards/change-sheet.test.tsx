import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChangeSheet } from '#renderer/features/awards/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { anh, awardAnswers } from './sample-awards.ts';

test('the change is looked at first: how many differ, who cannot and why, then written as one action', async () => {
  const asked: unknown[] = [];
  answerCalls({
    ...awardAnswers([anh]),
    'awards.changeMany': (input) => {
      asked.push(input);
      const refusals = [{ id: anh.id, name: 'Ngô Đình Ánh', field: 'note', why: refuse('award.outOfScope') }];
      return ok({ changed: 2, same: 1, refused: 1, refusals } as never);
    },
  });
  let closed = false;
  const close = () => {
    closed = true;
  };
  const { hands } = renderUi(
    <ChangeSheet scope={{ ids: [anh.id], filter: { year: 2024 }, listed: 4 }} onClose={close} />,
  );
  await hands.click(screen.getByRole('radio', { name: 'Cả 4 lượt đang lọc' }));
  const field = screen.getByRole('combobox', { name: 'Mục cần sửa' });
  await hands.click(field);
  await hands.keyboard('ghi chu{Enter}');
  await hands.type(screen.getByRole('textbox', { name: 'Giá trị mới' }), 'Đã đối chiếu');
  await hands.click(screen.getByRole('button', { name: 'Xem trước' }));
  await screen.findByText('Sẽ đổi 2 lượt. 1 lượt đã đúng giá trị này. 1 lượt không đổi được.');
  screen.getByRole('list', { name: 'Các lượt không đổi được' });
  await hands.click(screen.getByRole('button', { name: 'Ghi 2 thay đổi' }));
  await screen.findByText('Đã ghi 2 thay đổi');
  const changes = { kind: 'filtered', filter: { year: 2024 }, set: { field: 'note', value: 'Đã đối chiếu' } };
  expect(asked).toEqual([
    { changes, rehearse: true },
    { changes, rehearse: false },
  ]);
  expect(closed).toBe(true);
});
