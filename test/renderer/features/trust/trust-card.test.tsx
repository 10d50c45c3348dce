import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PassphraseProvider } from '#renderer/features/stations/index.ts';
import { TrustCard, TrustNotices } from '#renderer/features/trust/index.ts';
import type { TrustNotice, TrustState } from '#shared/api/trust.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const nowMs = new Date(2024, 10, 20, 9).getTime();
const peer = {
  stationId: '019300a0-0000-7000-8000-000000000012',
  code: '2YBBGN',
  name: 'Phòng An ninh đối nội',
  fingerprint: '',
  certifiedAt: new Date(2024, 0, 5, 8).getTime(),
  scopeUnits: 8,
  revoked: null,
};

function setup(role: 'unit' | 'headquarters', state: Partial<TrustState>, answers: Answers = {}) {
  const bridge = answerCalls({
    'trust.state': () => ok({ notices: [], peers: [], revoked: null, keysSince: null, ...state }),
    ...answers,
  });
  const { hands } = renderUi(
    <PassphraseProvider>
      <TrustNotices nowMs={nowMs} />
      <TrustCard role={role} code="2YBBGN" certified nowMs={nowMs} />
    </PassphraseProvider>,
  );
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, hands, press };
}

test('a station is revoked only with a reason', async () => {
  const { press, hands, sent } = setup(
    'headquarters',
    { peers: [peer] },
    { 'trust.revoke': () => ok({ code: '2YBBGN' }) },
  );
  await press('Thu hồi 2YBBGN…');
  await press('Thu hồi');
  expect(sent('trust.revoke')).toEqual([]);
  await hands.type(screen.getByLabelText('Lý do'), 'Mất máy');
  await press('Thu hồi');
  expect(sent('trust.revoke')).toEqual([{ stationId: peer.stationId, reason: 'Mất máy' }]);
});

test('a revoked station says so where it exchanges, and why', async () => {
  setup('unit', { revoked: { at: nowMs, reason: 'Thay máy' } });
  expect((await screen.findByRole('alert')).textContent).toContain('Lý do: Thay máy');
});

test('a register that the other side calls an older copy goes on under new numbers, after a question', async () => {
  const { press, sent } = setup('unit', {}, { 'trust.beginAnew': () => ok(null) });
  await press('Bắt đầu dãy số mới…');
  expect(sent('trust.beginAnew')).toEqual([]);
  await press('Bắt đầu dãy số mới');
  expect(sent('trust.beginAnew')).toEqual([{}]);
});

test('a restored register is named with its day, its loss and the next step', async () => {
  const notice: TrustNotice = {
    id: 3,
    at: nowMs,
    kind: 'restored',
    name: '',
    keptUntil: new Date(2024, 10, 18, 17).getTime(),
    next: 'export',
  };
  setup('unit', { notices: [notice] });
  const banner = await screen.findByText(/phục hồi từ bản sao lưu ngày/);
  expect(banner.textContent).toContain('18/11');
  expect(document.body.textContent).toContain('Việc tiếp theo: xuất tệp đồng bộ');
});

test('what has come to its end can be put away', async () => {
  const notice: TrustNotice = {
    id: 3,
    at: nowMs,
    kind: 'begunAnew',
    name: 'Phòng X',
    keptUntil: null,
    next: 'nothing',
  };
  const { press, sent } = setup('headquarters', { notices: [notice] }, { 'trust.settle': () => ok(null) });
  expect(await screen.findByText(/Máy trạm Phòng X đã được phục hồi/)).toBeDefined();
  await press('Đã hiểu');
  expect(sent('trust.settle')).toEqual([{ noticeId: 3 }]);
});

test('headquarters that forgot its own word is led through its stations, and a person says when that is done', async () => {
  const notice: TrustNotice = {
    id: 4,
    at: nowMs,
    kind: 'wordForgotten',
    name: 'Phòng X',
    keptUntil: null,
    next: 'stations',
  };
  const { press, sent } = setup('headquarters', { notices: [notice] }, { 'trust.settle': () => ok(null) });
  expect(await screen.findByText(/Máy trạm Phòng X biết nhiều hơn sổ này/)).toBeDefined();
  expect(document.body.textContent).toContain('thu hồi lại máy đã mất');
  await press('Đã hiểu');
  expect(sent('trust.settle')).toEqual([{ noticeId: 4 }]);
});

test('the second of two machines becomes a station of its own, after its passphrase', async () => {
  let wrong = true;
  const { press, hands } = setup(
    'unit',
    {},
    { 'trust.becomeAnother': () => (wrong ? refuse('station.passphraseWrong') : ok({ code: 'NEWAAA' })) },
  );
  await press('Làm máy này thành máy trạm mới…');
  await hands.type(await screen.findByLabelText('Mật khẩu của máy trạm'), 'một câu dễ nhớ');
  await press('Thành máy trạm mới');
  expect((await screen.findByRole('alert')).textContent).toContain('Mật khẩu không đúng');
  wrong = false;
  await press('Thành máy trạm mới');
  expect(await screen.findByText(/nay là máy trạm NEWAAA/)).toBeDefined();
});
