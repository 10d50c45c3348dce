import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BackupsPanel } from '#renderer/features/backups/index.ts';
import type { BackupContents, BackupRow } from '#shared/api/backups.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { totalsOf } from '../awards/sample-awards.ts';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const now = () => new Date(2024, 10, 20, 9).getTime();
const at = new Date(2024, 10, 20, 8).getTime();
const row: BackupRow = { name: 'so-vang-20241120-080000-daily.db', at, sizeBytes: 385_024, cause: 'daily' };
const inside: BackupContents = {
  name: row.name,
  at,
  intact: true,
  stationName: 'Phòng An ninh đối nội',
  units: 8,
  people: 58,
  awards: 92,
  lastChangeAt: null,
  scans: 3,
  missingScans: 0,
};

function setupBackups(answers: Answers = {}) {
  const bridge = answerCalls({
    'backups.list': () => ok([row]),
    'station.status': () => ok({ phase: 'new', units: [] }),
    'station.bar': () => ok({ savedAt: null, unsentChanges: 0, confirmedAt: null, backupAt: null }),
    'awards.totals': () => ok(totalsOf([])),
    'backups.inspect': () => ok(inside),
    'backups.restore': () => ok(inside),
    ...answers,
  });
  const { hands } = renderUi(<BackupsPanel now={now} />);
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, press };
}

test('a copy that was asked for says its name and its size', async () => {
  const { press } = setupBackups({ 'backups.make': () => ok({ ...row, cause: 'asked', missingScans: 0 }) });
  await press('Sao lưu ngay');
  expect(await screen.findByText(`Đã sao lưu và kiểm lại: ${row.name}, 376 KB.`)).toBeDefined();
});

test('a copy without the content of some scans says of how many', async () => {
  const { press } = setupBackups({
    'backups.make': () => ok({ ...row, cause: 'asked', missingScans: 2 }),
    'backups.inspect': () => ok({ ...inside, missingScans: 2 }),
  });
  await press('Sao lưu ngay');
  expect(await screen.findByText(/thiếu nội dung của 2 bản quét/)).toBeDefined();
});

test('without copies the screen says what to press', async () => {
  setupBackups({ 'backups.list': () => ok([]) });
  expect(await screen.findByText('Chưa có bản sao lưu nào. Bấm “Sao lưu ngay”.')).toBeDefined();
});

test('a copy replaces the register only after it was looked into and a person said so', async () => {
  const { press, sent } = setupBackups();
  await press('Xem bản 08:00…');
  expect(await screen.findByText('Phòng An ninh đối nội')).toBeDefined();
  await press('Phục hồi bản này…');
  expect(await screen.findByText('Thay sổ đang dùng bằng bản sao lưu lúc 08:00?')).toBeDefined();
  expect(sent('backups.restore')).toEqual([]);
  await press('Thay bằng bản sao lưu');
  expect(await screen.findByText(/Đã phục hồi sổ về lúc 08:00/)).toBeDefined();
  expect(sent('backups.restore')).toEqual([{ name: row.name }]);
});

test('a damaged copy is refused and cannot be restored', async () => {
  const { press } = setupBackups({ 'backups.inspect': () => refuse('backup.damaged', { name: row.name }) });
  await press('Xem bản 08:00…');
  expect((await screen.findByRole('alert')).textContent).toContain(row.name);
  expect(screen.getByRole('button', { name: 'Phục hồi bản này…' })).toHaveProperty('disabled', true);
});

test('a copy from before the set-up has nothing to go back to', async () => {
  const { press } = setupBackups({ 'backups.inspect': () => ok({ ...inside, stationName: '' }) });
  await press('Xem bản 08:00…');
  expect(await screen.findByText(/trước khi thiết lập máy trạm/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Phục hồi bản này…' })).toHaveProperty('disabled', true);
});
