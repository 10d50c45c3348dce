import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnitSheet, UnitsScreen } from '#renderer/features/units/index.ts';
import type { StationStatus } from '#shared/api/stations.ts';
import type { UnitPage, UnitRow } from '#shared/api/units.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { units } from '../awards/sample-awards.ts';
import { answerCalls } from '../fake-bridge.ts';
import { station as sampleStation } from '../overview/sample-station.ts';

const now = () => Date.UTC(2026, 10, 24);

const pageOf = (row: UnitRow): UnitPage => ({
  row,
  note: '',
  periods: [],
  events: [],
  predecessors: [],
  successors: [],
  below: [],
  years: [],
  undoable: null,
});

function setupUnits(rows: readonly UnitRow[], role: 'unit' | 'headquarters' = 'headquarters') {
  const station: StationStatus = { ...sampleStation, role };
  const bridge = answerCalls({
    'station.status': () => ok(station),
    'marks.whole': () => ok({}),
    'units.counted': () => ok(rows),
    'units.list': () => ok(rows),
    'units.one': ({ id }) => {
      const row = rows.find((unit) => unit.id === id);
      return ok(row ? pageOf(row) : null);
    },
    'units.change': ({ id }) => ok({ id }),
  });
  const opened: string[] = [];
  const screenProps = { now, onAwards: (id: string) => opened.push(id), onSheet: (kind: string) => opened.push(kind) };
  return { ...bridge, opened, screenProps };
}

test('a station that has received no units says where they come from', async () => {
  const { screenProps } = setupUnits([], 'unit');
  renderUi(<UnitsScreen {...screenProps} />);
  await screen.findByRole('heading', { name: 'Chưa có đơn vị nào' });
  await screen.findByText(/do cấp trên gửi xuống/);
});

test('a unit under the hand leads to its awards, by button and by Enter', async () => {
  const { opened, screenProps } = setupUnits(units);
  const { hands } = renderUi(<UnitsScreen {...screenProps} />);
  await hands.click(await screen.findByRole('gridcell', { name: /PA04/ }));
  await hands.click(await screen.findByRole('button', { name: 'Xem các lượt khen thưởng' }));
  await hands.click(screen.getByRole('gridcell', { name: /PA03/ }));
  await hands.keyboard('{Enter}');
  expect(opened).toEqual([units[1]?.id, units[0]?.id]);
});

test('units that wait for headquarters are counted apart and marked in words', async () => {
  const { screenProps } = setupUnits(
    units.map((unit, order) => ({ ...unit, status: order === 0 ? ('proposed' as const) : unit.status })),
  );
  renderUi(<UnitsScreen {...screenProps} />);
  const sentence = await screen.findByText(/đơn vị chờ cấp trên/);
  expect(sentence.textContent).toBe('2 đơn vị, trong đó 1 đơn vị chờ cấp trên');
  expect(screen.getAllByText('Chờ cấp trên').length).toBeGreaterThan(0);
});

test('headquarters is led to a proposal that waits for its answer', async () => {
  const [first, second] = units;
  if (!first || !second) throw new Error('two units');
  const { screenProps } = setupUnits([first, { ...second, status: 'proposed' }]);
  const { hands } = renderUi(<UnitsScreen {...screenProps} />);
  await hands.click(await screen.findByRole('button', { name: 'Trả lời' }));
  await screen.findByRole('button', { name: 'Đưa vào danh mục' });
});

test('a unit’s station shows the tree and says who changes it', async () => {
  const { opened, screenProps } = setupUnits(units, 'unit');
  const { hands } = renderUi(<UnitsScreen {...screenProps} />);
  await hands.click(await screen.findByRole('gridcell', { name: /PA04/ }));
  await screen.findByText('Danh mục đơn vị do máy trạm cấp trên sửa.');
  expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  await hands.click(screen.getByRole('button', { name: 'Đề nghị thêm đơn vị' }));
  expect(opened).toEqual(['propose']);
});

test('what hangs under a folded unit is out of sight', async () => {
  const [above, below] = units;
  if (!above || !below) throw new Error('two units');
  const { screenProps } = setupUnits([
    { ...above, hasBelow: true },
    { ...below, above: above.id, depth: 1 },
  ]);
  const { hands } = renderUi(<UnitsScreen {...screenProps} />);
  await screen.findByRole('gridcell', { name: /PA04/ });
  await hands.click(screen.getByRole('button', { name: 'Thu gọn tất cả' }));
  expect(screen.queryByRole('gridcell', { name: /PA04/ })).toBeNull();
});

test('the tree is asked for as of the day that was typed', async () => {
  const { sent, screenProps } = setupUnits(units);
  const { hands } = renderUi(<UnitsScreen {...screenProps} />);
  const day = await screen.findByRole('textbox', { name: 'Tính đến ngày' });
  await hands.clear(day);
  await hands.type(day, '31/12/2024{Enter}');
  expect(sent('units.counted').at(-1)).toEqual({ on: '2024-12-31' });
  await screen.findByText(/vào ngày/);
});

test('a new name needs its day, and is sent with it', async () => {
  const { sent } = setupUnits(units);
  const unitId = units[1]?.id;
  const done: string[] = [];
  const { hands } = renderUi(
    <UnitSheet kind="change" unitId={unitId} now={now} onClose={() => {}} onDone={(id) => done.push(id)} />,
  );
  const name = await screen.findByRole('textbox', { name: 'Tên đầy đủ' });
  await hands.clear(name);
  await hands.type(name, 'Phòng Kinh tế mới');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập ngày có hiệu lực.');
  await hands.type(screen.getByRole('textbox', { name: 'Từ ngày' }), '01/03/2025');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent('units.change')).toMatchObject([
    { id: unitId, from: '2025-03-01', facts: { name: 'Phòng Kinh tế mới' } },
  ]);
  expect(done).toEqual([unitId]);
});
