import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { addScan } from '#main/features/attachments/attachments.service.ts';
import { awardsHandlers } from '#main/features/awards/index.ts';
import { bonusHandlers } from '#main/features/bonus/index.ts';
import { rowOf } from '#main/features/decisions/decision-rows.service.ts';
import { decisionsHandlers } from '#main/features/decisions/index.ts';
import { recordsHandlers } from '#main/features/records/index.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { change, deliver, type GivenStation, givenPair } from '#support/exchange.ts';
import { pngOf } from '#support/scans.ts';
import { givenAwards } from '../awards/given-awards.ts';

/** A unit with an award of its own and one of a unit that is not in its scope, both known at headquarters. */
async function givenStrangeAward() {
  const { unit, headquarters } = await givenPair();
  const [own = '', strange = ''] = givenAwards(unit.register(), unit.host.ctx(), [
    { person: 'Nguyễn Thị Ánh', unit: 'PA03', number: '1/QĐ-CAT' },
    { person: 'Trần Văn Ngoài', unit: 'PA03', number: '2/QĐ-CAT' },
  ]);
  await deliver(unit, headquarters);
  const elsewhere = uuidToBytes(seedId('unit', 'PA09'));
  // As a list that came in before the certificate leaves it.
  change(unit, 'UPDATE award SET unit_id = ? WHERE id = ?', elsewhere, uuidToBytes(strange));
  change(
    unit,
    'UPDATE person SET unit_id = ? WHERE id = (SELECT person_id FROM award WHERE id = ?)',
    elsewhere,
    uuidToBytes(strange),
  );
  return { unit, headquarters, own, strange };
}

const run = async (at: GivenStation, handlers: object, name: string, input: object): Promise<string> => {
  const call = (handlers as Record<string, (input: object, ctx: object) => Promise<{ ok: boolean; code?: string }>>)[
    name
  ];
  if (!call) throw new Error(`no ${name}`);
  const reply = await call(input, at.host.ctx());
  return reply.ok ? 'ok' : String(reply.code);
};

test('what a unit may not do to an award is refused at the unit itself, in every way there is', async () => {
  const { unit, own, strange } = await givenStrangeAward();
  const { deps } = unit.host;
  const before = unit.register().read.get('SELECT count(*) AS n FROM sync_log');
  const refused = {
    correct: await run(unit, awardsHandlers(deps), 'awards.correct', {
      id: strange,
      field: 'reason',
      value: 'Lập công',
      seen: '',
    }),
    giveAway: await run(unit, awardsHandlers(deps), 'awards.correct', {
      id: own,
      field: 'unitId',
      value: seedId('unit', 'PA09'),
      seen: seedId('unit', 'PA03'),
    }),
    takeOver: await run(unit, awardsHandlers(deps), 'awards.correct', {
      id: strange,
      field: 'unitId',
      value: seedId('unit', 'PA03'),
      seen: seedId('unit', 'PA09'),
    }),
    void: await run(unit, awardsHandlers(deps), 'awards.setStatus', {
      id: strange,
      status: 'revoked',
      on: '2024-12-30',
      basis: '5/QĐ',
      seen: 'valid',
    }),
    pay: await run(unit, bonusHandlers(deps), 'bonus.setPaid', { id: strange, paid: 5, seen: null }),
    withdraw: await run(unit, recordsHandlers(deps), 'records.withdraw', {
      table: 'award',
      id: strange,
      agreedAwards: 0,
    }),
  };
  expect(refused).toEqual({
    correct: 'award.outOfScope',
    giveAway: 'award.outOfScope',
    takeOver: 'award.outOfScope',
    void: 'award.outOfScope',
    pay: 'award.outOfScope',
    withdraw: 'record.outOfScope',
  });
  const scan = await addScan(
    deps,
    { table: 'award', id: strange },
    { name: 'a.png', bytes: pngOf(4, 4) },
    unit.host.ctx(),
  );
  expect(scan).toMatchObject({ ok: false, code: 'record.outOfScope' });
  expect(unit.register().read.get('SELECT count(*) AS n FROM sync_log')).toEqual(before);
  expect(
    await run(unit, awardsHandlers(deps), 'awards.correct', { id: own, field: 'reason', value: 'Lập công', seen: '' }),
  ).toBe('ok');
});

test('a decision of other units’ awards alone is not a unit’s to correct or to withdraw', async () => {
  const { unit, headquarters } = await givenStrangeAward();
  givenAwards(headquarters.register(), headquarters.host.ctx(), [
    { person: 'Lê Văn Xa', unit: 'PA03', number: '77/QĐ-BCA' },
  ]);
  await deliver(headquarters, unit);
  const found = unit.register().read.get<{ id: Uint8Array }>(`SELECT id FROM decision WHERE number = '77/QĐ-BCA'`);
  const id = bytesToUuid(found?.id ?? new Uint8Array(16));
  change(
    unit,
    'UPDATE award SET unit_id = ? WHERE decision_id = ?',
    uuidToBytes(seedId('unit', 'PA09')),
    uuidToBytes(id),
  );
  change(
    unit,
    'UPDATE person SET unit_id = ? WHERE id IN (SELECT person_id FROM award WHERE decision_id = ?)',
    uuidToBytes(seedId('unit', 'PA09')),
    uuidToBytes(id),
  );
  const row = rowOf(unit.register().read, id);
  const outcome = await run(unit, decisionsHandlers(unit.host.deps), 'decisions.correct', {
    id,
    values: { ...row, note: 'Sửa' },
    seen: row,
  });
  expect(outcome).toBe('record.outOfScope');
  expect(
    await run(unit, recordsHandlers(unit.host.deps), 'records.withdraw', { table: 'decision', id, agreedAwards: 1 }),
  ).toBe('record.outOfScope');
});
