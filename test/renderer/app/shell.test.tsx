import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Screens, Sheets } from '#renderer/app/screens.ts';
import { type ReadyStation, Shell } from '#renderer/app/shell.tsx';
import type { StatusBar } from '#shared/api/stations.ts';
import { ok } from '#shared/base/result.ts';
import { answerCalls } from '../features/fake-bridge.ts';
import { noViews } from '../features/no-views.ts';
import { renderUi } from '../ui/render-ui.tsx';

const now = Date.parse('2024-11-24T10:45:00');

const station: ReadyStation = {
  phase: 'ready',
  role: 'unit',
  code: 'K7QX',
  stationId: 's',
  name: 'Phòng An ninh chính trị nội bộ',
  unit: { id: 'u', code: 'PA03', name: 'Phòng An ninh chính trị nội bộ' },
  actor: 'Lê Thu Hạnh',
  unlocked: true,
  certified: true,
  hasLetterhead: true,
  readOnly: false,
  hasAwards: false,
  fingerprint: '',
};

const truths: StatusBar = {
  savedAt: Date.parse('2024-11-24T10:42:00'),
  unsentChanges: 14,
  confirmedAt: Date.parse('2024-11-20T09:00:00'),
  backupAt: Date.parse('2024-11-23T08:00:00'),
};

const screens: Screens = {
  overview: ({ go }) => (
    <button type="button" onClick={() => go.open({ sheet: 'import' })}>
      mở tờ nhập
    </button>
  ),
  awards: () => <p>danh sách</p>,
  units: () => {
    throw new Error('broken');
  },
  sync: () => <p>gửi và nhận</p>,
};

const sheets: Sheets = {
  import: ({ onClose }) => (
    <button type="button" onClick={onClose}>
      đóng tờ nhập
    </button>
  ),
};

function setupShell() {
  const bridge = answerCalls({ 'station.bar': () => ok(truths), 'views.all': () => ok(noViews) });
  const report = vi.fn(() => 'K7Q4TX');
  const view = renderUi(
    <Shell station={station} start={undefined} screens={screens} sheets={sheets} now={() => now} report={report} />,
  );
  return { ...view, ...bridge, report };
}

test('the navigation shows only the screens there are, and says which is open', async () => {
  const { hands } = setupShell();
  const entries = screen.getByRole('navigation').querySelectorAll('button');
  expect([...entries].map((entry) => entry.textContent)).toEqual(['Tổng quan', 'Khen thưởng', 'Đơn vị', 'Đồng bộ']);
  await hands.click(screen.getByRole('button', { name: 'Khen thưởng' }));
  expect(screen.getByText('danh sách')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Khen thưởng' }).getAttribute('aria-current')).toBe('page');
});

test('the four truths stand in the status bar and lead to where they are from', async () => {
  const { hands } = setupShell();
  await screen.findByRole('button', { name: 'Đã lưu 10:42' });
  expect(screen.getByRole('button', { name: 'Cấp trên xác nhận đến 20/11/2024' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sao lưu 23/11/2024 08:00' })).toBeTruthy();
  await hands.click(screen.getByRole('button', { name: '14 thay đổi chưa gửi' }));
  expect(screen.getByText('gửi và nhận')).toBeTruthy();
});

test('the screen under a sheet stays as it was, and takes no key', async () => {
  const { hands } = setupShell();
  await hands.click(await screen.findByText('mở tờ nhập'));
  expect(screen.getByText('mở tờ nhập').closest('[inert]')).not.toBeNull();
  await hands.click(screen.getByText('đóng tờ nhập'));
  expect(screen.getByText('mở tờ nhập').closest('[inert]')).toBeNull();
});

test('Alt+Left goes back to the screen one came from', async () => {
  const { hands } = setupShell();
  await hands.click(screen.getByRole('button', { name: 'Khen thưởng' }));
  await hands.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(screen.getByText('mở tờ nhập')).toBeTruthy();
});

test('a screen that breaks shows a reference, and the rest of the window goes on', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { hands, report } = setupShell();
  await hands.click(screen.getByRole('button', { name: 'Đơn vị' }));
  expect(screen.getByText('K7Q4TX')).toBeTruthy();
  expect(report).toHaveBeenCalledOnce();
  await hands.click(screen.getByRole('button', { name: 'Khen thưởng' }));
  expect(screen.getByText('danh sách')).toBeTruthy();
  silent.mockRestore();
});

test('F6 goes round the panes of the window', async () => {
  const { hands } = setupShell();
  await screen.findByRole('button', { name: 'Đã lưu 10:42' });
  const pane = () => document.activeElement?.closest('[data-pane]');
  await hands.keyboard('{F6}');
  const title = pane();
  await hands.keyboard('{F6}');
  expect(document.activeElement?.textContent).toBe('Tổng quan');
  await hands.keyboard('{Shift>}{F6}{/Shift}');
  expect(pane()).toBe(title);
});

test('a table pasted where nothing takes text is brought in; a single line, or one pasted into a field, is not', async () => {
  const { hands } = setupShell();
  await hands.paste('Đặng Quốc Đạt\tPA04');
  expect(screen.queryByText('đóng tờ nhập')).toBeNull();
  await hands.paste('Đặng Quốc Đạt\tPA04\nNgô Thị Ánh\tPA04');
  expect(screen.getByText('đóng tờ nhập')).toBeTruthy();
});
