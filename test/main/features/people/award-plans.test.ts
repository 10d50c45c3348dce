import { expect, test } from 'vitest';
import { rowColumns } from '#main/features/people/people.repo.ts';
import { givenRegister } from '#support/register.ts';

test('the awards of each person on a page are looked up by the person, whatever indexes awards have', () => {
  const { register } = givenRegister();
  const plan = register.read
    .all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT ${rowColumns} FROM person p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.rid = 1`,
    )
    .map(({ detail }) => detail)
    .filter((detail) => /\ba\b/.test(detail));
  expect(plan).toHaveLength(2);
  for (const detail of plan) expect(detail).toContain('award_person');
});

test.each([
  ['person_id', 'award_person'],
  ['unit_id', 'award_unit'],
  ['decision_id', 'award_decision'],
  ['award_type_id', 'award_form'],
])('awards that stand are looked up by %s in an index of it', (column, index) => {
  const { register } = givenRegister();
  const [step] = register.read.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT id FROM award WHERE ${column} = x'' AND deleted = 0`,
  );
  expect(step?.detail).toContain(`${index} (${column}=?`);
});

test('awards are gathered by decision inside an index', () => {
  const { register } = givenRegister();
  const [step] = register.read.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT decision_id, recipient_kind, count(*) FROM award a INDEXED BY award_decision
     WHERE a.deleted = 0 GROUP BY 1, 2`,
  );
  expect(step?.detail).toContain('COVERING INDEX award_decision');
});
