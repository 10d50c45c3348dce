import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PassphraseProvider } from '#renderer/features/stations/index.ts';
import { SendSheet } from '#renderer/features/sticks/index.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { Medium } from '#shared/api/sticks.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { headquartersPeer, unitPeer } from '../exchange/stations.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const stick: Medium = {
  folder: 'usb' as FileToken,
  name: 'KINGSTON',
  path: '/media/lan/KINGSTON',
  kind: 'stick',
  putsAway: false,
  last: false,
  freeBytes: 3 * 1024 ** 2,
};
const bundle = { fileName: 'SV-A-B-3.svb', sizeBytes: 25_190, number: 3, transactions: 4, sha256: 'ab12', logged: 7 };

function setup(answers: Answers, to?: string) {
  const bridge = answerCalls({
    'media.list': () => ok([stick]),
    'volumes.plan': () => ok({ scans: 0, bytes: 0, volumes: [] }),
    ...answers,
  });
  const { hands } = renderUi(
    <PassphraseProvider>
      <SendSheet to={to} onClose={() => {}} />
    </PassphraseProvider>,
  );
  const press = async (name: string) => {
    await screen.findByRole('radio', { checked: true });
    await hands.click(await screen.findByRole('button', { name }));
  };
  return { ...bridge, press };
}

test('a unit with one stick presses once, and only then may the stick be pulled', async () => {
  const { press, sent } = setup({ 'exchange.peers': () => ok([headquartersPeer]), 'bundles.export': () => ok(bundle) });
  await press('Ghi vào USB');
  expect(await screen.findByText('Đã ghi xong và kiểm lại 1 tệp. Có thể rút USB.')).toBeDefined();
  expect(screen.getByText(/SV-A-B-3\.svb · 24,6 KB/)).toBeDefined();
  expect(sent('bundles.export')).toEqual([{ folder: 'usb', to: headquartersPeer.stationId }]);
});

test('headquarters writes a file for each station that waits, and says who got none', async () => {
  const other = { ...unitPeer, stationId: '019300a0-0000-7000-8000-000000000013', name: 'Phòng khác' };
  const idle = { ...unitPeer, stationId: '019300a0-0000-7000-8000-000000000014', waitingChanges: 0 };
  const { press, sent } = setup({
    'exchange.peers': () => ok([unitPeer, other, idle]),
    'bundles.export': ({ to }) =>
      to === other.stationId ? refuse('medium.tooFull', { needMb: 9, freeMb: 2 }) : ok(bundle),
  });
  await press('Ghi vào USB');
  expect((await screen.findByRole('alert')).textContent).toContain('cần 9 MB, còn 2 MB');
  expect(sent('bundles.export')).toEqual([
    { folder: 'usb', to: unitPeer.stationId },
    { folder: 'usb', to: other.stationId },
  ]);
});

test('a station that was named is the only one that is ticked', async () => {
  const other = { ...unitPeer, stationId: '019300a0-0000-7000-8000-000000000013', name: 'Phòng khác' };
  setup({ 'exchange.peers': () => ok([unitPeer, other]) }, other.stationId);
  expect(await screen.findByRole('checkbox', { name: /Phòng khác/ })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: /An ninh đối nội/ })).toHaveProperty('checked', false);
});

test('scans that have still to go are offered with a size for their files, and written to the same stick', async () => {
  const { press, sent } = setup({
    'exchange.peers': () => ok([headquartersPeer]),
    'bundles.export': () => ok(bundle),
    'volumes.plan': () =>
      ok({
        scans: 3,
        bytes: 25_000_000,
        volumes: [
          { volumeBytes: 10_485_760, count: 3 },
          { volumeBytes: 104_857_600, count: 1 },
        ],
      }),
    'volumes.write': () =>
      ok({
        files: [{ fileName: 'SV-A-B-4-T01.svb', sizeBytes: 1, scans: 3 }],
        left: { scans: 0, bytes: 0 },
        damaged: 0,
      }),
  });
  await press('Ghi vào USB');
  expect(await screen.findByText(/Còn 3 bản quét/)).toBeDefined();
  await press('Ghi bản quét');
  expect(await screen.findByText(/Đã ghi và kiểm tra 1 tệp bản quét/)).toBeDefined();
  expect(sent('volumes.write')).toEqual([
    { to: headquartersPeer.stationId, folder: 'usb', volumeBytes: 104_857_600, again: false },
  ]);
});
