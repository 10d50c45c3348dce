import { expect, test } from 'vitest';
import type { ReadDb } from '#db/handles.ts';
import { seedId } from '#db/ship.ts';
import { peopleQueries } from '#main/features/people/index.ts';
import { recordsQueries } from '#main/features/records/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { type GivenPerson, givenPeople } from './given-people.ts';

const givenNames = ['Ánh', 'Bình', 'Anh', 'Đức', 'Dũng', 'Ý', 'Yên'];
const root = 0;

/** More hits than are read one by one; one of them only by a row that was merged, one withdrawn. */
function givenMany() {
  const people = Array.from(
    { length: 2_100 },
    (_, at): GivenPerson => ({ name: `Lê Văn ${givenNames[(at * 5) % 7]}`, ...(at % 3 === 0 && { unit: 'PA06' }) }),
  );
  const merged = { name: 'Lê Văn Lạc', mergedInto: root };
  const { register, ctx, ids, reading } = givenPeople({ name: 'Trần Thị Cúc', unit: 'PA06' }, ...people, merged);
  register.write(ctx, 'record.withdraw', (db) =>
    ok(db.run('UPDATE person SET deleted = 1 WHERE id = ?', uuidToBytes(ids[9] ?? ''))),
  );
  return { ids, reading };
}

test.each([
  [{ text: 'van' }, false],
  [{ text: 'van' }, true],
  [{ text: 'le van', unitId: seedId('unit', 'PA06') }, false],
])('a text of many hits is paged through in the order of all people (%j, descending %s)', (filter, descending) => {
  const { ids, reading } = givenMany();
  const by = descending ? 'sort_key DESC, rid DESC' : 'sort_key, rid';
  const everybody = reading.read.all<{ id: Uint8Array; unit: Uint8Array | null }>(
    `SELECT id, unit_id AS unit FROM person WHERE deleted = 0 AND root_id IS NULL ORDER BY ${by}`,
  );
  const textOf = (id: Uint8Array): string => Buffer.from(id).toString('hex');
  const wanted = everybody.filter(
    ({ unit }) => !('unitId' in filter) || (unit && textOf(unit) === textOf(uuidToBytes(filter.unitId ?? ''))),
  );
  expect(wanted.length).toBeGreaterThan(600);
  const paged: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const page = peopleQueries['people.page']({ filter, descending, offset, limit: 100 } as never, reading);
    if (!page.ok || page.value.length === 0) break;
    paged.push(...page.value.map(({ id }) => id));
  }
  expect(paged).toEqual(wanted.map(({ id }) => textOf(id).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')));
  expect(paged).toContain(ids[root]);
  expect(paged).not.toContain(ids[9]);
});

test('what is known of a person is read without walking through everybody or through the whole log', () => {
  const { register, ids, reading } = givenPeople({ name: 'Trần Văn Bình' });
  const walks: string[] = [];
  const explained = <T>(ask: (sql: string, ...params: never[]) => T) => {
    return (sql: string, ...params: never[]): T => {
      for (const { detail } of register.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[])
        if (/\(deleted=\?\)$|^SCAN (l|x|f)\b/.test(detail)) walks.push(`${detail}: ${sql}`);
      return ask(sql, ...params);
    };
  };
  const read = { ...reading.read, all: explained(reading.read.all), get: explained(reading.read.get) } as ReadDb;
  const [id] = ids;
  const spied = { ...reading, read };
  expect(peopleQueries['people.one']({ id } as never, spied).ok).toBe(true);
  expect(recordsQueries['records.history']({ table: 'person', id, offset: 0 } as never, spied).ok).toBe(true);
  expect(
    peopleQueries['people.page']({ filter: { text: 'binh' }, descending: false, offset: 0, limit: 9 }, spied).ok,
  ).toBe(true);
  expect(walks).toEqual([]);
});
