import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RateSheet, RuleSheet, SalarySheet, TypeSheet } from '#renderer/features/catalogue/index.ts';
import { ok } from '#shared/base/result.ts';
import { typedCoefficient, typedDong } from '#shared/base/typed-number.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { entry, money } from './given-catalogue.ts';

const now = () => Date.UTC(2024, 11, 20, 8);

function setup(sheet: (onClose: () => void) => React.ReactNode) {
  const saved = () => ok({ id: '1' });
  const bridge = answerCalls({
    'awardTypes.catalogue': () => ok([entry()]),
    'rules.all': () => ok(money),
    'awardTypes.save': saved,
    'awardTypes.saveRate': saved,
    'rules.saveSalary': saved,
    'rules.save': saved,
  });
  const closed: true[] = [];
  return { ...bridge, ...renderUi(sheet(() => closed.push(true))), closed };
}

test('figures are read as they are written in either language', () => {
  expect(['1,5', '1.5', ' 0,15 ', '0', '-1', 'abc', '1,2,3', '2000'].map(typedCoefficient)).toEqual([
    1.5,
    1.5,
    0.15,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['2.530.000', '2,530,000', '2 530 000', '0', 'x'].map(typedDong)).toEqual([
    2_530_000,
    2_530_000,
    2_530_000,
    undefined,
    undefined,
  ]);
});

test('a new title asks for name and code, and sends the names a line each', async () => {
  const { hands, sent, closed } = setup((onClose) => <TypeSheet now={now} onClose={onClose} />);
  await hands.click(await screen.findByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập tên tiếng Việt.');
  await screen.findByText('Hãy nhập mã.');
  await hands.type(screen.getByLabelText('Tên tiếng Việt'), 'Giấy khen mới');
  await hands.type(screen.getByLabelText('Mã'), 'GK_MOI');
  await hands.type(screen.getByLabelText(/^Tên gọi khác/), 'GKM{Enter} GK mới ');
  await hands.click(screen.getByLabelText('Công trạng'));
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent('awardTypes.save')).toMatchObject([
    {
      id: null,
      draft: {
        nameVi: 'Giấy khen mới',
        code: 'GK_MOI',
        aliases: ['GKM', 'GK mới'],
        commendationTypes: ['cong_trang'],
        sortOrder: 311,
      },
    },
  ]);
  expect(closed).toHaveLength(1);
});

test('correcting a title sends what was seen beside what it becomes', async () => {
  const { hands, sent } = setup((onClose) => <TypeSheet awardTypeId={entry().id} now={now} onClose={onClose} />);
  await hands.type(await screen.findByLabelText(/^Đến hết ngày/), '30/9/2026');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  const { id, rates: _, ...seen } = entry();
  expect(sent('awardTypes.save')).toEqual([{ id, seen, draft: { ...seen, validTo: '2026-09-30' } }]);
});

test('a new coefficient ends the one in force unless told not to; what is no figure is not sent', async () => {
  const { hands, sent } = setup((onClose) => <RateSheet awardTypeId={entry().id} now={now} onClose={onClose} />);
  const individual = await screen.findByLabelText(/^Hệ số cá nhân/);
  await hands.type(individual, 'hai');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập một số lớn hơn 0, ví dụ 1,5.');
  await hands.clear(individual);
  await hands.type(individual, '2');
  await hands.type(screen.getByLabelText(/^Áp dụng từ ngày/), '1/1/2025{Enter}');
  expect(sent('awardTypes.saveRate')).toMatchObject([
    {
      awardTypeId: entry().id,
      endPrevious: true,
      rate: { id: null, draft: { individual: 2, collective: null, validFrom: '2025-01-01', validTo: '' } },
    },
  ]);
});

test('a base salary needs its day and its amount', async () => {
  const { hands, sent } = setup((onClose) => <SalarySheet now={now} onClose={onClose} />);
  await hands.click(await screen.findByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập ngày bắt đầu áp dụng.');
  await hands.type(screen.getByLabelText('Áp dụng từ ngày'), '1/7/2026');
  await hands.type(screen.getByLabelText('Mức lương (đồng)'), '2.530.000{Enter}');
  expect(sent('rules.saveSalary')).toMatchObject([{ id: null, draft: { validFrom: '2026-07-01', amount: 2_530_000 } }]);
});

test('a new entry of a rule starts from what holds, and says its part alone', async () => {
  const { hands, sent } = setup((onClose) => <RuleSheet ruleKey="bonus.rounding" now={now} onClose={onClose} />);
  await hands.click(await screen.findByLabelText('Làm tròn đến số gần nhất'));
  await hands.type(screen.getByLabelText(/^Áp dụng từ ngày/), '1/1/2025{Enter}');
  expect(sent('rules.save')).toEqual([
    {
      key: 'bonus.rounding',
      rule: {
        id: null,
        draft: { validFrom: '2025-01-01', value: '{"mode":"nearest","step":10000}', certainty: '', source: '' },
      },
    },
  ]);
});

test('which levels are numbered is chosen level by level', async () => {
  const { hands, sent } = setup((onClose) => <RuleSheet ruleKey="register.numbered" now={now} onClose={onClose} />);
  await hands.click(await screen.findByLabelText('Đơn vị'));
  await hands.click(screen.getByLabelText('Công an tỉnh'));
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent('rules.save')).toMatchObject([
    { key: 'register.numbered', rule: { draft: { value: '{"levels":["provincial_police","unit"]}' } } },
  ]);
});
