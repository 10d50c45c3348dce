import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useCommand } from '#renderer/api/use-command.ts';
import { useJob } from '#renderer/api/use-job.ts';
import { useQuery } from '#renderer/api/use-query.ts';
import { useRefusalWords } from '#renderer/api/use-refusal-words.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { answerCalls } from '../features/fake-bridge.ts';
import { renderUi } from '../ui/render-ui.tsx';

const letterhead = {
  validFrom: '2024-01-01',
  parentBody: 'CÔNG AN TỈNH',
  issuingBody: 'PHÒNG PA03',
  place: 'Hưng Hòa',
  signerAuthority: [],
  signerTitle: 'TRƯỞNG PHÒNG',
  signerRank: 'Thượng tá',
  signerName: 'Lê Thu Hạnh',
  recipients: [],
};

function LetterheadView() {
  const current = useQuery('letterhead.current', {});
  const years = useQuery('awards.years', {});
  const save = useCommand('letterhead.save');
  const words = useRefusalWords();
  return (
    <>
      <p>{current.status === 'ready' ? (current.value?.issuingBody ?? 'chưa có') : current.status}</p>
      <p>{years.status === 'refused' ? words(years.why).sentence : years.status}</p>
      <button type="button" onClick={() => save.run(letterhead)}>
        lưu
      </button>
    </>
  );
}

test('a write makes what it touched be read again, and nothing else', async () => {
  let kept: typeof letterhead | null = null;
  const { sent } = answerCalls({
    'letterhead.current': () => ok(kept),
    'awards.years': () => ok([]),
    'letterhead.save': () => {
      kept = letterhead;
      return ok({ validFrom: '2024-01-01' });
    },
  });
  const { hands } = renderUi(<LetterheadView />);
  await screen.findByText('chưa có');
  await hands.click(screen.getByRole('button'));
  await screen.findByText('PHÒNG PA03');
  expect(sent('letterhead.current')).toHaveLength(2);
  expect(sent('awards.years')).toHaveLength(1);
});

test('a refused write makes nothing be read again', async () => {
  const { sent } = answerCalls({
    'letterhead.current': () => ok(null),
    'awards.years': () => ok([]),
    'letterhead.save': () => refuse('register.readOnly'),
  });
  const { hands } = renderUi(<LetterheadView />);
  await screen.findByText('chưa có');
  await hands.click(screen.getByRole('button'));
  expect(sent('letterhead.save')).toHaveLength(1);
  expect(sent('letterhead.current')).toHaveLength(1);
});

test('a refused query is a state with words, not an exception', async () => {
  answerCalls({
    'letterhead.current': () => ok(null),
    'awards.years': () => refuse('fault.unexpected', { reference: 'K7Q' }),
  });
  renderUi(<LetterheadView />);
  expect(await screen.findByText(/K7Q/)).toBeTruthy();
});

function ImportView() {
  const { state, start, cancel } = useJob('imports.preview');
  return (
    <>
      <p>{state.status === 'running' ? `${state.done}/${state.total} ${state.cancelling}` : state.status}</p>
      <button type="button" onClick={() => start({ file: 'token' as FileToken })}>
        nhập
      </button>
      <button type="button" onClick={cancel}>
        hủy
      </button>
    </>
  );
}

test('a cancelled job says so until nothing is left of it, then is as if it had not been started', async () => {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  answerCalls({ 'imports.preview': () => stopped.then(() => refuse('job.cancelled')) });
  const { hands } = renderUi(<ImportView />);
  await hands.click(screen.getByText('nhập'));
  expect(screen.getByText('0/0 false')).toBeTruthy();
  await hands.click(screen.getByText('hủy'));
  expect(screen.getByText('0/0 true')).toBeTruthy();
  stop();
  expect(await screen.findByText('idle')).toBeTruthy();
});

test('a refused job keeps why', async () => {
  answerCalls({ 'imports.preview': () => refuse('file.gone', { name: 'a.xlsx' }) });
  const { hands } = renderUi(<ImportView />);
  await hands.click(screen.getByText('nhập'));
  expect(await screen.findByText('refused')).toBeTruthy();
});
