import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { headquartersPeer, setupExchange, unitPeer } from './stations.tsx';

const certified = { certified: true, peers: [headquartersPeer] } as const;

test('sending asks for whom only where there is a choice', async () => {
  const { press, onSend } = await setupExchange(certified);
  await press('Xuất tệp đồng bộ…');
  expect(onSend).toHaveBeenCalledWith(undefined);
});

test('headquarters exports to the station whose button was pressed', async () => {
  const other = { ...unitPeer, stationId: '019300a0-0000-7000-8000-000000000013', code: 'ZZ2299', name: 'Phòng khác' };
  const { press, onSend } = await setupExchange({ role: 'headquarters', certified: true, peers: [unitPeer, other] });
  await press('Xuất cho ZZ2299…');
  expect(onSend).toHaveBeenCalledWith(other.stationId);
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
