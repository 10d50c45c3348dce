import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PassphraseProvider, usePassphrase } from '#renderer/features/stations/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';

/** Something that needs the keys, pressed once. */
function Seal({ attempt }: { readonly attempt: () => { readonly ok: true } | { readonly ok: false; code: string } }) {
  const withKeys = usePassphrase();
  const [outcome, setOutcome] = useState('');
  const seal = async () => {
    const reply = await withKeys(async () => attempt());
    setOutcome(reply.ok ? 'sealed' : reply.code);
  };
  return (
    <button type="button" onClick={() => void seal()}>
      seal {outcome}
    </button>
  );
}

async function setupSeal(locked: boolean) {
  let open = !locked;
  let attempts = 0;
  answerCalls({
    'station.unlock': ({ passphrase }) => {
      open = passphrase === 'một câu dễ nhớ';
      return open ? ok({ unlocked: true }) : refuse('station.passphraseWrong');
    },
  });
  const attempt = () => {
    attempts += 1;
    return open ? ok(null) : refuse('station.locked');
  };
  const { hands } = renderUi(
    <PassphraseProvider>
      <Seal attempt={attempt} />
    </PassphraseProvider>,
  );
  await hands.click(screen.getByText('seal'));
  return { hands, attempts: () => attempts };
}

test('an open station is asked nothing', async () => {
  const { attempts } = await setupSeal(false);
  await screen.findByText('seal sealed');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(attempts()).toBe(1);
});

test('a locked station asks for its passphrase, keeps a wrong one to be mended, and then makes the call again', async () => {
  const { hands, attempts } = await setupSeal(true);
  const field = await screen.findByLabelText('Mật khẩu của máy trạm');
  await hands.type(field, 'một câu dễ nh{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Mật khẩu không đúng');
  await hands.type(field, 'ớ{Enter}');
  await screen.findByText('seal sealed');
  expect(attempts()).toBe(2);
});

test('whoever gives up gets the refusal back', async () => {
  const { hands, attempts } = await setupSeal(true);
  await hands.click(await screen.findByRole('button', { name: 'Hủy' }));
  await screen.findByText('seal station.locked');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(attempts()).toBe(1);
});
