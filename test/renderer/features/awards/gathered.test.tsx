import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AwardsScreen } from '#renderer/features/awards/index.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { anh, awardAnswers, dung, team } from './sample-awards.ts';

const nothing = () => {};
const now = () => new Date(2024, 10, 20, 9).getTime();
const group = (key: string, title: string, collective: number, individual: number) => ({
  key,
  title,
  detail: '',
  collective,
  individual,
  household: 0,
  void: 0,
});
const ministry = group('ministry', '', 0, 2);
const province = group('province', '', 1, 0);

function setupGathered() {
  const rows = [team, anh, dung].map((row) => ({ ...row, level: row === team ? ('province' as const) : row.level }));
  const bridge = answerCalls({
    ...awardAnswers(rows),
    'awards.groups': () => ok([ministry, province]),
    'awards.page': ({ filter }) => ok(rows.filter(({ level }) => !filter.level || filter.level === level)),
  });
  const { hands } = renderUi(
    <AwardsScreen
      start={{}}
      now={now}
      onAdd={nothing}
      onEdit={nothing}
      onDuplicate={nothing}
      onImport={nothing}
      onChangeMany={nothing}
      onCopyYear={nothing}
      onPaste={nothing}
      onImportPasted={nothing}
      onPrint={nothing}
    />,
  );
  const lines = () =>
    within(screen.getByRole('grid'))
      .getAllByRole('row')
      .slice(1)
      .map((line) => line.textContent ?? '');
  return { ...bridge, hands, lines };
}

async function gatherByLevel({ hands }: ReturnType<typeof setupGathered>) {
  await hands.click(await screen.findByRole('button', { name: 'Nhóm theo' }));
  await hands.keyboard('Cấp khen{Enter}');
  await screen.findByRole('button', { name: 'Bộ Công an · 2 cá nhân', expanded: false });
}

test('a gathered list begins with its sums; a heading is unfolded, walked into and folded by keyboard', async () => {
  const view = setupGathered();
  const { hands, lines } = view;
  await gatherByLevel(view);
  expect(lines()).toEqual(['Bộ Công an · 2 cá nhân', 'UBND tỉnh · 1 tập thể']);
  screen.getByRole('button', { name: /^Bộ Công an/ }).focus();
  await hands.keyboard('{ArrowRight}');
  await screen.findByRole('gridcell', { name: 'Bùi Đình Dũng' });
  await hands.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('UBND tỉnh · 1 tập thể');
  await hands.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowLeft}');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  expect(lines()).toHaveLength(2);
});

test('the rows of a group are asked for by the group, and all are shown or folded by one press', async () => {
  const view = setupGathered();
  const { hands, lines, sent } = view;
  await gatherByLevel(view);
  await hands.click(screen.getByRole('button', { name: 'Mở hết' }));
  await screen.findByRole('gridcell', { name: 'Phòng An ninh kinh tế' });
  expect(sent('awards.page')).toContainEqual(
    expect.objectContaining({ filter: expect.objectContaining({ level: 'province' }) }),
  );
  expect(lines()).toHaveLength(5);
  await hands.click(screen.getByRole('button', { name: 'Gập hết' }));
  expect(lines()).toHaveLength(2);
});

test('what a list comes to stands under it, and how many rows are selected', async () => {
  const { hands } = setupGathered();
  await hands.click(await screen.findByRole('gridcell', { name: 'Bùi Đình Dũng' }));
  await hands.keyboard('{Shift>} {/Shift}');
  const foot = (await screen.findByText('Tổng số lượt')).closest('dl');
  expect(foot?.textContent).toBe('Tổng số lượt3Tập thể1Cá nhân2Đang chọn1');
});
