import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { listPeople } from '#main/features/lists/lists.repo.ts';
import { unitsQueries } from '#main/features/units/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from '../awards/given-awards.ts';

/** Two awards of two rows, of which the second was merged into the first. */
function givenMerged() {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, [
    { person: 'Nguyễn Thị Hoà', birth: '1980' },
    { person: 'Nguyễn Thị Hòa', number: '9/QĐ-CAT' },
  ]);
  const [root, merged] = register.read
    .all<{ id: Uint8Array }>('SELECT id FROM person ORDER BY rid')
    .map(({ id }) => id);
  if (!root || !merged) throw new Error('no people');
  register.write(ctx, 'person.merge', (db) =>
    ok(db.run('UPDATE person SET merged_into = ? WHERE id = ?', root, merged)),
  );
  const reading = { read: register.read, today: ctx.today };
  const page = (filter: object) => {
    const found = awardsQueries['awards.page'](
      { filter: filter as never, sort: 'name', descending: false, offset: 0, limit: 50 },
      reading,
    );
    return found.ok ? found.value : [];
  };
  return { register, ctx, reading, page, root, merged };
}

test("a person's awards are also those of the rows merged into it, each under its name", () => {
  const { page, root, register } = givenMerged();
  const personId = page({})[0]?.personId;
  expect(uuidToBytes(personId ?? '')).toEqual(new Uint8Array(root));
  const awards = page({ personId });
  expect(awards.map(({ recipientName, personId: id }) => [recipientName, id])).toEqual([
    ['Nguyễn Thị Hoà', personId],
    ['Nguyễn Thị Hoà', personId],
  ]);
  expect(register.read.get('SELECT count(DISTINCT person_id) AS n FROM award')).toEqual({ n: 2 });
});

test('a printed list names the person, and a unit counts it once', () => {
  const { register, ctx, reading, root, merged } = givenMerged();
  register.write(ctx, 'person.move', (db) =>
    ok(
      db.run(`UPDATE person SET unit_id = (SELECT id FROM unit WHERE code = 'PA01') WHERE id IN (?, ?)`, root, merged),
    ),
  );
  const units = unitsQueries['units.counted']({} as never, reading);
  expect(units.ok && units.value.find(({ code }) => code === 'PA01')?.people).toBe(1);
  const rids = register.read.all<{ rid: number }>('SELECT rid FROM award WHERE year = 2024').map(({ rid }) => rid);
  expect(
    listPeople(register.read, { rids, ofDecision: false, order: 'paper' }).map(({ name, birth }) => [name, birth]),
  ).toEqual([
    ['Nguyễn Thị Hoà', '1980'],
    ['Nguyễn Thị Hoà', '1980'],
  ]);
});
