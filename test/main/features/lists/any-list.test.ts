import { expect, test } from 'vitest';
import { listsHandlers, listsQueries } from '#main/features/lists/index.ts';
import type { ListChoice, ListOf } from '#shared/api/lists.ts';
import { usualLook } from '#shared/domain/lists/list-look.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards, unitId } from '../awards/given-awards.ts';

function givenLists(...awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, awards);
  register.writeLocal((db) => {
    db.run(
      `INSERT INTO letterhead VALUES ('2024-01-01', 'Bộ Công an', 'Công an tỉnh Hải Dương', 'Hải Dương', '[]', 'Giám đốc', 'Đại tá', 'Trần Văn B', '[]', 0)`,
    );
  });
  const reading = { read: register.read, today: '2024-12-31' };
  const input = (of: ListOf, look?: ListChoice['look']) =>
    listsQueries['lists.input']({ of, ...(look && { look }) }, reading);
  const list = (of: ListOf) => {
    const found = input(of);
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  return { register, ctx, reading, input, list };
}

test('a list by unit holds the unit and what is below it, and names both', () => {
  const { list } = givenLists({ unit: 'PA04' }, { person: 'Lê Văn An', unit: 'PA04' }, { person: 'Bùi Văn Xa' });
  const filter = { unitId: unitId('PA04') as never, unitScope: 'below', year: 2024 } as const;
  const { basis, people, collectives } = list({ kind: 'gathered', by: 'unit', filter });
  expect([collectives.length, people.map(({ name }) => name)]).toEqual([1, ['Lê Văn An']]);
  expect(basis).toMatchObject({
    kind: 'chosen',
    shows: ['Năm 2024', 'Phòng An ninh kinh tế và các đơn vị trực thuộc'],
  });
});

test('groups stand as headquarters orders its units, the newest year first', () => {
  const { list } = givenLists({ unit: 'PA09', year: 2023 }, { unit: 'PA01' }, { person: 'Lê Văn An', unit: 'PA04' });
  const titles = (by: 'unit' | 'year') => list({ kind: 'gathered', by, filter: {} }).groups?.map(({ title }) => title);
  expect(titles('unit')).toEqual(['Phòng An ninh đối ngoại', 'Phòng An ninh kinh tế', 'Phòng An ninh điều tra']);
  expect(titles('year')).toEqual(['Năm 2024', 'Năm 2023']);
});

test('a list as shown keeps the order of the screen, its search and its filter', () => {
  const { list } = givenLists(
    { person: 'Lê Văn An', number: '9/QĐ', decidedOn: '2024-02-01' },
    { person: 'Trần Văn Bình', number: '10/QĐ', decidedOn: '2024-03-01' },
    { person: 'Phạm Thị Chi' },
  );
  const shown = list({
    kind: 'shown',
    filter: { text: 'van', year: 2024 },
    sort: 'decidedOn',
    descending: true,
  });
  expect(shown.people.map(({ name }) => name)).toEqual(['Trần Văn Bình', 'Lê Văn An']);
  expect(shown.basis).toEqual({ kind: 'chosen', shows: ['Năm 2024', 'có chữ “van”'], asGiven: true });
});

test('a proposal holds what waits for a number, and nothing that was decided', () => {
  const { list, input } = givenLists({ person: 'Lê Văn An', number: '' }, { person: 'Bùi Văn Xa' });
  const of = {
    kind: 'proposal',
    filter: { year: 2024 },
    number: '15/TTr',
    submittedOn: '2024-12-01',
    authority: '',
  } as const;
  expect(list(of).people.map(({ name }) => name)).toEqual(['Lê Văn An']);
  expect(input({ ...of, filter: { year: 2023 } })).toMatchObject({ code: 'list.empty' });
});

test('more columns than lie on a page are refused', () => {
  const { input } = givenLists({ person: 'Lê Văn An' });
  const people = [
    'number',
    'name',
    'birth',
    'serviceNumber',
    'rank',
    'post',
    'unit',
    'form',
    'level',
    'decision',
    'decidedOn',
    'reason',
    'bonus',
  ] as const;
  const look = { ...usualLook('year'), people };
  expect(input({ kind: 'year', year: 2024, reportTitle: '' }, look)).toMatchObject({ code: 'list.tooManyColumns' });
});

test('a kind of list remembers how it was printed, until that is given up', () => {
  const { register, ctx, reading } = givenLists();
  const handlers = listsHandlers({ register: () => register } as never);
  const { title: _, basis: __, ...look } = { ...usualLook('year'), people: ['number', 'name'] as const };
  void handlers['lists.keepLook']({ kind: 'year', look }, ctx as never);
  expect(listsQueries['lists.looks']({}, reading)).toEqual({ ok: true, value: { year: look } });
  register.writeLocal((db) => db.run(`INSERT INTO list_look VALUES ('level', 'no JSON', 0)`));
  void handlers['lists.keepLook']({ kind: 'year', look: null }, ctx as never);
  expect(listsQueries['lists.looks']({}, reading)).toEqual({ ok: true, value: {} });
});

test('a list that shows money says what the rules make of each award, and asks for it only then', () => {
  const { input } = givenLists({ person: 'Lê Văn An', decidedOn: '2024-08-05' });
  const of = { kind: 'year', year: 2024, reportTitle: '' } as const;
  const moneyIn = (look?: ListChoice['look']) => {
    const found = input(of, look);
    return found.ok ? found.value.people.map(({ bonus }) => bonus) : found.code;
  };
  expect(moneyIn()).toEqual([undefined]);
  const [bonus] = moneyIn({ ...usualLook('year'), people: ['number', 'name', 'bonus'] });
  // 0,3 of 2.340.000, rounded up.
  expect(bonus).toBe(710_000);
});
