import { expect, test } from 'vitest';
import { bonusHandlers, bonusQueries } from '#main/features/bonus/index.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import { type Id, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { must } from '#support/exchange.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from '../awards/given-awards.ts';

function givenPaid(awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  const ids = givenAwards(register, ctx, awards);
  const input = (id: string | undefined) => ({ id: (id ?? '') as Id<never> });
  const readCtx = { read: register.read, today: ctx.today };
  const set = (sql: string, ...params: (string | number | Uint8Array | null)[]) =>
    must(register.write(ctx, 'test.change', (db) => ok(db.run(sql, ...params))));
  /** All awards under the first one's decision. */
  const oneDecision = () => set('UPDATE award SET decision_id = (SELECT decision_id FROM award ORDER BY rid LIMIT 1)');
  return {
    ids,
    set,
    oneDecision,
    of: (at: number) => must(bonusQueries['bonus.ofAward'](input(ids[at]), readCtx)),
    ofDecision: () => {
      const row = register.read.get<{ id: Uint8Array }>('SELECT decision_id AS id FROM award ORDER BY rid LIMIT 1');
      const hex = Buffer.from(row?.id ?? []).toString('hex');
      const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      return must(bonusQueries['bonus.ofDecision'](input(id), readCtx));
    },
    readCtx,
    input,
  };
}

test('what ships makes the bonus of an award of 2024: coefficient 1,5 and 3,0 at 2.340.000 dong', () => {
  const { of } = givenPaid([
    { person: 'Lê Văn An', type: 'BK_BCA', decidedOn: '2024-12-20' },
    { type: 'BK_BCA', decidedOn: '2024-12-20' },
  ]);
  expect(of(0)?.computed).toMatchObject({ known: true, amount: 3_510_000, coefficient: 1.5, salary: 2_340_000 });
  expect(of(1)?.computed).toMatchObject({ known: true, amount: 7_020_000, coefficient: 3 });
});

test('an amount paid by hand stands beside the computed one and counts in the sum', () => {
  const { of, ids, set, oneDecision, ofDecision } = givenPaid([
    { person: 'Lê Văn An', type: 'BK_BCA', decidedOn: '2024-12-20' },
    { person: 'Bùi Văn Bé', type: 'BK_BCA', decidedOn: '2024-12-20' },
  ]);
  oneDecision();
  set('UPDATE award SET bonus = 3000000 WHERE id = ?', uuidToBytes(ids[0] ?? ''));
  expect(of(0)).toMatchObject({ paid: 3_000_000, computed: { amount: 3_510_000 } });
  expect(ofDecision()).toMatchObject({ total: 6_510_000, unknown: 0 });
});

test('awards without an amount are counted and named, voided ones are left out', () => {
  const { ids, set, oneDecision, ofDecision } = givenPaid([
    { person: 'Lê Văn An', type: 'BK_BCA', decidedOn: '2015-01-01' },
    { person: 'Bùi Văn Bé', type: 'BK_BCA' },
    { person: 'Vũ Thị Cúc', type: 'BK_BCA' },
  ]);
  oneDecision();
  set("UPDATE award SET status = 'cancelled' WHERE id = ?", uuidToBytes(ids[2] ?? ''));
  set('UPDATE award SET bonus = 100000 WHERE id = ?', uuidToBytes(ids[1] ?? ''));
  const found = ofDecision();
  expect(found).toMatchObject({ total: 100_000, unknown: 1 });
  expect(found.awards.map(({ recipientName, computed }) => [recipientName, computed])).toEqual([
    ['Lê Văn An', { known: false, why: 'noRate' }],
    ['Bùi Văn Bé', { known: false, why: 'noRate' }],
  ]);
});

test('an award that is not there has no bonus', () => {
  const { readCtx, input } = givenPaid([]);
  expect(must(bonusQueries['bonus.ofAward'](input('00000000-0000-7000-8000-000000000000'), readCtx))).toBeNull();
});

test('what was paid is kept and taken back, unless somebody else changed it meanwhile', () => {
  const { register, ctx } = givenRegister();
  const [id] = givenAwards(register, ctx, [{ person: 'Lê Văn An' }]) as [Id<'award'>];
  const deps = { register: () => register } as HostDeps;
  const pay = (paid: number | null, seen: number | null) =>
    bonusHandlers(deps)['bonus.setPaid']({ id, paid, seen }, { ...ctx, path: String } as CallCtx);
  const paid = () => must(bonusQueries['bonus.ofAward']({ id }, { read: register.read, today: ctx.today }))?.paid;
  expect(pay(500_000, null)).toMatchObject({ ok: true });
  expect(paid()).toBe(500_000);
  expect(pay(700_000, null)).toMatchObject({ code: 'record.changedMeanwhile' });
  expect(pay(null, 500_000)).toMatchObject({ ok: true });
  expect(paid()).toBeNull();
});
