import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useUndo } from '#renderer/features/actions/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';
import { sampleAction as action } from '../sample-action.ts';

const preview = { action, withdrawn: 0, restored: 0, fields: 1, reopened: 0, keptCount: 0, kept: [], position: 12 };

function Hand({ onOpen }: { readonly onOpen: (tx: number) => void }) {
  const undo = useUndo(onOpen);
  return (
    <button type="button" onClick={undo}>
      z
    </button>
  );
}

function setupUndo(answers: Answers = {}) {
  const bridge = answerCalls({
    'actions.newest': () => ok(action),
    'actions.preview': () => ok(preview),
    'actions.undo': () => ok({ tx: 13 }),
    ...answers,
  });
  const opened: number[] = [];
  const { hands } = renderUi(<Hand onOpen={(tx) => opened.push(tx)} />);
  return { ...bridge, opened, press: () => hands.click(screen.getByRole('button', { name: 'z' })), hands };
}

test('the newest action is undone as it was looked at, named, and can be done again', async () => {
  const { press, hands, sent } = setupUndo();
  await press();
  await screen.findByText('Hoàn tác: Sửa “Cấp bậc” của Ngô Đình Ánh');
  expect(sent('actions.undo')).toEqual([{ tx: 7, position: 12 }]);
  await hands.click(screen.getByRole('button', { name: 'Làm lại' }));
  await expect.poll(() => sent('actions.preview')).toEqual([{ tx: 7 }, { tx: 13 }]);
});

test('what would leave something as it is, is shown before anything is done', async () => {
  const { press, opened, sent } = setupUndo({ 'actions.preview': () => ok({ ...preview, keptCount: 1 }) });
  await press();
  await expect.poll(() => opened).toEqual([7]);
  expect(sent('actions.undo')).toEqual([]);
});

test('that nothing is left to undo is said', async () => {
  const nothing = setupUndo({ 'actions.newest': () => ok(null) });
  await nothing.press();
  await screen.findByText('Không còn việc nào để hoàn tác.');
});

test('an undo that is refused is said in its own words', async () => {
  const { press } = setupUndo({ 'actions.preview': () => refuse('action.newerFirst') });
  await press();
  await screen.findByText(/Sau việc này còn thay đổi khác/);
});
