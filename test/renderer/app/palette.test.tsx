import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Screens, Sheets } from '#renderer/app/screens.ts';
import { type ReadyStation, Shell } from '#renderer/app/shell.tsx';
import { intentOf } from '#renderer/ui/data-grid/grid-keys.ts';
import { handKeys } from '#shared/api/commands.ts';
import type { FoundPerson } from '#shared/api/people.ts';
import { ok } from '#shared/base/result.ts';
import { answerCalls } from '../features/fake-bridge.ts';
import { noViews } from '../features/no-views.ts';
import { unitRow } from '../features/sample-unit.ts';
import { renderUi } from '../ui/render-ui.tsx';

const dat: FoundPerson = {
  id: 'p1',
  fullName: 'Đặng Quốc Đạt',
  birth: '1988',
  rank: 'Đại úy',
  post: '',
  unitId: 'u4',
  unitCode: 'PA04',
  unitName: 'Phòng An ninh kinh tế',
  kind: 'police',
};

const screens: Screens = {
  overview: () => (
    <search>
      <input type="search" aria-label="tìm ở đây" />
    </search>
  ),
  awards: () => <p>danh sách</p>,
  people: ({ route }) => <p>người {route.personId ?? 'nào đó'}</p>,
  units: ({ route }) => <p>đơn vị {route.unitId}</p>,
};

const sheets: Sheets = { import: () => <p>tờ nhập</p>, shortcuts: () => <p>các phím</p> };

function setupPalette(readOnly = false) {
  const bridge = answerCalls({
    'views.all': () => ok(noViews),
    'station.bar': () => ok({ savedAt: 0, unsentChanges: 0, confirmedAt: 0, backupAt: 0 }),
    'people.find': ({ text }) => ok('dang quoc dat'.includes(text) ? [dat] : []),
    'decisions.find': () => ok([]),
    'awards.page': () => ok([]),
    'units.list': () => ok([unitRow({ id: 'u4', code: 'PA04', name: 'Phòng An ninh kinh tế' })]),
  });
  const station = { phase: 'ready', role: 'unit', actor: 'Lê Thu Hạnh', name: 'PA03', readOnly } as ReadyStation;
  const view = renderUi(
    <Shell
      station={station}
      start={undefined}
      screens={screens}
      sheets={sheets}
      now={() => 0}
      report={() => 'K7Q4TX'}
    />,
  );
  return { ...view, ...bridge };
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);

test('Ctrl+K finds a command by its letters without marks, shows its keys, and Enter does it', async () => {
  const { hands } = setupPalette();
  await hands.keyboard('{Control>}k{/Control}nhap danh');
  expect(options()).toEqual(['Nhập danh sách từ Excel…Ctrl I']);
  await hands.keyboard('{Enter}');
  expect(screen.getByText('tờ nhập')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('people and units are found while typing, and opened', async () => {
  const { hands } = setupPalette();
  await hands.keyboard('{Control>}k{/Control}quoc dat');
  await screen.findByRole('option', { name: /Đặng Quốc Đạt.*Đại úy · PA04 · 1988/ });
  within(screen.getByRole('group', { name: 'Cá nhân' })).getByRole('option');
  await hands.keyboard('{Enter}');
  screen.getByText('người p1');
  await hands.keyboard('{Control>}k{/Control}kinh te{Enter}');
  await screen.findByText('đơn vị u4');
});

test('what was used last stands first the next time', async () => {
  const { hands } = setupPalette();
  await hands.click(screen.getByRole('button', { name: /Ctrl K/ }));
  await hands.keyboard('ca nhan{Enter}');
  screen.getByText('người nào đó');
  await hands.keyboard('{Control>}k{/Control}');
  expect(within(screen.getByRole('group', { name: 'Vừa dùng' })).getAllByRole('option')).toHaveLength(1);
  expect(options()[0]).toBe('Cá nhân');
  await hands.keyboard('{ArrowDown}{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('nothing found is said; a sheet that lies open is not left; what writes is not offered where nothing is written', async () => {
  const { hands } = setupPalette(true);
  await hands.keyboard('{Control>}k{/Control}nhap danh');
  await screen.findByText('Không tìm thấy “nhap danh”.');
  await hands.keyboard('{Escape}?');
  screen.getByText('các phím');
  await hands.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Ctrl+F puts the hand into the search of the list', async () => {
  const { hands } = setupPalette();
  await hands.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'tìm ở đây' }));
});

test('every key of a cell that is told of means something there', () => {
  const told = handKeys.filter(({ place }) => place === 'cell').map(({ keys }) => keys.split('+'));
  const names: Readonly<Record<string, string>> = { Esc: 'Escape', '↓': 'ArrowDown' };
  for (const parts of told) {
    const key = parts.at(-1) ?? '';
    const press = {
      key: names[key] ?? key,
      ctrlKey: parts.includes('Ctrl'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
      metaKey: false,
    };
    expect(intentOf(press, 'navigate', false), parts.join('+')).toBeDefined();
  }
});
