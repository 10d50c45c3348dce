import { expect, test } from 'vitest';
import { existsOn, factsOn, parentNameOn, type UnitBook } from '#shared/domain/units/unit-book.ts';
import { planChange, planDissolve, planFound, planMerge, planSplit } from '#shared/domain/units/unit-changes.ts';
import { predecessorsOf, successorsOf } from '#shared/domain/units/unit-lineage.ts';
import { subtreeOn, treeOn } from '#shared/domain/units/unit-tree.ts';
import { planUndo } from '#shared/domain/units/unit-undo.ts';
import { apply, book, contents, facts, undo, unit } from './given-units.ts';

const police = () =>
  book(unit('CAT'), unit('H1', 'CAT'), unit('H2', 'CAT'), unit('X1', 'H1'), unit('X2', 'H1'), unit('X3', 'H2'));
const nameOn = (b: UnitBook, id: string, day: string): string => {
  const found = b.byId.get(id);
  if (!found) throw new Error(id);
  return factsOn(b, found, day).name;
};
const names = (b: UnitBook, day: string): readonly string[] =>
  treeOn(b, day).map(({ facts: f, depth }) => `${depth}${f.name}`);
const kin = (list: readonly { readonly unitId: string }[]): readonly string[] => list.map(({ unitId }) => unitId);

test('a unit is called on each day what it was called then, on the first day of a name already by the new one', () => {
  let b = apply(police(), planChange(police(), 'H1', '2020-01-01', { name: 'H1 mới' }));
  b = apply(b, planChange(b, 'H1', '2023-07-01', { name: 'H1 mới nữa' }));
  expect(
    ['2019-12-31', '2020-01-01', '2023-06-30', '2023-07-01', '2030-01-01'].map((day) => nameOn(b, 'H1', day)),
  ).toEqual(['H1', 'H1 mới', 'H1 mới', 'H1 mới nữa', 'H1 mới nữa']);
});

test('a change of a day to come is not in force before it', () => {
  const b = apply(police(), planChange(police(), 'CAT', '2099-01-01', { name: 'Tên sau' }));
  expect(nameOn(b, 'CAT', '2026-11-24')).toBe('CAT');
});

test('the unit above is called what it was called on the day', () => {
  const b = apply(police(), planChange(police(), 'H1', '2024-01-01', { name: 'H1 mới' }));
  const below = b.byId.get('X1');
  if (!below) throw new Error('X1');
  expect([parentNameOn(b, below, '2023-12-31'), parentNameOn(b, below, '2024-01-01')]).toEqual(['H1', 'H1 mới']);
});

test('nothing changes before its last change or on that very day, nor before it was founded', () => {
  const b = apply(police(), planChange(police(), 'H1', '2024-01-01', { name: 'H1 mới' }));
  expect(planChange(b, 'H1', '2024-01-01', { name: 'khác' })).toMatchObject({
    code: 'unit.dayTooEarly',
    params: { day: '01/01/2024' },
  });
  const founded = apply(b, planFound(b, 'N', facts('N', 'CAT'), '2024-05-01', '2024-12-31'));
  expect(planChange(founded, 'N', '2024-05-01', { name: 'khác' })).toMatchObject({ code: 'unit.dayTooEarly' });
  expect(existsOn(founded.byId.get('N') ?? unit('?'), '2024-04-30')).toBe(false);
});

test('a new name alone is no move, also where the unit above was once known by its name only', () => {
  const named = book(unit('CAT'), unit('H1', 'CAT', { parentName: 'CAT' }));
  const planned = planChange(named, 'H1', '2024-01-01', { name: 'H1 mới' });
  expect(planned).toMatchObject({ ok: true, value: { events: [{ kind: 'renamed' }] } });
});

test('nothing stands below itself, whatever lies between', () => {
  expect(planChange(police(), 'CAT', '2024-01-01', { parentId: 'X1' })).toMatchObject({ code: 'unit.circle' });
  expect(planChange(police(), 'H1', '2024-01-01', { parentId: 'H1' })).toMatchObject({ code: 'unit.circle' });
  expect(planChange(police(), 'H1', '2024-01-01', {})).toMatchObject({ code: 'unit.nothingChanged' });
});

test('of two living units one has a code; it is free again when that unit has ended', () => {
  const taken = () => planFound(police(), 'N', facts('h1', 'CAT'), '2025-03-01', '2025-03-01');
  expect(taken()).toMatchObject({ code: 'unit.codeTaken' });
  const b = apply(police(), planDissolve(police(), 'H1', [], '2025-03-01', 'CAT'));
  expect(planFound(b, 'N', facts('H1', 'CAT'), '2025-03-01', '2025-03-01').ok).toBe(true);
});

test('units that merge end the day before, and what stood below them stands below the one', () => {
  const b = apply(police(), planMerge(police(), ['H2'], { id: 'H1' }, '2025-03-01'));
  expect(names(b, '2025-02-28')).toEqual(['0CAT', '1H1', '2X1', '2X2', '1H2', '2X3']);
  expect(names(b, '2025-03-01')).toEqual(['0CAT', '1H1', '2X1', '2X2', '2X3']);
  expect(kin(predecessorsOf(b, 'H1'))).toEqual(['H2']);
});

