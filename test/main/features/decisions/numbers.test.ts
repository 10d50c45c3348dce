import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setAwardStatus } from '#main/features/awards/award-status.service.ts';
import { correctAward } from '#main/features/awards/awards.service.ts';
import { addDecision, correctDecision, mergeDecisions } from '#main/features/decisions/decisions.service.ts';
import { giveNumbers } from '#main/features/decisions/numbers.service.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { checkNumberKept } from '#shared/domain/register-numbers.ts';
import { givenStation, values } from './given-decisions.ts';

function givenNumbering(role: 'unit' | 'headquarters' = 'headquarters') {
  const station = givenStation(role);
  const { register, ctx, taken } = station;
  const add = (part: Partial<DecisionValues> = {}) => taken(addDecision(register, { ...values, ...part }, ctx)).id;
  const setStatus = (id: string, status: 'valid' | 'cancelled', seen: 'valid' | 'cancelled') =>
    setAwardStatus(register, { id, status, on: '2024-12-01', basis: '15/QĐ-CAT', seen }, ctx);
  return { ...station, add, setStatus };
}

test('headquarters numbers a whole decision in the order of its list, and the next goes on from there', () => {
  const { add, enter, number, numbers, one } = givenNumbering();
  const first = add();
  enter(
    first,
    { person: 'Trần Văn Dũng' },
    { person: 'Lê Thị Ánh' },
    { unit: 'PA03', type: 'GK_GD_CAT' },
    { person: 'Ngô Đình An', type: 'CSTD_CO_SO' },
  );
  expect(one(first).waiting).toBe(4);
  expect(number(first)).toMatchObject({ ok: true, value: { numbered: 4, waiting: 0 } });
  const second = add({ number: '13/QĐ-CAT', decidedOn: '2024-03-01' });
  enter(second, { person: 'Đỗ Văn Ổn' });
  number(second);
  const book = 'provincial_police/giam doc cong an tinh hai duong/2024';
  expect(numbers()).toEqual([
    { name: 'Ngô Đình An', book, seq: 1 },
    { name: 'Phòng An ninh chính trị nội bộ', book, seq: 2 },
    { name: 'Lê Thị Ánh', book, seq: 3 },
    { name: 'Trần Văn Dũng', book, seq: 4 },
    { name: 'Đỗ Văn Ổn', book, seq: 5 },
  ]);
});

test('a decision that names no authority takes the one of the year’s book, and other books are named', () => {
  const { add, enter, number, numbering, one } = givenNumbering();
  const first = add();
  enter(first, { person: 'Lê Văn An' });
  number(first);
  const second = add({ number: '13/QĐ-CAT', authority: '' });
  enter(second, { person: 'Lê Văn Bé' });
  expect(numbering(second)).toMatchObject({
    value: { authority: values.authority, first: 2, last: 2, otherBooks: [] },
  });
  expect(numbering(second, 'Giám đốc')).toMatchObject({
    value: { first: 1, otherBooks: [{ authority: values.authority, last: 1 }] },
  });
  number(second);
  expect(one(second).authority).toBe(values.authority);
});

test('numbers are refused to units, to other levels, to what is incomplete, and to what nobody waits for', () => {
  const unit = givenNumbering('unit');
  expect(unit.number(unit.add())).toMatchObject({ code: 'number.headquartersOnly' });
  const { add, number, numbers, enter, numbering } = givenNumbering();
  expect(number(add({ level: 'ministry' }))).toMatchObject({ code: 'number.notOurs' });
  expect(number(add({ number: '' }))).toMatchObject({ code: 'number.decisionIncomplete' });
  expect(number(add({ decidedOn: '' }))).toMatchObject({ code: 'number.decisionIncomplete' });
  const empty = add({ number: '99/QĐ' });
  expect(number(empty)).toMatchObject({ code: 'number.nothingWaits' });
  expect(numbering(empty)).toMatchObject({ value: { awards: 0 } });
  const nobody = add({ number: '98/QĐ', authority: '' });
  enter(nobody, { person: 'Lê Văn An' });
  expect(number(nobody, '')).toMatchObject({ code: 'number.decisionIncomplete' });
  expect(numbers()).toEqual([]);
});

test('what was given since the person looked is looked at again', () => {
  const { add, enter, numbering, number, register, ctx, taken, numbers } = givenNumbering();
  const [id, other] = [add(), add({ number: '13/QĐ-CAT' })];
  enter(id, { person: 'Lê Văn An' });
  enter(other, { person: 'Lê Văn Bé' });
  const { authority, first, last } = taken(numbering(id));
  number(other);
  expect(giveNumbers(register, { id, authority, first, last }, ctx)).toMatchObject({ code: 'record.changedMeanwhile' });
  expect(numbers()).toHaveLength(1);
});

