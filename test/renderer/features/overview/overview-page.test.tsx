import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nothingWaits } from '#renderer/features/overview/next-steps.ts';
import { OverviewPage } from '#renderer/features/overview/overview-page.tsx';
import { renderUi } from '../../ui/render-ui.tsx';
import { anh, dung, team, totalsOf } from '../awards/sample-awards.ts';
import { station, truthsAt } from './sample-station.ts';

const nowMs = new Date(2024, 10, 20, 9).getTime();

function setupOverview(unsentChanges: number) {
  const ways: unknown[] = [];
  const overview = {
    station,
    truths: { ...truthsAt(nowMs), unsentChanges },
    waiting: nothingWaits,
    year: { year: 2024, totals: totalsOf([team, anh, { ...dung, level: 'state' }]) },
  };
  const { hands } = renderUi(
    <OverviewPage
      overview={overview}
      nowMs={nowMs}
      onDo={(what) => ways.push(what)}
      onAwards={(year) => ways.push(year)}
      onUnits={() => ways.push('units')}
    />,
  );
  return { hands, ways };
}

test('what waits is said in one line with the button that does it', async () => {
  const { hands, ways } = setupOverview(14);
  expect(screen.getByText('Có 14 thay đổi chưa gửi cấp trên.')).toBeDefined();
  await hands.click(screen.getByRole('button', { name: 'Xuất tệp đồng bộ' }));
  await hands.click(screen.getByRole('button', { name: 'Xem danh sách' }));
  expect(ways).toEqual(['export', 2024]);
});

test('with nothing waiting it says so', () => {
  setupOverview(0);
  expect(screen.getByText(/Không có việc nào đang chờ/)).toBeDefined();
});

test('the newest year stands by level, the highest first, and without levels that gave nothing', () => {
  setupOverview(0);
  const table = screen.getByRole('table', { name: 'Khen thưởng năm 2024 theo cấp khen' });
  const lines = within(table).getAllByRole('row');
  expect(lines.map((line) => line.textContent)).toEqual([
    'Cấp khenTập thểCá nhânTổng số lượt',
    'Nhà nước011',
    'Bộ Công an112',
    'Tất cả các cấp123',
  ]);
});
