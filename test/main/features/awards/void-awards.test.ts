import { expect, test } from 'vitest';
import { setAwardStatus } from '#main/features/awards/award-status.service.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { ok } from '#shared/base/result.ts';
import { type GivenAward, givenAwards } from './given-awards.ts';
import { givenCorrections } from './given-corrections.ts';

function givenVoidable(...awards: readonly GivenAward[]) {
  const given = givenCorrections(...awards);
  const { register, ctx } = given;
  const at = { read: register.read, today: ctx.today };
  const totals = (filter: AwardFilter = {}) => {
    const found = awardsQueries['awards.totals']({ filter }, at);
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const setStatus = (id: string | undefined, status: 'valid' | 'cancelled' | 'revoked', seen = given.row(id).status) =>
    setAwardStatus(register, { id: id ?? '', status, on: '2024-07-01', basis: '15/QĐ-CAT', seen }, ctx);
  return { ...given, totals, setStatus };
}

test('a void award stays in the list and counts in no sum, however the list is narrowed', () => {
  const { ids, totals, setStatus } = givenVoidable(
    { person: 'Lê Văn An' },
    { person: 'Lê Văn Bé', unit: 'PA02' },
    { unit: 'PA03' },
  );
  expect(totals()).toMatchObject({ total: 3, void: 0, units: 3 });
  expect(setStatus(ids[1], 'cancelled')).toMatchObject({
    ok: true,
    value: { status: 'cancelled', statusOn: '2024-07-01', statusBasis: '15/QĐ-CAT' },
  });
  const counted = { total: 2, individual: 1, collective: 1, void: 1, units: 2 };
  expect(totals()).toMatchObject({ ...counted, listed: { unit: 1, person: 2, household: 0 } });
  for (const filter of [{ year: 2024 }, { level: 'provincial_police' }, { text: 'qd' }] as const)
    expect(totals(filter)).toMatchObject(counted);
  expect(totals({ text: 'be' })).toMatchObject({ total: 0, void: 1, units: 0 });
  expect(totals({ recipientKind: 'unit' })).toMatchObject({ total: 1, void: 0 });
  expect(totals().byLevel.provincial_police).toEqual({ collective: 1, individual: 1 });
});

test('an award made valid again counts again, and its story tells both', () => {
  const { ids, totals, setStatus, history, row } = givenVoidable({ person: 'Lê Văn An' });
  setStatus(ids[0], 'revoked');
  expect(setStatus(ids[0], 'valid', 'cancelled')).toMatchObject({ ok: false, code: 'record.changedMeanwhile' });
  setStatus(ids[0], 'valid');
  expect(row()).toMatchObject({ status: 'valid', statusOn: '', statusBasis: '' });
  expect(totals()).toMatchObject({ total: 1, void: 0 });
  const story = history().filter(({ column }) => column === 'status');
  expect(story.map(({ old, value, action }) => [old, value, action])).toEqual([
    ['revoked', 'valid', 'award.restore'],
    ['valid', 'revoked', 'award.void'],
  ]);
});

test('a household is counted apart and stands after the people', () => {
  const { register, ctx, totals, ids } = givenVoidable({ person: 'Lê Văn An' }, { unit: 'PA03', team: 'Đội 1' });
  const [home] = givenAwards(register, ctx, [{ unit: 'PA01', team: 'Hộ ông Trần Văn Ổn', type: 'GIA_DINH_VAN_HOA' }]);
  register.write(ctx, 'award.correct', (db) =>
    ok(db.run(`UPDATE award SET recipient_kind = 'household' WHERE team_name LIKE 'Hộ%'`)),
  );
  expect(totals()).toMatchObject({ total: 3, collective: 1, individual: 1, household: 1 });
  expect(totals().byLevel.provincial_police).toEqual({ collective: 1, individual: 1, household: 1 });
  const page = (descending: boolean) =>
    awardsQueries['awards.page'](
      { filter: {}, sort: 'name', descending, offset: 0, limit: 9 },
      { read: register.read, today: ctx.today },
    );
  for (const descending of [false, true])
    expect(page(descending)).toMatchObject({ value: [{ id: ids[1] }, { id: ids[0] }, { id: home }] });
});