test('a numbered award keeps its number when void, and its decision and book stay', () => {
  const { add, enter, number, numbers, setStatus, register, ctx, one } = givenNumbering();
  const id = add();
  const [award = ''] = enter(id, { person: 'Lê Văn An' });
  number(id);
  expect(setStatus(award, 'cancelled', 'valid').ok).toBe(true);
  expect(numbers()).toMatchObject([{ seq: 1 }]);
  for (const [field, seen] of [
    ['decisionNumber', '12/QĐ-CAT'],
    ['decidedOn', '2024-06-05'],
  ] as const)
    expect(correctAward(register, { id: award, field, value: '2023-01-01', seen }, ctx)).toMatchObject({
      code: 'award.numbered',
    });
  for (const part of [{ level: 'unit' }, { authority: 'Khác' }, { decidedOn: '2023-06-05' }] as const)
    expect(correctDecision(register, { id, values: { ...values, ...part }, seen: values }, ctx)).toMatchObject({
      code: 'decision.numbered',
    });
  const within = { ...values, decidedOn: '2024-07-01', number: '14/QĐ-CAT' };
  expect(correctDecision(register, { id, values: within, seen: values }, ctx)).toMatchObject({ ok: true });
  expect(one(id)).toMatchObject({ numbered: 1, void: 1 });
});

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), year: fc.constantFrom('2023', '2024'), awards: fc.nat(3) }),
  fc.record({ do: fc.constant('more' as const), at: fc.nat(20) }),
  fc.record({
    do: fc.constantFrom('number', 'void', 'restore', 'trash', 'untrash', 'merge'),
    at: fc.nat(20),
    other: fc.nat(20),
  }),
);

test('whatever happens in whatever order, each book counts 1, 2, 3 … without a gap or a repeat', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const { add, enter, number, numbers, setStatus, register, ctx } = givenNumbering();
      const decisions: string[] = [];
      const awards: string[] = [];
      const given = new Map<string, string>();
      for (const [turn, one] of steps.entries()) {
        const decision = decisions[('at' in one ? one.at : 0) % Math.max(1, decisions.length)] ?? '';
        const award = awards[('at' in one ? one.at : 0) % Math.max(1, awards.length)] ?? '';
        if (one.do === 'add') {
          const id = add({ number: `${1 + (turn % 3)}/QĐ`, decidedOn: `${one.year}-06-05` });
          decisions.push(id);
          const people = Array.from({ length: one.awards }, (_, at) => ({
            person: `Lê Văn ${turn} ${at}`,
            number: 'x',
          }));
          if (people.length > 0) awards.push(...enter(id, ...people));
        } else if (decision === '') continue;
        else if (one.do === 'more') awards.push(...enter(decision, { person: `Trần ${turn}` }));
        else if (one.do === 'number') number(decision);
        else if (one.do === 'merge')
          mergeDecisions(register, { kept: decision, other: decisions[one.other % decisions.length] ?? '' }, ctx);
        else if (award === '') continue;
        else if (one.do === 'void') setStatus(award, 'cancelled', 'valid');
        else if (one.do === 'restore') setStatus(award, 'valid', 'cancelled');
        else setDeleted(award, one.do === 'trash' ? 1 : 0);
        for (const { name, book, seq } of numbers()) {
          const before = given.get(name);
          if (before !== undefined) expect(`${book} ${seq}`).toBe(before);
          given.set(name, `${book} ${seq}`);
        }
      }
      const books = new Map<string, number[]>();
      for (const { book, seq } of numbers()) books.set(book, [...(books.get(book) ?? []), seq]);
      for (const [, seqs] of books) expect(seqs).toEqual(seqs.map((_, at) => at + 1));

      function setDeleted(id: string, deleted: 0 | 1): void {
        const row = register.read.get<{ registerSeq: number | null }>(
          'SELECT register_seq AS registerSeq FROM award WHERE id = ?',
          uuidToBytes(id),
        );
        if (!row || !checkNumberKept(row).ok) return;
        register.write(ctx, 'award.withdraw', (db) =>
          ok(db.run('UPDATE award SET deleted = ? WHERE id = ?', deleted, uuidToBytes(id))),
        );
      }
    }),
    { numRuns: 40 },
  );
});