test('units that merge into a new one leave it as the successor of both', () => {
  const b = apply(police(), planMerge(police(), ['H1', 'H2'], { id: 'N', facts: facts('N', 'CAT') }, '2025-03-01'));
  expect(names(b, '2025-03-01')).toEqual(['0CAT', '1N', '2X1', '2X2', '2X3']);
  expect(kin(successorsOf(b, 'H1'))).toEqual(['N']);
  expect(kin(predecessorsOf(b, 'N'))).toEqual(['H1', 'H2']);
});

test('a merger into itself, of one unit, into an ended one or into what stands below it is refused', () => {
  expect(planMerge(police(), ['H1'], { id: 'H1' }, '2025-03-01')).toMatchObject({ code: 'unit.intoItself' });
  expect(planMerge(police(), ['H1'], { id: 'N', facts: facts('N') }, '2025-03-01')).toMatchObject({
    code: 'unit.needsTwo',
  });
  expect(planMerge(police(), ['H1'], { id: 'X1' }, '2025-03-01')).toMatchObject({ code: 'unit.circle' });
  const b = apply(police(), planMerge(police(), ['H2'], { id: 'H1' }, '2025-03-01'));
  expect(planMerge(b, ['H1'], { id: 'H2' }, '2025-04-01')).toMatchObject({ code: 'unit.ended' });
});

test('a unit with others below it ends only when they are given a place', () => {
  expect(planDissolve(police(), 'H1', [], '2025-03-01', null)).toMatchObject({
    code: 'unit.hasChildren',
    params: { count: 2 },
  });
  expect(planDissolve(police(), 'H1', [], '2025-03-01', 'X1')).toMatchObject({ code: 'unit.circle' });
  const b = apply(police(), planDissolve(police(), 'H1', ['X1', 'X2'], '2025-03-01', 'CAT'));
  expect(names(b, '2025-03-01')).toEqual(['0CAT', '1H2', '2X3', '1X1', '1X2']);
  expect(kin(successorsOf(b, 'H1'))).toEqual(['X1', 'X2']);
});

test('out of a unit come others, beside it or in its place', () => {
  const parts = [
    { id: 'N1', facts: facts('N1', 'CAT') },
    { id: 'N2', facts: facts('N2', 'CAT') },
  ];
  const b = apply(police(), planSplit(police(), 'H1', parts, '2025-03-01', { ends: true, childrenTo: 'N2' }));
  expect(names(b, '2025-03-01')).toEqual(['0CAT', '1H2', '2X3', '1N1', '1N2', '2X1', '2X2']);
  const beside = apply(
    police(),
    planSplit(police(), 'H1', parts.slice(1), '2025-03-01', { ends: false, childrenTo: null }),
  );
  expect(names(beside, '2025-03-01')).toEqual(['0CAT', '1H1', '2X1', '2X2', '1H2', '2X3', '1N2']);
  expect(kin(predecessorsOf(beside, 'N2'))).toEqual(['H1']);
});

test('a subtree is that of the day; what has ended counts where it last stood', () => {
  const b = apply(police(), planMerge(police(), ['H2'], { id: 'H1' }, '2025-03-01'));
  expect([...subtreeOn(b, ['H2'], '2024-12-31')].sort()).toEqual(['H2', 'X3']);
  expect([...subtreeOn(b, ['H2'], '2025-12-31')]).toEqual(['H2']);
  expect(subtreeOn(b, ['CAT'], '2025-12-31').has('H2')).toBe(true);
});

test('circles that came from two stations end every walk', () => {
  const b = book(unit('A', 'B'), unit('B', 'A'), unit('C', 'A'));
  expect(
    treeOn(b, '2024-01-01')
      .map(({ unit: u }) => u.id)
      .sort(),
  ).toEqual(['A', 'B', 'C']);
  expect([...subtreeOn(b, ['A'], '2024-01-01')].sort()).toEqual(['A', 'B', 'C']);
});

test('every change can be taken back whole, the newest first', () => {
  const plans = [
    (b: UnitBook) => planChange(b, 'H1', '2024-01-01', { name: 'H1 mới', parentId: 'H2' }),
    (b: UnitBook) => planMerge(b, ['H1', 'H2'], { id: 'N', facts: facts('N', 'CAT') }, '2025-03-01'),
    (b: UnitBook) => planDissolve(b, 'N', ['CAT'], '2025-07-01', 'CAT'),
    (b: UnitBook) =>
      planSplit(b, 'X1', [{ id: 'Y', facts: facts('Y', 'CAT') }], '2026-01-01', { ends: false, childrenTo: null }),
  ];
  const states = [police()];
  for (const plan of plans) {
    const before = states.at(-1) ?? police();
    states.push(apply(before, plan(before)));
  }
  for (let n = plans.length; n > 0; n--) {
    const after = states[n] ?? police();
    const event = after.events.at(-1);
    const back = undo(
      after,
      planUndo(after, event?.id ?? '', () => false),
    );
    expect(contents(back)).toEqual(contents(states[n - 1] ?? police()));
  }
  const last = states.at(-1) ?? police();
  const older = last.events.find(({ unitId }) => unitId === 'N');
  expect(planUndo(last, older?.id ?? '', () => false)).toMatchObject({ code: 'unit.laterChange' });
});

test('a founded unit that is already named by something stays', () => {
  const b = apply(police(), planMerge(police(), ['H1', 'H2'], { id: 'N', facts: facts('N', 'CAT') }, '2025-03-01'));
  expect(planUndo(b, b.events[0]?.id ?? '', (id) => id === 'N')).toMatchObject({ code: 'unit.inUse' });
});
