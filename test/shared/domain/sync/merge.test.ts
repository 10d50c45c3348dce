import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, type Head, isConflict, shownHead, takeEdit } from '#shared/domain/sync/merge.ts';
import { cleanRound, headSet, newReplica, owners, play, schedules, take } from '#support/merge-model.ts';

const runs = { numRuns: 300, seed: 20241224 };
const same = (a: string, b: string) => a === b;

/** A value that nobody of its own or higher authority has replaced, found without any order. */
function standing(edits: readonly Edit<string>[], first: readonly Head<string>[]): readonly string[] {
  const all = [...first, ...edits];
  return headSet(all.filter((old) => !edits.some((edit) => edit.prev.includes(old.dot) && old.rank <= edit.rank)));
}

test('after any schedule one clean round leaves every station with the same values', () => {
  fc.assert(
    fc.property(schedules, owners, (steps, owner) => {
      const replicas = play(steps, owner);
      cleanRound(replicas);
      const [first, ...others] = replicas.map(({ heads }) => headSet(heads));
      for (const other of others) expect(other).toEqual(first);
      expect(new Set(replicas.map(({ heads }) => shownHead(heads).value)).size).toBe(1);
    }),
    runs,
  );
});

test('the values depend on which edits there are, not on the order in which they came', () => {
  fc.assert(
    fc.property(schedules, owners, fc.infiniteStream(fc.nat(1000)), (steps, owner, choices) => {
      const replicas = play(steps, owner);
      cleanRound(replicas);
      const log = replicas[0]?.log ?? [];
      const other = newReplica('headquarters', 's0', owner);
      const waiting = [...log];
      while (waiting.length > 0) {
        // Any edit may come next whose predecessors are there or never will be.
        const ready = waiting.filter(({ prev }) => !waiting.some(({ dot }) => prev.includes(dot)));
        const next = ready[(choices.next().value as number) % ready.length] ?? waiting[0];
        if (!next) break;
        take(other, next);
        waiting.splice(waiting.indexOf(next), 1);
      }
      expect(headSet(other.heads)).toEqual(headSet(replicas[0]?.heads ?? []));
    }),
    runs,
  );
});

test('taking an edit twice in a row is taking it once', () => {
  fc.assert(
    fc.property(schedules, owners, (steps, owner) => {
      for (const { log } of play(steps, owner)) {
        let heads = newReplica('unit', 'x', owner).heads;
        for (const edit of log) {
          heads = takeEdit(heads, edit);
          expect(headSet(takeEdit(heads, edit))).toEqual(headSet(heads));
        }
      }
    }),
    runs,
  );
});

test('a value stands until somebody who saw it and may replace it does so: conflicts are neither missed nor invented', () => {
  fc.assert(
    fc.property(schedules, owners, (steps, owner) => {
      const start = newReplica('unit', 'x', owner).heads;
      for (const { log, heads } of play(steps, owner)) expect(headSet(heads)).toEqual(standing(log, start));
    }),
    runs,
  );
});

test("the shown value of headquarters' column was written by headquarters, at every station and at any time", () => {
  fc.assert(
    fc.property(schedules, (steps) => {
      for (const { heads } of play(steps, 'headquarters')) expect(['', 's0']).toContain(shownHead(heads).site);
    }),
    runs,
  );
});

test('clocks choose only which value of a conflict is shown', () => {
  fc.assert(
    fc.property(schedules, owners, (steps, owner) => {
      const still = play(steps, owner).map(({ log }) => log);
      for (const log of still) {
        const start = newReplica('unit', 'x', owner).heads;
        const withClocks = log.reduce((heads, edit) => takeEdit(heads, edit), start);
        const without = log.reduce((heads, edit) => takeEdit(heads, { ...edit, hlc: 0 }), start);
        expect(headSet(without)).toEqual(headSet(withClocks));
      }
    }),
    runs,
  );
});

const head = (dot: string, value: string, rank = 0): Head<string> => ({ dot, rank, hlc: 1, site: dot, seq: 1, value });

test('an edit that saw both values of a conflict settles it', () => {
  const heads = [head('a', 'x'), head('b', 'y')];
  expect(isConflict(heads, same)).toBe(true);
  const settled = takeEdit(heads, { ...head('c', 'z'), prev: ['a', 'b'] });
  expect(headSet(settled)).toEqual(['c=z']);
});

test('two authors of the same value are no conflict', () => {
  expect(isConflict([head('a', 'x'), head('b', 'x')], same)).toBe(false);
});

test("a unit's change of headquarters' value stays beside it as a proposal", () => {
  const heads = takeEdit([head('hq', 'x', 1)], { ...head('unit', 'y', 0), prev: ['hq'] });
  expect(headSet(heads)).toEqual(['hq=x', 'unit=y']);
  expect(shownHead(heads).value).toBe('x');
});
