import { expect, test } from 'vitest';
import { peopleQueries } from '#main/features/people/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { draft, givenDesk } from './given-desk.ts';

function givenTwo() {
  const desk = givenDesk();
  const kept = desk.add();
  const other = desk.add({ fullName: 'Dang Thi Anh', birth: '1990', citizenNumber: '030190001234', note: 'ghi chú' });
  const merge = (take: readonly string[] = [], personId = kept, otherId = other) =>
    desk.run('people.merge', { personId, otherId, take });
  return { ...desk, kept, other, merge };
}

test('a merge moves nothing and fills nothing, and taking it back leaves both as they were', () => {
  const { one, merge, run, kept, other } = givenTwo();
  const before = [one(kept), one(other)];
  expect(merge()).toBe('ok');
  expect(one(kept)).toMatchObject({ citizenNumber: '', merged: [{ fullName: 'Dang Thi Anh', direct: true }] });
  expect(one(other)).toEqual(one(kept));
  expect(run('people.unmerge', { id: other })).toBe('ok');
  expect([one(kept), one(other)]).toEqual(before);
  expect(run('people.unmerge', { id: other })).toBe('person.notMerged');
});

test('what the kept row lacks is taken over where it is asked for, and only there', () => {
  const { one, merge, kept } = givenTwo();
  expect(merge(['citizenNumber', 'note', 'birth', 'rank'])).toBe('ok');
  expect(one(kept)).toMatchObject({
    citizenNumber: '030190001234',
    note: 'ghi chú',
    birth: '1990-05-19',
    rank: 'Trung úy',
  });
});

test('different numbers are two people, and a row is merged once', () => {
  const { add, merge, kept, other } = givenTwo();
  const numbered = add({ serviceNumber: '111111' });
  expect(merge([], numbered, add({ serviceNumber: '222222' }))).toBe('person.numbersDiffer');
  expect(merge([], kept, kept)).toBe('person.mergeSelf');
  merge();
  expect(merge([], numbered, other)).toBe('person.mergedAlready');
  expect(merge([], numbered, kept)).toBe('ok');
});

test('people who were called two stay two until that is taken back', () => {
  const { merge, run, one, reading, kept, other } = givenTwo();
  const duplicates = () => {
    const found = peopleQueries['people.duplicates']({ offset: 0, limit: 50 }, reading);
    return found.ok ? found.value : undefined;
  };
  expect(duplicates()).toMatchObject({
    total: 1,
    pairs: [{ reasons: ['name.marksMissing', 'name.rare', 'birth.sameYear', 'unit.same'] }],
  });
  expect(run('people.distinguish', { personId: other, otherId: kept, distinct: true })).toBe('ok');
  expect(duplicates()).toMatchObject({ total: 0 });
  expect(one(kept).distinct).toEqual([{ id: other, fullName: 'Dang Thi Anh' }]);
  expect(merge()).toBe('person.calledDistinct');
  expect(run('people.distinguish', { personId: kept, otherId: other, distinct: false })).toBe('ok');
  expect(duplicates()).toMatchObject({ total: 1 });
  expect(merge()).toBe('ok');
  expect(duplicates()).toMatchObject({ total: 0 });
});

test('two rows that two stations merged into each other come apart', () => {
  const { register, ctx, one, run, kept, other } = givenTwo();
  register.write(ctx, 'test', (db) => {
    db.run('UPDATE person SET merged_into = ? WHERE id = ?', uuidToBytes(kept), uuidToBytes(other));
    db.run('UPDATE person SET merged_into = ? WHERE id = ?', uuidToBytes(other), uuidToBytes(kept));
    return ok(null);
  });
  const root = one(kept).id;
  const behind = one(kept).merged[0]?.id ?? '';
  expect(run('people.unmerge', { id: behind })).toBe('ok');
  expect([one(root).merged, one(behind).merged]).toEqual([[], []]);
});

test('a form is asked about whom it may repeat and about numbers that do not fit', () => {
  const { reading, kept } = givenTwo();
  const doubts = peopleQueries['people.doubts'](
    { id: null, draft: draft({ citizenNumber: '030085000001' }) as never },
    reading,
  );
  expect(doubts).toMatchObject({
    value: { numbers: ['citizenYear', 'citizenGender'], alike: [{ person: { id: kept } }] },
  });
  expect(peopleQueries['people.doubts']({ id: kept as never, draft: draft() as never }, reading)).toMatchObject({
    value: { alike: [{ person: { fullName: 'Dang Thi Anh' } }] },
  });
});

test('the list holds each person once, by given name, and narrows to unit, kind, status and rank', () => {
  const { add, fact, merge, reading } = givenTwo();
  merge();
  const retired = add({ fullName: 'Trần Văn Bình', rank: 'Đại úy' });
  fact(retired, 'status', '2024-01-01', 'retired');
  add({ fullName: 'Lê An', kind: 'outsider', organization: 'Trường THPT' });
  const names = (filter: object, descending = false) => {
    const found = peopleQueries['people.page']({ filter, descending, offset: 0, limit: 50 } as never, reading);
    return found.ok ? found.value.map(({ fullName }) => fullName) : [];
  };
  expect(names({})).toEqual(['Lê An', 'Đặng Thị Ánh', 'Trần Văn Bình']);
  expect(names({}, true)).toEqual(['Trần Văn Bình', 'Đặng Thị Ánh', 'Lê An']);
  expect(names({ text: 'dang thi anh' })).toEqual(['Đặng Thị Ánh']);
  expect(names({ kind: 'outsider' })).toEqual(['Lê An']);
  expect(names({ status: 'retired' })).toEqual(['Trần Văn Bình']);
  expect(names({ rank: 'Trung úy' })).toEqual(['Đặng Thị Ánh']);
  expect(peopleQueries['people.totals']({ filter: {} } as never, reading)).toMatchObject({
    value: { total: 3, outsiders: 1 },
  });
});
