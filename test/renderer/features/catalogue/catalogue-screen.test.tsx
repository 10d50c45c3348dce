import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type CatalogueEdits, CatalogueScreen } from '#renderer/features/catalogue/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';
import { givenStatus } from '../given-station.ts';
import { entry, flag, money } from './given-catalogue.ts';

const now = () => Date.UTC(2024, 11, 20, 8);

function setup(role: 'unit' | 'headquarters', answers: Answers = {}) {
  const bridge = answerCalls({
    'station.status': () => ok(givenStatus(role)),
    'awardTypes.catalogue': () => ok([entry(), flag]),
    'rules.all': () => ok(money),
    ...answers,
  });
  const opened: unknown[][] = [];
  const note =
    (what: string) =>
    (...args: unknown[]) => {
      opened.push([what, ...args]);
    };
  const edits: CatalogueEdits = {
    onEdit: note('type'),
    onEditRate: note('rate'),
    onEditSalary: note('salary'),
    onEditRule: note('rule'),
  };
  return { ...bridge, ...renderUi(<CatalogueScreen now={now} edits={edits} />), opened };
}

test('an entry shows whence it is known and what it comes to on the day', async () => {
  const { hands } = setup('unit');
  const pane = within(await screen.findByRole('complementary', { name: 'Bằng khen của Bộ Công an' }));
  pane.getByText('3.510.000 đồng');
  pane.getByText('7.020.000 đồng');
  pane.getByText('NĐ 152/2025 Điều 54');
  const day = screen.getByLabelText('Tính đến ngày');
  await hands.clear(day);
  await hands.type(day, '1/6/24{Enter}');
  await pane.findByText('2.700.000 đồng');
  await hands.clear(day);
  await hands.type(day, '1/6/2015{Enter}');
  expect(await pane.findAllByText('chưa có hệ số cho ngày này')).toHaveLength(2);
});

test('the list is narrowed without marks, by kind and by what holds on the day', async () => {
  const { hands } = setup('unit');
  await screen.findByRole('grid');
  const find = screen.getByRole('searchbox');
  await hands.type(find, 'bk bca');
  expect(screen.queryByText('Cờ thi đua của Tổng cục')).toBeNull();
  await hands.clear(find);
  await hands.click(screen.getByRole('button', { name: /Hiệu lực/ }));
  await hands.click(await screen.findByRole('option', { name: /Không có hiệu lực/ }));
  await screen.findByRole('complementary', { name: 'Cờ thi đua của Tổng cục' });
  await screen.findByText('Không có hiệu lực vào ngày đang xem.');
});

test('a unit changes nothing and reads who does; headquarters has a form for each thing', async () => {
  setup('unit');
  await screen.findByText(/do máy cấp trên quản lý, máy này chỉ xem/);
  expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Thêm/ })).toBeNull();
});

test('headquarters opens the forms of titles, coefficients, salaries and rules', async () => {
  const { hands, opened } = setup('headquarters');
  await hands.click(await screen.findByRole('button', { name: 'Thêm danh hiệu, hình thức' }));
  await hands.click(await screen.findByRole('button', { name: 'Thêm hệ số' }));
  const [editType] = screen.getAllByRole('button', { name: 'Sửa' });
  if (editType) await hands.click(editType);
  await hands.click(screen.getByRole('tab', { name: 'Mức lương cơ sở' }));
  await hands.click(screen.getByRole('button', { name: 'Thêm mức lương' }));
  await hands.click(screen.getByRole('tab', { name: 'Quy tắc' }));
  const [addRule] = screen.getAllByRole('button', { name: 'Thêm mốc mới' });
  if (addRule) await hands.click(addRule);
  expect(opened).toEqual([
    ['type', undefined],
    ['rate', entry().id, undefined],
    ['type', entry().id],
    ['salary', undefined],
    ['rule', 'bonus.rounding', undefined],
  ]);
});

test('today’s salary and rules stand out, and a rule of a newer program says that it cannot be read', async () => {
  const { hands } = setup('unit');
  await hands.click(await screen.findByRole('tab', { name: 'Mức lương cơ sở' }));
  const row = screen.getByRole('row', { name: /01\/07\/2024/ });
  expect(row.dataset.now).toBe('true');
  expect(screen.getByRole('row', { name: /01\/07\/2023/ }).dataset.now).toBeUndefined();
  await hands.keyboard('{ArrowRight}');
  screen.getByText('Làm tròn lên đến 10.000 đồng');
  screen.getByText('Bằng 1,5 lần mức cá nhân');
  screen.getByText('Quy tắc của phiên bản mới hơn, máy này chưa đọc được');
});

test('what is in use is not put away, with the reason; anything else has a way back', async () => {
  const { hands, sent } = setup('headquarters', {
    'records.withdraw': () => refuse('awardType.inUse', { awards: 12 }),
    'awardTypes.withdrawRate': () => ok(null),
  });
  const [type, rate] = await screen.findAllByRole('button', { name: 'Xóa' });
  if (!type || !rate) throw new Error('two things can be put away');
  await hands.click(type);
  await screen.findByText(/Đã có 12 lượt khen thưởng/);
  await hands.click(rate);
  await hands.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(sent('awardTypes.withdrawRate')).toMatchObject([{ withdrawn: true }, { withdrawn: false }]);
});
