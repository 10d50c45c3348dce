import { expect, test } from 'vitest';
import { peopleQueries } from '#main/features/people/index.ts';
import { draft, givenDesk, unit } from './given-desk.ts';

test('a person is added with number and birth as they are stored, and read with the unit', () => {
  const { add, one } = givenDesk();
  const id = add({ serviceNumber: '012-345', birth: '19/5/1990', fullName: ' Đặng  Thị Ánh' });
  expect(one(id)).toMatchObject({
    fullName: 'Đặng Thị Ánh',
    serviceNumber: '012345',
    birth: '1990-05-19',
    unitCode: 'PA03',
    status: 'active',
    facts: [],
    merged: [],
    awards: 0,
  });
});

test('a member of the force needs a unit that exists, an outsider has an organisation instead', () => {
  const { run, add, one } = givenDesk();
  expect(run('people.add', { draft: draft({ unitId: '' }) })).toBe('person.unitMissing');
  expect(run('people.add', { draft: draft({ unitId: '00000000-0000-7000-8000-000000000000' }) })).toBe(
    'person.unitUnknown',
  );
  const id = add({ kind: 'outsider', organization: 'UBND xã Hồng Phong', post: 'Chủ tịch' });
  expect(one(id)).toMatchObject({ unitId: '', rank: '', unitName: 'UBND xã Hồng Phong', post: 'Chủ tịch' });
});

test('a correction writes what the form changed, and nothing over what somebody else wrote meanwhile', () => {
  const { add, one, run } = givenDesk();
  const id = add();
  expect(run('people.correct', { id, seen: draft(), draft: draft({ fullName: 'Đặng Thị Anh' }) })).toBe('ok');
  expect(run('people.correct', { id, seen: draft(), draft: draft({ note: 'x' }) })).toBe('ok');
  expect(run('people.correct', { id, seen: draft(), draft: draft({ fullName: 'Ai đó' }) })).toBe(
    'record.changedMeanwhile',
  );
  expect(one(id)).toMatchObject({ fullName: 'Đặng Thị Anh', note: 'x' });
});

test('a promotion has its day, and what was before stays known', () => {
  const { add, one, fact, reading, run } = givenDesk();
  const id = add();
  expect(fact(id, 'rank', '2024-04-01', 'Thượng úy', '12/QĐ-BCA')).toBe('ok');
  expect(one(id)).toMatchObject({
    rank: 'Thượng úy',
    facts: [
      { kind: 'rank', from: '2024-04-01', value: 'Thượng úy', basis: '12/QĐ-BCA' },
      { kind: 'rank', from: '', value: 'Trung úy' },
    ],
  });
  const on = (day: string) => peopleQueries['people.onDay']({ id: id as never, day }, reading);
  expect(on('2024-03-31')).toMatchObject({ value: { rank: 'Trung úy', post: 'Cán bộ', unitCode: 'PA03' } });
  expect(on('2024-04-01')).toMatchObject({ value: { rank: 'Thượng úy' } });
  expect(run('people.correct', { id, seen: draft({ rank: 'Thượng úy' }), draft: draft({ rank: 'Đại úy' }) })).toBe(
    'person.factsDecide',
  );
});

test('a transfer moves the person from its day on, and leaving ends the service', () => {
  const { add, one, fact, reading } = givenDesk();
  const id = add();
  expect(fact(id, 'unit', '2024-06-01', unit('PA05'))).toBe('ok');
  expect(one(id)).toMatchObject({ unitCode: 'PA05' });
  const on = (day: string) => peopleQueries['people.onDay']({ id: id as never, day }, reading);
  expect(on('2024-05-31')).toMatchObject({ value: { unitCode: 'PA03' } });
  expect(fact(id, 'status', '2024-12-01', 'retired')).toBe('ok');
  expect(one(id).facts.filter(({ kind }) => kind === 'status')).toHaveLength(1);
  expect(fact(id, 'post', '2024-12-15', 'Đội trưởng')).toBe('person.notServing');
  expect(fact(id, 'status', '2024-12-15', 'gone')).toBe('person.statusUnknown');
});

test('a fact is corrected and withdrawn, and the person is what the others say', () => {
  const { add, one, fact, run } = givenDesk();
  const id = add();
  fact(id, 'rank', '2024-04-01', 'Thượng úy');
  const factId = one(id).facts.find(({ from }) => from !== '')?.id ?? '';
  const seen = { from: '2024-04-01', value: 'Thượng úy', basis: '' };
  expect(run('people.correctFact', { factId, seen, fact: { ...seen, value: 'Đại úy' } })).toBe('ok');
  expect(run('people.correctFact', { factId, seen, fact: seen })).toBe('record.changedMeanwhile');
  expect(one(id).rank).toBe('Đại úy');
  expect(run('people.withdrawFact', { factId })).toBe('ok');
  expect(one(id).rank).toBe('Trung úy');
});
