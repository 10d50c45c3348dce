import { expect, test } from 'vitest';
import { conflictsQueries } from '#main/features/conflicts/index.ts';
import { change, deliver, type GivenStation, must } from '#support/exchange.ts';
import { deskOf, givenSettledPair, only } from './given-conflicts.ts';

const refusedAt = (at: GivenStation) =>
  must(
    conflictsQueries['conflicts.refused'](
      { offset: 0, limit: 50 },
      { read: at.register().read, today: at.host.ctx().today },
    ),
  );

test('what headquarters does not take is listed there with its reason, and told to the unit, which opens its record', async () => {
  const { unit, headquarters } = await givenSettledPair();
  change(unit, `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA04') WHERE rid = 1`);
  change(unit, `UPDATE person SET post = 'Đội trưởng' WHERE full_name = 'Nguyễn Văn B1'`);
  await deliver(unit, headquarters);
  expect(only(refusedAt(headquarters))).toMatchObject({
    side: 'here',
    table: 'award',
    column: 'unit_id',
    reason: 'outOfScope',
    actor: 'Lan',
    opens: { table: 'award' },
  });
  expect(deskOf(headquarters).counts().refused).toBe(1);
  await deliver(headquarters, unit);
  expect(only(refusedAt(unit))).toMatchObject({ side: 'there', table: 'award', column: 'unit_id', bundle: '' });
});
