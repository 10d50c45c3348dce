import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useUndoKey } from '#renderer/app/use-undo-key.ts';
import { ok } from '#shared/base/result.ts';
import { answerCalls } from '../features/fake-bridge.ts';
import { renderUi } from '../ui/render-ui.tsx';

const go = { to: () => {}, open: () => {}, back: () => {} };

function Page() {
  useUndoKey(go, true);
  return (
    <>
      <input aria-label="tìm" />
      <input aria-label="ô" data-at-rest />
      <input type="checkbox" aria-label="chọn" />
    </>
  );
}

function setupPage() {
  const { sent } = answerCalls({ 'actions.newest': () => ok(null) });
  const { hands } = renderUi(<Page />);
  return { hands, undone: () => sent('actions.newest').length, field: (name: string) => screen.getByLabelText(name) };
}

test('Ctrl+Z in a field that was written in is the field’s own, also once it is empty again', async () => {
  const { hands, undone, field } = setupPage();
  await hands.type(field('tìm'), 'Ánh');
  await hands.keyboard('{Control>}z{/Control}');
  await hands.clear(field('tìm'));
  await hands.keyboard('{Control>}z{/Control}');
  expect(undone()).toBe(0);
});

test('in a field nobody wrote in, on a tick and in a cell that is not being typed into it undoes the newest action', async () => {
  const { hands, undone, field } = setupPage();
  for (const [at, name] of ['tìm', 'ô', 'chọn'].entries()) {
    await hands.click(field(name));
    await hands.keyboard('{Control>}z{/Control}');
    await expect.poll(undone).toBe(at + 1);
  }
});
