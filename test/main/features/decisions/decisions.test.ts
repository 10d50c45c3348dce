import { expect, test } from 'vitest';
import { addDecision, correctDecision, mergeDecisions } from '#main/features/decisions/decisions.service.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { givenStation, values } from './given-decisions.ts';

function givenDecisions(...given: readonly Partial<DecisionValues>[]) {
  const station = givenStation('unit');
  const { register, ctx, taken, one } = station;
  const ids = given.map((part) => taken(addDecision(register, { ...values, ...part }, ctx)).id);
  const correct = (id: string | undefined, part: Partial<DecisionValues>, seen: Partial<DecisionValues> = {}) => {
    const { number, decidedOn, level, authority, title, signer, signerTitle, note } = one(id ?? '');
    const was = { number, decidedOn, level, authority, title, signer, signerTitle, note, ...seen };
    return correctDecision(register, { id: id ?? '', values: { ...was, ...part }, seen: was }, ctx);
  };
  const merge = (kept = '', other = '') => mergeDecisions(register, { kept, other }, ctx);
  return { ...station, ids, correct, merge };
}

test('decisions stand newest first, and a part of a number finds them without marks', () => {
  const { page, totals } = givenDecisions(
    { number: '9/QĐ-CAT', decidedOn: '2024-06-05' },
    { number: '10/QĐ-CAT', decidedOn: '2024-06-05' },
    { number: '7649/QĐ-BCA', decidedOn: '2023-11-01', level: 'ministry' },
  );
  expect(page().map(({ number }) => number)).toEqual(['10/QĐ-CAT', '9/QĐ-CAT', '7649/QĐ-BCA']);
  expect(page({ text: 'qd-b' }).map(({ number }) => number)).toEqual(['7649/QĐ-BCA']);
  expect(page({ year: 2024, level: 'provincial_police' })).toHaveLength(2);
  expect(totals({ year: 2023 })).toMatchObject({ total: 1, concerns: { twins: 0, noNumber: 0, waiting: 0 } });
});

test.each([
  [{ number: '12\u202e/QĐ' }, 'award.hiddenMarks'],
  [{ decidedOn: '2024-02-31' }, 'award.dayInvalid'],
  [{ decidedOn: '2025-01-01' }, 'award.dayFuture'],
  [{ number: ' ', decidedOn: '' }, 'decision.empty'],
] as const)('%o is no decision: %s', (part, code) => {
  const { register, ctx } = givenStation('unit');
  expect(addDecision(register, { ...values, ...part }, ctx)).toMatchObject({ ok: false, code });
});

test('a decision at another level takes its awards there, the void and the withdrawn ones too', () => {
  const { ids, correct, enter, one, register } = givenDecisions({});
  enter(ids[0] ?? '', { person: 'Lê Văn An' }, { unit: 'PA03' });
  expect(correct(ids[0], { level: 'province', signer: 'Đỗ Ổn' })).toMatchObject({
    ok: true,
    value: { level: 'province' },
  });
  expect(register.read.all('SELECT DISTINCT level FROM award')).toEqual([{ level: 'province' }]);
  expect(one(ids[0] ?? '')).toMatchObject({ signer: 'Đỗ Ổn', individual: 1, collective: 1, household: 0, void: 0 });
});

test('what was changed since the person looked is not written over, anything else is', () => {
  const { ids, correct } = givenDecisions({});
  expect(correct(ids[0], { title: 'Về việc khen thưởng' }, { signer: 'cũ' })).toMatchObject({ ok: true });
  expect(correct(ids[0], { title: 'Khác' }, { title: '' })).toMatchObject({ code: 'record.changedMeanwhile' });
});

test('one number, day and authority entered twice is a worklist, and merging moves the awards', () => {
  const { ids, enter, merge, totals, page, one } = givenDecisions(
    { authority: '', note: 'a' },
    { number: '12/qđ-cat', signer: 'Đỗ Ổn' },
  );
  enter(ids[0] ?? '', { person: 'Lê Văn An' });
  enter(ids[1] ?? '', { person: 'Lê Văn Bé' }, { unit: 'PA03' });
  expect(totals().concerns.twins).toBe(2);
  expect(page({ concern: 'twins' }).map(({ twins }) => twins)).toEqual([1, 1]);
  expect(merge(ids[0], ids[1])).toMatchObject({ ok: true });
  expect(one(ids[0] ?? '')).toMatchObject({ individual: 2, collective: 1, signer: 'Đỗ Ổn', note: 'a', twins: 0 });
  expect(one(ids[0] ?? '').authority).toBe(values.authority);
  expect(page()).toHaveLength(1);
  expect(totals().concerns.twins).toBe(0);
});

test('decisions of another day, level or authority, and those without a number, are never the same', () => {
  const { ids, merge, totals } = givenDecisions(
    {},
    { decidedOn: '2024-06-06' },
    { level: 'unit' },
    { authority: 'Giám đốc Công an thành phố Hải Phòng' },
    { number: '' },
    { number: '' },
  );
  expect(totals().concerns).toEqual({ twins: 0, noNumber: 2, waiting: 0 });
  for (const other of ids) expect(merge(ids[0], other)).toMatchObject({ code: 'decision.notTwins' });
  expect(merge(ids[4], ids[5])).toMatchObject({ code: 'decision.notTwins' });
});
