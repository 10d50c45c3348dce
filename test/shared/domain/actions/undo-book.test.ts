import { expect, test } from 'vitest';
import { subjectOf } from '#shared/domain/actions/action-subject.ts';
import { makeUndoBook } from '#shared/domain/actions/undo-book.ts';
import { undoActionName, undoneBy } from '#shared/domain/actions/undo-name.ts';
import { familiesOf, keptWith, ownerOrder, undoManner } from '#shared/domain/actions/undo-rules.ts';

test('an undo that was undone is no longer in force, and one made after it is', () => {
  const [first, second, third] = [
    { undo: 5, undone: 3 },
    { undo: 6, undone: 5 },
    { undo: 7, undone: 3 },
  ];
  expect(makeUndoBook([first, second]).isUndone(3)).toBe(false);
  const book = makeUndoBook([first, second, third]);
  expect([book.isUndone(3), book.isUndone(5), book.isUndone(7)]).toEqual([true, true, false]);
  expect(book.rootOf(6)).toEqual({ tx: 3, depth: 2 });
});

test('an undo names what it undid wherever it goes', () => {
  const dot = { site: '018f0000-0000-7000-8000-000000000001', seq: 12 };
  expect(undoneBy(undoActionName(dot))).toEqual(dot);
  expect(undoneBy('award.correct')).toBeUndefined();
});

test('a list is undone row by row, a merge as a whole, a number never', () => {
  expect(['import.apply', 'person.merge', 'decision.number'].map(undoManner)).toEqual(['each', 'whole', 'never']);
  expect(keptWith('birth_date')).toContain('birth_year');
  expect(familiesOf(['award', 'unit'])).toContain('unit_event');
  expect(ownerOrder('person')).toBeLessThan(ownerOrder('award'));
});

test('an action is about the record a person would name, not about what came along', () => {
  const none = { added: 0, changed: 0, withdrawn: 0, restored: 0 };
  const share = (table: string, what: Partial<typeof none>) => ({ table, ...none, ...what });
  expect(subjectOf('award.add', [share('person', { added: 1 }), share('award', { added: 1 })])).toMatchObject({
    verb: 'add',
    table: 'award',
  });
  expect(subjectOf('person.addFact', [share('person_fact', { added: 1 }), share('person', { changed: 1 })])).toEqual({
    verb: 'change',
    table: 'person',
    count: 1,
  });
});
