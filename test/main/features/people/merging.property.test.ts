import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { insertAward } from '../awards/given-awards.ts';
import { givenDesk } from './given-desk.ts';

type Step =
  | { readonly kind: 'add' }
  | { readonly kind: 'award'; readonly of: number }
  | { readonly kind: 'merge'; readonly keep: number; readonly other: number }
  | { readonly kind: 'foreignMerge'; readonly keep: number; readonly other: number }
  | { readonly kind: 'unmerge'; readonly of: number }
  | { readonly kind: 'distinguish'; readonly one: number; readonly other: number };

const who = fc.nat(11);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const) }),
    fc.record({ kind: fc.constant('award' as const), of: who }),
    fc.record({ kind: fc.constant('merge' as const), keep: who, other: who }),
    // What another station merged without knowledge of ours: circles and chains of any form.
    fc.record({ kind: fc.constant('foreignMerge' as const), keep: who, other: who }),
    fc.record({ kind: fc.constant('unmerge' as const), of: who }),
    fc.record({ kind: fc.constant('distinguish' as const), one: who, other: who }),
  ),
  { minLength: 5, maxLength: 40 },
);

function play(plan: readonly Step[]) {
  const desk = givenDesk();
  const { register, ctx, run, add } = desk;
  const people: string[] = [add(), add()];
  const at = (n: number): string => people[n % people.length] ?? '';
  const awards = new Map<string, string>();
  for (const step of plan) {
    if (step.kind === 'add') people.push(add({ fullName: `Lê Văn ${'ABCDEFGHIKLMNOP'[people.length % 15]}` }));
    if (step.kind === 'award') {
      const id = ctx.newId();
      register.write(ctx, 'award.add', (db) => {
        insertAward(db, ctx, id, {});
        db.run(
          `UPDATE award SET recipient_kind = 'person', person_id = ? WHERE id = ?`,
          uuidToBytes(at(step.of)),
          uuidToBytes(id),
        );
        return ok(null);
      });
      awards.set(id, at(step.of));
    }
    if (step.kind === 'merge') run('people.merge', { personId: at(step.keep), otherId: at(step.other), take: [] });
    if (step.kind === 'foreignMerge' && at(step.keep) !== at(step.other))
      register.write(ctx, 'person.merge', (db) =>
        ok(
          db.run(
            'UPDATE person SET merged_into = ? WHERE id = ?',
            uuidToBytes(at(step.keep)),
            uuidToBytes(at(step.other)),
          ),
        ),
      );
    if (step.kind === 'unmerge') run('people.unmerge', { id: at(step.of) });
    if (step.kind === 'distinguish')
      run('people.distinguish', { personId: at(step.one), otherId: at(step.other), distinct: true });
  }
  return { ...desk, people, awards };
}

type Played = ReturnType<typeof play>;

const awardsOf = ({ reading }: Played, personId: string): readonly string[] => {
  const found = awardsQueries['awards.page'](
    { filter: { personId: personId as never }, sort: 'decidedOn', descending: false, offset: 0, limit: 500 },
    reading,
  );
  return found.ok ? found.value.map(({ id }) => id) : [];
};

const rootsOf = ({ register }: Played): readonly string[] =>
  register.read
    .all<{ id: Uint8Array }>('SELECT id FROM person WHERE root_id IS NULL AND deleted = 0')
    .map(({ id }) => bytesToUuid(id));

test('no award is ever lost, each belongs to exactly one person, and taking all merges back gives the beginning', () => {
  fc.assert(
    fc.property(steps, (plan) => {
      const played = play(plan);
      const { people, awards, one, run, register } = played;
      const shown = rootsOf(played).flatMap((root) => awardsOf(played, root));
      expect([...shown].sort()).toEqual([...awards.keys()].sort());
      for (const id of people) expect(rootsOf(played)).toContain(one(id).id);
      for (let round = 0; round <= people.length; round++) for (const id of people) run('people.unmerge', { id });
      expect([...rootsOf(played)].sort()).toEqual([...people].sort());
      for (const [award, person] of awards) expect(awardsOf(played, person)).toContain(award);
      for (const id of people) expect(one(id)).toMatchObject({ id, merged: [] });
      expect(register.read.get('SELECT count(*) AS n FROM person WHERE root_id IS NOT NULL')).toEqual({ n: 0 });
    }),
    { numRuns: 40 },
  );
});
