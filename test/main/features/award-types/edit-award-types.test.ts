import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { awardTypesHandlers, awardTypesQueries } from '#main/features/award-types/index.ts';
import { bonusQueries } from '#main/features/bonus/index.ts';
import { recordsHandlers } from '#main/features/records/index.ts';
import type { Input, Parsed } from '#shared/api/index.ts';
import { rateDraft, typeDraft } from '#support/drafts.ts';
import { deliver, type GivenStation, givenPair, givenStation, must } from '#support/exchange.ts';
import { givenAwards, typeId } from '../awards/given-awards.ts';

const at = (station: GivenStation) => {
  const handlers = awardTypesHandlers(station.host.deps);
  const records = recordsHandlers(station.host.deps);
  const read = () => ({ read: station.register().read, today: '2024-12-31' });
  return {
    save: (input: Input<'awardTypes.save'>) =>
      handlers['awardTypes.save'](input as Parsed<'awardTypes.save'>, station.host.ctx()),
    saveRate: (input: Input<'awardTypes.saveRate'>) =>
      handlers['awardTypes.saveRate'](input as Parsed<'awardTypes.saveRate'>, station.host.ctx()),
    withdraw: (id: string) =>
      records['records.withdraw'](
        { table: 'award_type', id, agreedAwards: 0 } as Parsed<'records.withdraw'>,
        station.host.ctx(),
      ),
    bringBack: (id: string) =>
      records['records.restore'](
        { records: [{ table: 'award_type', id }] } as unknown as Parsed<'records.restore'>,
        station.host.ctx(),
      ),
    withdrawRate: (id: string, withdrawn = true) =>
      handlers['awardTypes.withdrawRate']({ id, withdrawn } as Parsed<'awardTypes.withdrawRate'>, station.host.ctx()),
    entry: (code: string) =>
      must(awardTypesQueries['awardTypes.catalogue']({}, read())).find((entry) => entry.code === code),
    bonusOf: (id: string) => must(bonusQueries['bonus.ofAward']({ id } as Parsed<'bonus.ofAward'>, read())),
  };
};

const givenHeadquarters = () => {
  const station = givenStation('headquarters', 'headquarters', 8);
  return { station, ...at(station) };
};

test('a title or form entered by headquarters stands in the catalogue with its coefficients', async () => {
  const { save, saveRate, entry } = givenHeadquarters();
  const { id } = must(await save({ id: null, draft: typeDraft() }));
  must(await saveRate({ awardTypeId: id, rate: { id: null, draft: rateDraft() } }));
  expect(entry('BK_CA_TINH')).toMatchObject({
    ...typeDraft(),
    rates: [{ individual: 1, collective: 2, validFrom: '2025-01-01', validTo: null }],
  });
});

test('what headquarters changes reaches the units by bundle, and makes the bonus there', async () => {
  const { unit, headquarters } = await givenPair();
  const { save, saveRate, entry } = at(headquarters);
  const shipped = entry('BK_BCA');
  const rate = shipped?.rates.at(-1);
  if (!shipped || !rate) throw new Error('the catalogue lacks BK_BCA');
  const { id, rates: _, ...seen } = shipped;
  must(
    await save({
      id,
      seen: { ...seen, aliases: [...seen.aliases] } as never,
      draft: { ...seen, note: 'Đã rà soát' } as never,
    }),
  );
  const { id: rateId, validFrom, ...rest } = rate;
  const before = { ...rest, validFrom: validFrom ?? '', validTo: '' };
  must(
    await saveRate({
      awardTypeId: id,
      rate: { id: rateId, seen: before, draft: { ...before, validTo: '2024-11-30' } },
    }),
  );
  must(
    await saveRate({
      awardTypeId: id,
      rate: { id: null, draft: rateDraft({ validFrom: '2024-12-01', individual: 2 }) },
    }),
  );
  must(await save({ id: null, draft: typeDraft() }));
  await deliver(headquarters, unit);
  const there = at(unit);
  expect(there.entry('BK_BCA')).toEqual(entry('BK_BCA'));
  expect(there.entry('BK_CA_TINH')).toEqual(entry('BK_CA_TINH'));
  const given = [{ person: 'Lê Văn An', type: 'BK_BCA', decidedOn: '2024-12-20' }];
  const [award] = givenAwards(unit.register(), unit.host.ctx(), given);
  expect(there.bonusOf(award ?? '')?.computed).toMatchObject({ amount: 4_680_000, coefficient: 2 });
});

test('a unit reads the catalogue and is told who keeps it', async () => {
  const { save, saveRate, withdraw } = at(givenStation('unit', 'unit', 1));
  const refused = { ok: false, code: 'catalogue.headquartersOnly' };
  expect(await save({ id: null, draft: typeDraft() })).toMatchObject(refused);
  expect(await saveRate({ awardTypeId: typeId('BK_BCA'), rate: { id: null, draft: rateDraft() } })).toMatchObject(
    refused,
  );
  expect(await withdraw(typeId('BK_BCA'))).toMatchObject({ code: 'record.headquartersOnly' });
});

