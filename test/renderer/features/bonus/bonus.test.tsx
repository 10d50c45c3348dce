import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AwardBonus, DecisionBonus } from '#renderer/features/bonus/index.ts';
import type { AwardBonus as Answer } from '#shared/api/bonus.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { givenStatus } from '../given-station.ts';

const awardId = '01935c00-0000-7000-8000-000000000001';
const bonus = (rest: Partial<Answer> = {}): Answer => ({
  awardId,
  recipientName: 'Lê Văn An',
  awardTypeName: 'Bằng khen của Bộ Công an',
  computed: { known: true, amount: 3_510_000, coefficient: 1.5, salary: 2_340_000, isMaximum: false },
  paid: null,
  ...rest,
});

function setupAward(answer: Answer) {
  const bridge = answerCalls({
    'station.status': () => ok(givenStatus('unit')),
    'bonus.ofAward': () => ok(answer),
    'bonus.setPaid': () => ok(null),
  });
  return { ...bridge, ...renderUi(<AwardBonus awardId={awardId} />) };
}

test('an award says what its bonus comes to and how', async () => {
  setupAward(bonus());
  await screen.findByText('3.510.000 đồng');
  screen.getByText('hệ số 1,5 × 2.340.000 đồng');
});

test('where no amount can be computed the reason stands in its place', async () => {
  setupAward(bonus({ computed: { known: false, why: 'noSalary' } }));
  await screen.findByText('chưa tính được: chưa có mức lương cơ sở cho ngày này');
});

test('what was paid otherwise is entered beside the computed amount, and emptied again', async () => {
  const { hands, sent } = setupAward(bonus({ paid: 3_000_000 }));
  await screen.findByText('3.000.000 đồng');
  await hands.click(screen.getByRole('button', { name: 'Ghi số đã chi' }));
  const field = await screen.findByLabelText('Số tiền (đồng)');
  await hands.clear(field);
  await hands.type(field, 'nhiều');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập số tiền, ví dụ 3.510.000.');
  await hands.clear(field);
  await hands.type(field, '3.200.000');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent('bonus.setPaid')).toEqual([{ id: awardId, paid: 3_200_000, seen: 3_000_000 }]);
});

test('a decision’s sum names the awards that are not in it', async () => {
  answerCalls({
    'bonus.ofDecision': () =>
      ok({
        total: 3_510_000,
        unknown: 1,
        awards: [
          bonus(),
          bonus({ awardId: '2', recipientName: 'Bùi Văn Bé', computed: { known: false, why: 'noRate' } }),
        ],
      }),
  });
  renderUi(<DecisionBonus decisionId={awardId} onPaper={() => undefined} />);
  await screen.findByText('3.510.000 đồng');
  screen.getByText(/1 lượt chưa tính được/);
  screen.getByText('Bùi Văn Bé');
  expect(screen.queryByText('Lê Văn An')).toBeNull();
});
