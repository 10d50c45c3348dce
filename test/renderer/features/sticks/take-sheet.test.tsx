import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PassphraseProvider } from '#renderer/features/stations/index.ts';
import { TakeSheet } from '#renderer/features/sticks/index.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { BundleEffect } from '#shared/api/exchange.ts';
import type { Medium, StickFile, StickListing } from '#shared/api/sticks.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const now = () => new Date(2024, 10, 20, 9).getTime();

const stick: Medium = {
  folder: 'usb' as FileToken,
  name: 'KINGSTON',
  path: '/media/lan/KINGSTON',
  kind: 'stick',
  putsAway: false,
  last: false,
  freeBytes: 3 * 1024 ** 2,
};

const effect: BundleEffect = {
  bundle: {
    fileName: 'a.svb',
    from: { code: '2YBBGN', name: 'Phòng An ninh đối nội' },
    number: 3,
    createdAt: now(),
    sizeBytes: 2048,
  },
  taken: 4,
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

const seen = { id: '019300a0-0000-7000-8000-000000000077', kinds: { new: 1 }, units: [], whole: true } as const;

const file = (name: string, verdict: StickFile['verdict']): StickFile => ({
  name,
  sizeBytes: 2048,
  from: { code: '2YBBGN', name: 'Phòng An ninh đối nội' },
  number: 3,
  createdAt: now(),
  verdict,
});

const listing = (...files: readonly StickFile[]): StickListing => ({ files, others: 0, unseen: 0 });
const ready = file('a.svb', { state: 'ready', order: 1 });

function setup(answers: Answers) {
  const bridge = answerCalls({
    'media.list': () => ok([stick]),
    'station.status': () => refuse('station.notSetUp'),
    'sticks.changes': () => ok({ rows: [], count: 0 }),
    ...answers,
  });
  const onBundle = vi.fn();
  const { hands } = renderUi(
    <PassphraseProvider>
      <TakeSheet now={now} onClose={() => {}} onBundle={onBundle} />
    </PassphraseProvider>,
  );
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, hands, press, onBundle };
}

test('the one stick that is plugged in is looked at by itself', async () => {
  const { sent } = setup({ 'sticks.list': () => ok(listing(ready)) });
  expect(await screen.findByText('Nhận được')).toBeDefined();
  expect(sent('sticks.list')).toEqual([{ folder: 'usb' }]);
  expect(screen.getByRole('checkbox', { name: 'Nhận tệp a.svb' })).toHaveProperty('checked', true);
});

test('a bundle is looked into before it is taken, and nothing is taken by looking', async () => {
  const { press, sent } = setup({
    'sticks.list': () => ok(listing(ready)),
    'sticks.preview': () => ok({ effect, seen }),
    'sticks.take': () => ok({ effect, file: 'left' }),
  });
  await press('Xem trước 1 tệp');
  const table = await screen.findByRole('table', { name: 'Nội dung' });
  const line = (name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) }).textContent;
  expect(line('Lượt khen thưởng mới')).toContain('92');
  expect(line('Bản ghi mới khác')).toContain('2');
  expect(screen.getByText(/2 thay đổi: Nằm ngoài phạm vi/)).toBeDefined();
  expect(sent('sticks.take')).toEqual([]);
  await press('Nhận 1 tệp vào sổ');
  expect(await screen.findByText('Đã nhận tệp đồng bộ số 3 của Phòng An ninh đối nội.')).toBeDefined();
  expect(screen.getByText(/1 ô hai bên cùng sửa/)).toBeDefined();
  expect(sent('sticks.take')).toEqual([{ folder: 'usb', name: 'a.svb', go: expect.any(String), putAway: false }]);
});

test('a bundle that is refused holds up no other, and the page says which', async () => {
  const { press, hands, onBundle } = setup({
    'sticks.list': () => ok(listing(ready, file('b.svb', { state: 'ready', order: 1 }))),
    'sticks.preview': () => ok({ effect, seen }),
    'sticks.take': ({ name }) =>
      name === 'a.svb' ? refuse('bundle.damaged', { where: 'body' }) : ok({ effect, file: 'left' }),
  });
  await press('Xem trước 2 tệp');
  await press('Nhận 2 tệp vào sổ');
  expect(await screen.findByText('Đã nhận tệp đồng bộ số 3 của Phòng An ninh đối nội.')).toBeDefined();
  expect(screen.getByText(/^1 tệp chưa nhận/)).toBeDefined();
  const rows = within(screen.getByRole('table', { name: /tệp/i })).getAllByRole('row');
  await hands.click(within(rows[2] ?? document.body).getByRole('button'));
  await press('Xem từng thay đổi, hoặc hoàn tác tệp này');
  expect(onBundle).toHaveBeenCalledWith(4);
});

test('what cannot be taken says why and what is missing, and cannot be ticked', async () => {
  const day = (date: number) => new Date(2024, 9, date).getTime();
  setup({
    'sticks.list': () =>
      ok(
        listing(
          file('gap.svb', { state: 'gap', first: 12, last: 14, since: day(3), until: day(30) }),
          file('bidi\u202etxt.svb', {
            state: 'damaged',
            why: { code: 'bundle.truncated', params: { haveBytes: 10, wantBytes: 20 } },
          }),
        ),
      ),
  });
  expect(await screen.findByText(/Thiếu tệp số 12–14, từ ngày 03\/10\/2024 đến ngày 30\/10\/2024/)).toBeDefined();
  expect(screen.getByText('bidi\ufffdtxt.svb')).toBeDefined();
  expect(screen.getByText(/chỉ có 10 trong 20 byte/)).toBeDefined();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Xem trước 0 tệp' })).toHaveProperty('disabled', true);
});

test('without a stick a folder is chosen, and a stick that was pulled is said to be gone', async () => {
  const { press } = setup({
    'media.list': () => ok([]),
    'media.choose': () => ok({ ...stick, kind: 'folder', name: 'Đồng bộ' }),
    'sticks.list': () => refuse('medium.lost'),
  });
  await press('Chọn thư mục…');
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByRole('radio', { name: /Đồng bộ/ })).toHaveProperty('checked', true);
});
