import { expect, test } from 'vitest';
import { correctAward } from '#main/features/awards/awards.service.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { Register } from '#main/platform/register/register.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from './given-awards.ts';

const setStation = (register: Register, role: string): void =>
  register.writeLocal((db) => {
    db.run(
      `INSERT INTO station (one, id, code, role, name, actor_name, created_at, site, install_id, sign_key, age_key, key_slot)
       VALUES (1, zeroblob(16), 'UNTAAA', ?, 'Máy', 'Lan', 0, 1, '', x'', '', '')`,
      role,
    );
  });

const setPeer = (register: Register, sent: number, acked: number): void =>
  register.writeLocal((db) => {
    db.run(`INSERT OR REPLACE INTO sync_peer (station, sent, acked) VALUES (zeroblob(16), ?, ?)`, sent, acked);
  });

function givenStates(role: 'unit' | 'headquarters') {
  const { register, ctx } = givenRegister();
  setStation(register, role);
  const [id = ''] = givenAwards(register, ctx, [{ person: 'Lê Văn An' }]);
  const state = () => {
    const found = awardsQueries['awards.one']({ id: id as never }, { read: register.read, today: ctx.today });
    return found.ok ? found.value?.syncState : found.code;
  };
  const position = () => register.read.get<{ id: number }>('SELECT max(id) AS id FROM sync_tx')?.id ?? 0;
  const brought = () => register.writeLocal((db) => db.run(`UPDATE sync_tx SET bundle = 'b' WHERE site = 1`));
  return { register, ctx, id, state, position, brought };
}

test('a record of a unit is unsent, then sent, then confirmed', () => {
  const { register, state, position } = givenStates('unit');
  expect(state()).toBe('unsent');
  setPeer(register, position(), 0);
  expect(state()).toBe('sent');
  setPeer(register, position(), position());
  expect(state()).toBe('confirmed');
});

test('a correction of a confirmed record, or of its person’s name, waits to be sent again', () => {
  for (const field of ['reason', 'recipientName'] as const) {
    const { register, ctx, id, state, position } = givenStates('unit');
    setPeer(register, position(), position());
    const seen = field === 'reason' ? '' : 'Lê Văn An';
    correctAward(register, { id, field, value: 'Lê Văn Ân', seen }, ctx);
    expect(state()).toBe('unsent');
  }
});

test('what a bundle brought is received, also when it is headquarters that received it', () => {
  for (const role of ['unit', 'headquarters'] as const) {
    const { state, brought } = givenStates(role);
    brought();
    expect(state()).toBe('received');
  }
});

test('what headquarters entered needs nobody’s confirmation', () => {
  expect(givenStates('headquarters').state()).toBe('confirmed');
});

test('two different values of a field are a conflict; two equal ones are not', () => {
  const { register, id, state } = givenStates('headquarters');
  const head = (tx: number, value: string) =>
    register.writeLocal((db) =>
      db.run('INSERT INTO sync_head (tbl, row, col, tx, value) VALUES (7, ?, 10, ?, ?)', uuidToBytes(id), tx, value),
    );
  head(1, 'a');
  head(2, 'a');
  expect(state()).toBe('confirmed');
  head(3, 'b');
  expect(state()).toBe('conflict');
});