test('a title under which awards are entered is not put away, but can be ended', async () => {
  const { station, save, withdraw, entry } = givenHeadquarters();
  givenAwards(station.register(), station.host.ctx(), [{ type: 'BK_BCA' }, { type: 'BK_BCA' }]);
  expect(await withdraw(typeId('BK_BCA'))).toMatchObject({ code: 'awardType.inUse', params: { awards: 2 } });
  const { id, rates: _, ...seen } = entry('BK_BCA') ?? { id: '', rates: [] };
  must(await save({ id, seen, draft: { ...seen, validTo: '2026-09-30' } } as Input<'awardTypes.save'>));
  expect(entry('BK_BCA')?.validTo).toBe('2026-09-30');
});

test('one without awards is put away and brought back, unless its code went to another', async () => {
  const { save, withdraw, bringBack, entry } = givenHeadquarters();
  const { id } = must(await save({ id: null, draft: typeDraft() }));
  must(await withdraw(id));
  expect(entry('BK_CA_TINH')).toBeUndefined();
  const other = must(await save({ id: null, draft: typeDraft({ nameVi: 'Tên khác' }) }));
  expect(must(await bringBack(id))).toMatchObject({
    restored: 0,
    refused: [{ why: { code: 'record.nameTaken', params: { name: 'Tên khác' } } }],
  });
  must(await withdraw(other.id));
  expect(must(await bringBack(id)).restored).toBe(1);
  expect(entry('BK_CA_TINH')?.nameVi).toBe('Bằng khen của Công an tỉnh');
});

test.each([
  [{ nameVi: '' }, 'awardType.nameEmpty'],
  [{ code: '' }, 'awardType.codeEmpty'],
  [{ code: 'BK_BCA' }, 'awardType.codeTaken'],
  [{ nameVi: 'Bằng\u200bkhen' }, 'record.hiddenMarks'],
  [{ validFrom: '2025-02-01', validTo: '2025-01-31' }, 'record.periodReversed'],
])('%o is refused with %s', async (draft, code) => {
  const { save } = givenHeadquarters();
  expect(await save({ id: null, draft: typeDraft(draft) })).toMatchObject({ ok: false, code });
});

test('coefficients of one title never hold on the same day, and each has at least one figure', async () => {
  const { saveRate, withdrawRate, entry } = givenHeadquarters();
  const add = (draft: Parameters<typeof rateDraft>[0]) =>
    saveRate({ awardTypeId: typeId('BK_BCA'), rate: { id: null, draft: rateDraft(draft) } });
  expect(await add({})).toMatchObject({ code: 'rate.overlaps', params: { from: '01/01/2024', to: '…' } });
  expect(await add({ validFrom: '', validTo: '2017-09-30' })).toMatchObject({ ok: true });
  expect(await add({ validFrom: '2016-01-01', validTo: '2016-12-31' })).toMatchObject({ code: 'rate.overlaps' });
  expect(await add({ individual: null, collective: null })).toMatchObject({ code: 'rate.empty' });
  const last = entry('BK_BCA')?.rates.at(-1)?.id ?? '';
  must(await withdrawRate(last));
  must(await add({ validFrom: '2024-01-01' }));
  expect(await withdrawRate(last, false)).toMatchObject({ code: 'rate.overlaps' });
});

test('new coefficients end those that held without an end on the day before, when asked to', async () => {
  const { saveRate, entry } = givenHeadquarters();
  const rate = { id: null, draft: rateDraft({ validFrom: '2026-10-01' }) };
  must(await saveRate({ awardTypeId: typeId('BK_BCA'), rate, endPrevious: true }));
  expect(entry('BK_BCA')?.rates.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
    ['2017-10-01', '2023-12-31'],
    ['2024-01-01', '2026-09-30'],
    ['2026-10-01', null],
  ]);
  const again = await saveRate({ awardTypeId: typeId('BK_BCA'), rate, endPrevious: true });
  expect(again).toMatchObject({ code: 'rate.overlaps' });
});

test('a field that changed since it was looked at is not overwritten, and the others are', async () => {
  const { save, entry } = givenHeadquarters();
  const { id } = must(await save({ id: null, draft: typeDraft() }));
  const seen = typeDraft();
  must(await save({ id, seen, draft: { ...seen, note: 'Lần một' } }));
  expect(await save({ id, seen, draft: { ...seen, note: 'Lần hai' } })).toMatchObject({
    code: 'record.changedMeanwhile',
  });
  must(await save({ id, seen, draft: { ...seen, source: 'QĐ 1' } }));
  expect(entry('BK_CA_TINH')).toMatchObject({ note: 'Lần một', source: 'QĐ 1' });
});

test('the ids of what ships are those that awards name', () => {
  expect(typeId('BK_BCA')).toBe(seedId('award_type', 'BK_BCA'));
});
