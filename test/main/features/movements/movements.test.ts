import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { movementsHandlers, movementsQueries } from '#main/features/movements/index.ts';
import type { Input, Parsed } from '#shared/api/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { movementDraft } from '#support/drafts.ts';
import { change, deliver, type GivenStation, givenPair, givenStation, must } from '#support/exchange.ts';
import { givenAwards } from '../awards/given-awards.ts';

const at = (station: GivenStation) => {
  const handlers = movementsHandlers(station.host.deps);
  return {
    list: () => must(movementsQueries['movements.list']({}, { read: station.register().read, today: '2024-12-31' })),
    save: (input: Input<'movements.save'>) =>
      handlers['movements.save'](input as Parsed<'movements.save'>, station.host.ctx()),
  };
};
const pa03 = seedId('unit', 'PA03');

test('headquarters’ movement reaches the units, which read it and cannot change it', async () => {
  const { unit, headquarters } = await givenPair();
  const { id } = must(await at(headquarters).save({ id: null, draft: movementDraft() }));
  await deliver(headquarters, unit);
  const there = at(unit);
  expect(there.list()).toMatchObject([{ ...movementDraft(), id, unitName: '', awards: 0 }]);
  const seen = movementDraft();
  expect(await there.save({ id, seen, draft: { ...seen, name: 'Khác' } })).toMatchObject({ code: 'movement.notYours' });
});

test('a unit launches its own movement, for itself alone, and headquarters receives it', async () => {
  const { unit, headquarters } = await givenPair();
  const here = at(unit);
  expect(await here.save({ id: null, draft: movementDraft() })).toMatchObject({ code: 'movement.notYours' });
  expect(await here.save({ id: null, draft: movementDraft({ unitId: seedId('unit', 'PA04') }) })).toMatchObject({
    code: 'movement.notYours',
  });
  const own = movementDraft({ unitId: pa03, name: 'Thi đua 90 ngày đêm' });
  const { id } = must(await here.save({ id: null, draft: own }));
  must(await here.save({ id, seen: own, draft: { ...own, kind: 'thematic' } }));
  expect(await here.save({ id, seen: own, draft: { ...own, unitId: null } })).toMatchObject({
    code: 'movement.notYours',
  });
  await deliver(unit, headquarters);
  expect(at(headquarters).list()).toMatchObject([{ id, name: 'Thi đua 90 ngày đêm', kind: 'thematic', unitId: pa03 }]);
});

test('the newest comes first, those without a day on top, with the awards that stand', async () => {
  const station = givenStation('headquarters', 'headquarters', 8);
  const { save, list } = at(station);
  const older = must(
    await save({ id: null, draft: movementDraft({ name: 'Cũ', startsOn: '2023-01-01', endsOn: '' }) }),
  );
  must(await save({ id: null, draft: movementDraft({ name: 'Mới' }) }));
  must(await save({ id: null, draft: movementDraft({ name: 'Chưa có ngày', startsOn: '', endsOn: '' }) }));
  givenAwards(station.register(), station.host.ctx(), [{ person: 'Lê Văn An' }, { person: 'Bùi Văn Bé' }]);
  change(station, 'UPDATE award SET movement_id = ?', uuidToBytes(older.id));
  change(station, "UPDATE award SET status = 'revoked' WHERE rid = 1");
  expect(list().map(({ name, awards }) => [name, awards])).toEqual([
    ['Chưa có ngày', 0],
    ['Mới', 0],
    ['Cũ', 1],
  ]);
});

test.each([
  [{ name: '' }, 'movement.nameEmpty'],
  [{ endsOn: '2024-12-01' }, 'record.periodReversed'],
  [{ slogan: 'Vì\u202e' }, 'record.hiddenMarks'],
])('%o is refused with %s', async (draft, code) => {
  const { save } = at(givenStation('headquarters', 'headquarters', 8));
  expect(await save({ id: null, draft: movementDraft(draft) })).toMatchObject({ ok: false, code });
});
