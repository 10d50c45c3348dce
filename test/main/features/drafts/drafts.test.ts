import { expect, test } from 'vitest';
import { draftsHandlers, draftsQueries } from '#main/features/drafts/index.ts';
import { draftsApi } from '#shared/api/drafts.ts';
import { givenHost } from '#support/host.ts';

function givenDrafts() {
  const { deps, ctx } = givenHost();
  const handlers = draftsHandlers(deps);
  const register = deps.register();
  return {
    register,
    keep: (form: string, content: string) => handlers['drafts.keep']({ form, content }, ctx()),
    drop: (form: string) => handlers['drafts.drop']({ form }, ctx()),
    find: (form: string) => draftsQueries['drafts.find']({ form }, { read: register.read, today: '2024-12-31' }),
  };
}

test('a form has one draft, the newest, until it is dropped', async () => {
  const { keep, drop, find } = givenDrafts();
  await keep('award', '{"note":"một"}');
  await keep('award', '{"note":"hai"}');
  await keep('person', '{}');
  expect(find('award')).toMatchObject({ value: { content: '{"note":"hai"}' } });
  await drop('award');
  expect(find('award')).toEqual({ ok: true, value: null });
  expect(find('person')).toMatchObject({ value: { content: '{}' } });
});

test('a draft leaves no trace in the history, and none is kept where nothing may be written', async () => {
  const { register, keep } = givenDrafts();
  const entries = () => register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_log')?.n;
  const before = entries();
  await keep('award', '{}');
  expect(entries()).toBe(before);
  register.setReadOnly();
  expect(await keep('award', '{}')).toMatchObject({ ok: false, code: 'register.readOnly' });
});

test.each(['', 'award 1', '../award', 'award 019300a0-0000-7000-8000-00000000000', 'x'.repeat(81)])(
  '“%s” names no form',
  (form) => {
    expect(draftsApi['drafts.find'].input.safeParse({ form }).success).toBe(false);
  },
);
