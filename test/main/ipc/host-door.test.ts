import { expect, test } from 'vitest';
import { openHostDoor } from '#main/ipc/host-door.ts';
import type { HostHandlers } from '#main/platform/host/handlers.ts';
import type { FromHost } from '#shared/api/wire.ts';
import { ok } from '#shared/base/result.ts';

function givenDoor(handlers: Record<string, unknown>, closed?: 'register.readOnly') {
  const sent: FromHost[] = [];
  const noted: string[] = [];
  const order: string[] = [];
  const door = openHostDoor({
    port: { send: (message) => sent.push(message), onMessage: () => {} },
    handlers: handlers as unknown as HostHandlers,
    faults: { note: (_fault, where) => `REF-${noted.push(where)}` },
    ctxFor: () => ({ actor: 'Lan', stationId: '', now: 0, today: '', newId: () => '', path: () => '' }),
    read: async (name) => ok(`read ${name}`),
    idle: async () => void order.push('idle'),
    closedBy: () => (closed ? { code: closed, params: {} } : undefined),
  });
  const call = (name: string, id = '1') => door.answer({ kind: 'call', id, name, input: {}, paths: {} });
  const replies = () => sent.flatMap((message) => (message.kind === 'reply' ? [message.reply] : []));
  return { door, call, replies, sent, noted, order };
}

test('a query goes to the reader, a command waits for long writes, a question does not', async () => {
  const { call, replies, order } = givenDoor({
    'letterhead.save': () => ok(order.push('save')),
    'station.status': () => ok(order.push('status')),
  });
  await call('units.list');
  await call('station.status');
  await call('letterhead.save');
  expect(replies()[0]).toEqual(ok('read units.list'));
  expect(order).toEqual(['status', 'idle', 'save']);
});

test('a fault becomes a reference and says nothing of itself', async () => {
  const { call, replies, noted } = givenDoor({
    'station.status': () => {
      throw new Error('secret detail');
    },
  });
  await call('station.status');
  expect(replies()).toEqual([{ ok: false, code: 'fault.unexpected', params: { reference: 'REF-1' } }]);
  expect(noted).toEqual(['station.status']);
});

test.each(['SQLITE_FULL', 'ENOSPC'])('a disk that is full (%s) is said so, and is no fault', async (code) => {
  const { call, replies, noted } = givenDoor({
    'letterhead.save': () => {
      throw Object.assign(new Error('database or disk is full'), { code });
    },
  });
  await call('letterhead.save');
  expect(replies()).toEqual([{ ok: false, code: 'disk.full', params: {} }]);
  expect(noted).toEqual([]);
});

test.each(['SQLITE_IOERR_WRITE', 'EIO'])('a disk that answers with errors (%s) is said so, and noted', async (code) => {
  const { call, replies, noted } = givenDoor({
    'letterhead.save': () => {
      throw Object.assign(new Error('disk I/O error'), { code });
    },
  });
  await call('letterhead.save');
  expect(replies()).toEqual([{ ok: false, code: 'disk.failing', params: { reference: 'REF-1' } }]);
  expect(noted).toEqual(['letterhead.save']);
});

test('a cancelled job is a refusal, not a fault', async () => {
  const { door, call, replies, noted } = givenDoor({
    'backups.make': async (_input: unknown, _ctx: unknown, job: { pause(): Promise<void> }) => {
      for (;;) await job.pause();
    },
  });
  const running = call('backups.make', '7');
  door.abort('7');
  await running;
  expect(replies()).toEqual([{ ok: false, code: 'job.cancelled', params: {} }]);
  expect(noted).toEqual([]);
});

test('a name outside the contract does not exist', async () => {
  const { call, replies } = givenDoor({});
  await call('constructor');
  await call('awards.drop');
  expect(replies()).toMatchObject([{ code: 'call.unknown' }, { code: 'call.unknown' }]);
});

test('while the register cannot be opened every call says why', async () => {
  const { call, replies } = givenDoor({}, 'register.readOnly');
  await call('units.list');
  expect(replies()).toEqual([{ ok: false, code: 'register.readOnly', params: {} }]);
});
