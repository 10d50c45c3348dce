import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DatedFact, factOn, type NewFact, type Present, planFact, valueOn } from '#shared/domain/people/facts.ts';
import type { PersonKind } from '#shared/domain/people/person-kinds.ts';
import { isLowerRank, type Rank, rankOrder } from '#shared/domain/people/ranks.ts';

const ranks = JSON.parse(readFileSync('db/seed/catalogue/ranks.json', 'utf8')) as readonly Rank[];
const nobody: Present = { rank: '', post: '', unit: '', status: 'active' };
const fact = (id: string, from: string | null, value: string): DatedFact => ({ id, kind: 'rank', from, value });

const plan = (
  added: Partial<NewFact>,
  facts: readonly DatedFact[] = [],
  present: Partial<Present> = {},
  kind: PersonKind = 'police',
) => {
  const planned = planFact(
    { kind, facts, present: { ...nobody, ...present }, ranks, today: '2026-11-24' },
    { kind: 'rank', from: '2025-04-01', value: 'Đại úy', ...added },
  );
  return planned.ok ? planned.value : planned.code;
};

test('there are 17 ranks in order, from Binh nhì to Đại tướng, and civilians have none', () => {
  const names = ranks.filter(({ order }) => order > 0).map(({ name }) => name);
  expect(names.map((name) => rankOrder(ranks, name))).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  expect([names[0], names[16]]).toEqual(['Binh nhì', 'Đại tướng']);
  expect(rankOrder(ranks, 'thượng sỹ')).toBe(5);
  expect(rankOrder(ranks, 'Công nhân công an')).toBeUndefined();
  expect(isLowerRank(ranks, 'Thiếu tá', 'Trung tá')).toBe(true);
  expect(isLowerRank(ranks, 'Thiếu tá', 'Hợp đồng')).toBeUndefined();
});

test('on a day the newest fact that had begun is in force; of one day the later entered', () => {
  const facts = [fact('1', null, 'Trung úy'), fact('3', '2024-04-01', 'Đại úy'), fact('2', '2024-04-01', 'Thượng úy')];
  expect(factOn(facts, 'rank', '2024-03-31')?.value).toBe('Trung úy');
  expect(factOn(facts, 'rank', '2024-04-01')?.value).toBe('Đại úy');
  expect(valueOn(facts, { ...nobody, post: 'Cán bộ' }, 'post', '1999-01-01')).toBe('Cán bộ');
  expect(valueOn([fact('1', '2024-04-01', 'Đại úy')], nobody, 'rank', '2020-01-01')).toBe('');
});

test('a promotion leaves what the row held without a day before it', () => {
  expect(plan({}, [], { rank: 'Thượng úy' })).toEqual({ base: 'Thượng úy', present: 'Đại úy' });
  expect(plan({})).toEqual({ base: undefined, present: 'Đại úy' });
});

test('the present rank can be given its day, and an older one is only taken after that', () => {
  expect(plan({}, [], { rank: 'Đại úy' })).toEqual({ base: undefined, present: 'Đại úy' });
  expect(plan({ value: 'Trung úy' }, [], { rank: 'Đại úy' })).toBe('person.presentUndated');
  const dated = [fact('1', '2025-04-01', 'Đại úy')];
  expect(plan({ value: 'Trung úy', from: '2020-04-01' }, dated, { rank: 'Đại úy' })).toEqual({
    base: undefined,
    present: 'Đại úy',
  });
});

test('what says nothing new, nothing at all, or what is to come is not recorded', () => {
  expect(plan({ from: '2026-01-01' }, [fact('1', '2025-04-01', 'Đại úy')])).toBe('person.factRepeated');
  expect(plan({ value: '' })).toBe('person.factEmpty');
  expect(plan({ from: '2026-11-25' })).toBe('person.factFuture');
});

test('nobody is transferred or given a post after leaving, but a rank may be given to the dead', () => {
  const left: readonly DatedFact[] = [{ id: '1', kind: 'status', from: '2025-01-01', value: 'dead' }];
  expect(plan({ kind: 'unit', value: 'u' }, left)).toBe('person.notServing');
  expect(plan({ kind: 'post', value: 'Đội trưởng', from: '2024-01-01' }, left)).toMatchObject({
    present: 'Đội trưởng',
  });
  expect(plan({}, left)).toMatchObject({ present: 'Đại úy' });
});

test('an outsider has posts, but neither rank nor unit', () => {
  expect(plan({}, [], {}, 'outsider')).toBe('person.outsiderFact');
  expect(plan({ kind: 'post', value: 'Hiệu trưởng' }, [], {}, 'outsider')).toMatchObject({ present: 'Hiệu trưởng' });
});
