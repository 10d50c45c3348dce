import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UnitsScreen } from '#renderer/features/units/index.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { units } from '../awards/sample-awards.ts';
import { answerCalls } from '../fake-bridge.ts';

function setupUnits(rows: readonly UnitRow[]) {
  answerCalls({ 'units.list': () => ok(rows) });
  const opened: string[] = [];
  const { hands } = renderUi(<UnitsScreen onAwards={(id) => opened.push(id)} />);
  return { hands, opened };
}

test('a station that has received no units says where they come from', async () => {
  setupUnits([]);
  await screen.findByRole('heading', { name: 'Chưa có đơn vị nào' });
});

test('a unit under the hand leads to its awards, by button and by Enter', async () => {
  const { hands, opened } = setupUnits(units);
  await hands.click(await screen.findByRole('gridcell', { name: /PA04/ }));
  await hands.click(await screen.findByRole('button', { name: 'Xem các lượt khen thưởng' }));
  await hands.click(screen.getByRole('gridcell', { name: /PA03/ }));
  await hands.keyboard('{Enter}');
  expect(opened).toEqual([units[1]?.id, units[0]?.id]);
});

test('units that wait for headquarters are counted apart and marked in words', async () => {
  setupUnits(units.map((unit, order) => ({ ...unit, status: order === 0 ? ('proposed' as const) : unit.status })));
  const sentence = await screen.findByText(/đơn vị chờ cấp trên/);
  expect(sentence.textContent).toBe('2 đơn vị, trong đó 1 đơn vị chờ cấp trên');
  expect(screen.getAllByText('Chờ cấp trên').length).toBeGreaterThan(0);
});
