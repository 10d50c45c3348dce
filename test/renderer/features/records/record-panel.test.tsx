import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RecordPanel, TrashScreen } from '#renderer/features/records/index.ts';
import type { HistoryEntry, TrashRow } from '#shared/api/records.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const now = () => new Date(2024, 10, 20, 12).getTime();
const id = '019300a0-0000-7000-8000-000000000001';
const entry: HistoryEntry = {
  key: '5.U.7',
  at: new Date(2024, 10, 20, 10, 42).getTime(),
  actor: 'Lê Thu Hạnh',
  action: 'award.correct',
  station: 'Máy PA03',
  madeHere: false,
  bundle: 'SV-12.svb',
  table: 'award',
  entered: false,
  cells: [
    { entry: 9, column: 'rank', old: 'Trung úy', value: 'Thượng úy', current: 'Thượng úy', canTakeBack: true },
    { entry: 10, column: 'level', old: 'ministry', value: 'province', current: '', canTakeBack: false },
  ],
};
const gone: TrashRow = {
  table: 'decision',
  id,
  title: '12/QĐ-CAT, 05/06/2024',
  small: '',
  together: 3,
  at: entry.at,
  actor: 'Lê Thu Hạnh',
  station: 'Máy PA03',
  madeHere: true,
};

function setupPanel(answers: Answers = {}) {
  const bridge = answerCalls({
    'records.history': () => ok({ entries: [entry], more: false }),
    'records.withdrawPlan': () => ok({ title: '12/QĐ-CAT', awards: 3 }),
    'records.withdraw': () => ok(null),
    'records.takeBack': () => ok(null),
    ...answers,
  });
  return { ...bridge, ...renderUi(<RecordPanel table="decision" id={id} now={now} />) };
}

test('a change tells the field, both values, when, who, where and what brought it', async () => {
  setupPanel();
  expect(await screen.findByText(/Cấp bậc: Trung úy → Thượng úy/)).toBeDefined();
  expect(screen.getByText(/Cấp khen: Bộ Công an → UBND tỉnh/)).toBeDefined();
  expect(screen.getByText('10:42 · Lê Thu Hạnh · Máy PA03 · theo tệp SV-12.svb')).toBeDefined();
});

test('an old value comes back only after both were shown', async () => {
  const { hands, sent } = setupPanel();
  await hands.click(await screen.findByRole('button', { name: 'Đưa về giá trị này' }));
  expect(await screen.findByText(/Đang là “Thượng úy”, sẽ trở lại “Trung úy”/)).toBeDefined();
  await hands.click(screen.getByRole('button', { name: 'Đưa về giá trị cũ' }));
  expect(sent('records.takeBack')).toEqual([{ entry: 9, seen: 'Thượng úy' }]);
});

test('a decision goes with its awards once their number was shown', async () => {
  const { hands, sent } = setupPanel();
  await hands.click(await screen.findByRole('button', { name: 'Đưa vào thùng rác…' }));
  expect(await screen.findByText('3 lượt khen thưởng')).toBeDefined();
  await hands.click(screen.getByRole('button', { name: 'Đưa vào thùng rác' }));
  expect(sent('records.withdraw')).toEqual([{ table: 'decision', id, agreedAwards: 3 }]);
});

test('what only headquarters may withdraw has no button and says who does it', async () => {
  setupPanel({ 'records.withdrawPlan': () => refuse('record.headquartersOnly') });
  expect(await screen.findByText(/Chỉ máy cấp trên đưa được/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Đưa vào thùng rác…' })).toBeNull();
});

test('what is another unit’s has no button and says that it can only be read', async () => {
  setupPanel({ 'records.withdrawPlan': () => refuse('record.outOfScope') });
  expect(await screen.findByText(/của đơn vị khác/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Đưa vào thùng rác…' })).toBeNull();
});

test('the trash gives back what is asked for, and names what it cannot', async () => {
  const why = { code: 'record.ownerInTrash', params: { owner: 'Phòng A' } } as const;
  const { sent } = answerCalls({
    'records.trash': () => ok([gone]),
    'records.trashCount': () => ok(1),
    'records.history': () => ok({ entries: [], more: false }),
    'records.restore': () => ok({ restored: 0, refused: [{ title: gone.title, why }] }),
  });
  const { hands } = renderUi(<TrashScreen now={now} />);
  await hands.click(await screen.findByRole('button', { name: 'Lấy lại' }));
  expect(sent('records.restore')).toEqual([{ records: [{ table: 'decision', id }] }]);
  expect(await screen.findByText(/Hãy lấy lại “Phòng A” trước/)).toBeDefined();
});
