import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok, refuse } from '#shared/base/result.ts';
import { headquartersPeer, setupExchange, unitPeer } from './stations.tsx';

const certified = { certified: true, peers: [headquartersPeer] } as const;

test('a unit exports to headquarters without being asked whom it is for', async () => {
  const exported = { fileName: '2YBBGN-3.svb', sizeBytes: 25_190, number: 3, transactions: 4, sha256: 'ab12' };
  const { press, sent } = await setupExchange(certified, { 'bundles.export': () => ok(exported) });
  await press('Xuất tệp đồng bộ…');
  await press('Chọn thư mục và xuất…');
  expect(await screen.findByText('Đã ghi xong và kiểm lại. Có thể rút USB.')).toBeDefined();
  expect(screen.getByText('24,6 KB')).toBeDefined();
  expect(sent('bundles.export')).toEqual([{ folder: 'USB', to: headquartersPeer.stationId }]);
});

test('headquarters exports to the station whose button was pressed', async () => {
  const other = { ...unitPeer, stationId: '019300a0-0000-7000-8000-000000000013', code: 'ZZ2299', name: 'Phòng khác' };
  const { press, sent } = await setupExchange(
    { role: 'headquarters', certified: true, peers: [unitPeer, other] },
    { 'bundles.export': () => refuse('bundle.nothingNew') },
  );
  await press('Xuất cho ZZ2299…');
  await press('Chọn thư mục và xuất…');
  expect((await screen.findByRole('alert')).textContent).toContain('Không có gì mới để gửi');
  expect(sent('bundles.export')).toEqual([{ folder: 'USB', to: other.stationId }]);
});

test('changes that were sent and not confirmed are told apart from those that were not sent', async () => {
  await setupExchange({ certified: true, peers: [{ ...headquartersPeer, waitingChanges: 20 }] });
  await screen.findByRole('button', { name: 'Xuất tệp đồng bộ…' });
  expect(document.body.textContent).toContain('14 thay đổi chưa gửi · 20 thay đổi cấp trên chưa xác nhận');
});

test('a station that is not certified is offered neither sending nor taking', async () => {
  await setupExchange({});
  expect(await screen.findByRole('button', { name: 'Xuất tệp đồng bộ…' })).toHaveProperty('disabled', true);
  expect(screen.getByRole('button', { name: 'Nhận tệp đồng bộ…' })).toHaveProperty('disabled', true);
});
