import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { BundleEffect } from '#shared/api/exchange.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { chosen, headquartersPeer, now, setupExchange, unitPeer } from './stations.tsx';

const certified = { certified: true, peers: [headquartersPeer] } as const;

const effect: BundleEffect = {
  bundle: {
    fileName: 'a.svb',
    from: { code: '2YBBGN', name: 'Phòng An ninh đối nội' },
    number: 3,
    createdAt: now(),
    sizeBytes: 2048,
  },
  transactions: 4,
  added: { award: 92, person: 58, badge: 2 },
  changedFields: 5,
  entered: 0,
  left: 0,
  refusedThere: 0,
  conflicts: 1,
  refused: 2,
  refusedBy: { 'change.outOfScope': 2 },
  parked: 0,
};

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

test('a bundle is looked into before it is taken, and nothing is taken by looking', async () => {
  const { press, sent } = await setupExchange(certified, {
    'files.choose': () => chosen('a.svb'),
    'bundles.preview': () => ok(effect),
    'bundles.take': () => ok(effect),
  });
  await press('Nhận tệp đồng bộ…');
  await press('Chọn tệp đồng bộ…');
  const table = await screen.findByRole('table', { name: 'Nội dung' });
  const line = (name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
  expect(line('Lượt khen thưởng mới')).toContain('92');
  expect(line('Bản ghi mới khác')).toContain('2');
  expect(screen.getByText(/2 thay đổi: Nằm ngoài phạm vi/)).toBeDefined();
  expect(sent('bundles.take')).toEqual([]);
  await press('Nhận vào sổ');
  expect(await screen.findByText('Đã nhận tệp đồng bộ số 3 của Phòng An ninh đối nội.')).toBeDefined();
  expect(sent('bundles.take')).toEqual([{ file: 'a.svb' }]);
});

test('a damaged bundle is refused by name and can be chosen anew', async () => {
  const { press } = await setupExchange(certified, {
    'files.choose': () => chosen('a.svb'),
    'bundles.preview': () => refuse('bundle.truncated', { haveBytes: 10, wantBytes: 20 }),
  });
  await press('Nhận tệp đồng bộ…');
  await press('Chọn tệp đồng bộ…');
  expect((await screen.findByRole('alert')).textContent).toContain('chỉ có 10 trong 20 byte');
  expect(screen.getByRole('button', { name: 'Chọn tệp đồng bộ…' })).toBeDefined();
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
