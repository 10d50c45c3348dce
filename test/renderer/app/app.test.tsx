import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCommand } from '#renderer/api/use-command.ts';
import { App, type FirstRunProps, type Wiring } from '#renderer/app/app.tsx';
import type { StationStatus } from '#shared/api/stations.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { answerCalls } from '../features/fake-bridge.ts';
import { noViews } from '../features/no-views.ts';
import { station, truthsAt } from '../features/overview/sample-station.ts';
import { renderUi } from '../ui/render-ui.tsx';

const now = () => new Date(2024, 10, 20, 9).getTime();

/** Makes the station, and goes on. */
function MakeStation({ onDone }: FirstRunProps) {
  const { run } = useCommand('station.setUp');
  const input = {
    role: 'unit',
    unitId: null,
    name: 'PA03',
    sampleUnits: true,
    actorName: 'Lan',
    passphrase: 'x',
  } as const;
  return (
    <>
      <button type="button" onClick={() => void run(input)}>
        make
      </button>
      <button type="button" onClick={() => onDone({ screen: 'units' })}>
        done
      </button>
    </>
  );
}

const CloseImport = ({ onClose }: { readonly onClose: () => void }) => (
  <button type="button" onClick={onClose}>
    close import
  </button>
);

const wiring: Wiring = {
  screens: {
    overview: () => <p>overview</p>,
    awards: ({ route }) => (
      <search>
        <input type="search" aria-label={route.find ? 'found' : 'awards'} />
      </search>
    ),
    units: () => <p>units</p>,
  },
  sheets: { import: ({ onClose }) => <CloseImport onClose={onClose} /> },
  firstRun: MakeStation,
};

function setupApp(status: StationStatus | 'tooNew' | 'upgrading') {
  let answer = status;
  const bridge = answerCalls({
    'station.status': () => {
      if (answer === 'upgrading') return new Promise<never>(() => {});
      return answer === 'tooNew' ? refuse('register.tooNew', { theirs: 7, ours: 2 }) : ok(answer);
    },
    'station.bar': () => ok(truthsAt(now())),
    'views.all': () => ok(noViews),
    'station.setUp': () => {
      answer = station;
      return ok({ stationId: station.stationId, code: station.code });
    },
  });
  const { hands } = renderUi(<App wiring={wiring} now={now} report={() => 'ABC'} />);
  return { ...bridge, hands };
}

test('the first run keeps the window after the station was made, and the register opens where it says', async () => {
  const { hands } = setupApp({ phase: 'new', units: [] });
  await hands.click(await screen.findByText('make'));
  expect(screen.queryByRole('navigation')).toBeNull();
  await hands.click(screen.getByText('done'));
  await screen.findByText('units');
  expect(screen.getByRole('navigation')).toBeDefined();
});

test('while the register is brought into a new form the window says so, and to leave the machine running', async () => {
  setupApp('upgrading');
  const told = await screen.findByText('Đang mở sổ…');
  expect(told.closest('[role=status]')?.textContent).toContain('đừng tắt');
});

test('a register from a newer program is refused in words, and said to be untouched', async () => {
  setupApp('tooNew');
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('phiên bản phần mềm mới hơn');
  expect(told.textContent).toContain('không có gì bị thay đổi');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('a damaged register says above every screen that it is read-only', async () => {
  setupApp({ ...station, readOnly: true });
  await screen.findByText('Sổ đang ở chế độ chỉ đọc');
});

test('a command of the menu opens its sheet once, however often it is given', async () => {
  const { hands, emit } = setupApp(station);
  await screen.findByText('overview');
  act(() => emit({ kind: 'menu', command: 'import' }));
  act(() => emit({ kind: 'menu', command: 'import' }));
  await hands.click(screen.getByText('close import'));
  expect(screen.queryByText('close import')).toBeNull();
});

test('Ctrl+F goes into the search box of the screen, else to that of the awards; never under a sheet', async () => {
  const { hands, emit } = setupApp(station);
  await screen.findByText('overview');
  act(() => emit({ kind: 'menu', command: 'import' }));
  await hands.keyboard('{Control>}f{/Control}');
  await hands.click(screen.getByText('close import'));
  expect(screen.getByText('overview')).toBeDefined();
  await hands.keyboard('{Control>}f{/Control}');
  const box = await screen.findByLabelText('found');
  (document.activeElement as HTMLElement).blur();
  await hands.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(box);
});
