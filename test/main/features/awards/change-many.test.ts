import { expect, test } from 'vitest';
import { changeMany } from '#main/features/awards/change-many.service.ts';
import { type AwardChanges, awardChanges } from '#shared/api/award-changes.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { typeId, unitId } from './given-awards.ts';
import { givenCorrections } from './given-corrections.ts';

type Given = ReturnType<typeof givenCorrections>;

const change = ({ register, ctx }: Given, changes: unknown, rehearse = false) =>
  changeMany(register, { changes: awardChanges.parse(changes) as AwardChanges, rehearse }, ctx, unwatchedJob);

const actions = ({ register }: Given) =>
  register.read.all<{ action: string }>('SELECT action FROM sync_tx WHERE site > 0 ORDER BY id').map((tx) => tx.action);

const three = () =>
  givenCorrections({ person: 'Lê Văn An' }, { person: 'Bùi Văn Bé', unit: 'PA04' }, { unit: 'PA06', level: 'unit' });

test('all of a filter are given one unit as one action; what says so already is only counted', async () => {
  const given = three();
  const set = { field: 'unitId', value: unitId('PA04') };
  expect(await change(given, { kind: 'filtered', filter: {}, set })).toMatchObject({
    value: { changed: 2, same: 1, refused: 0, refusals: [] },
  });
  expect(given.ids.map((id) => given.row(id).unitCode)).toEqual(['PA04', 'PA04', 'PA04']);
  expect(actions(given)).toEqual(['award.add', 'award.changeMany']);
});

test('a row that refuses is named and stays whole, the others are written', async () => {
  const given = three();
  const before = given.row(given.ids[2]);
  const set = { field: 'awardTypeId', value: typeId('CSTD_CO_SO') };
  expect(await change(given, { kind: 'chosen', ids: given.ids, set })).toMatchObject({
    value: { changed: 2, refused: 1, refusals: [{ id: given.ids[2], why: { code: 'award.typeUnfit' } }] },
  });
  expect(given.row(given.ids[2])).toEqual(before);
});

test('a rehearsal says the same and writes nothing, and so does an action without a change', async () => {
  const given = three();
  const [actionsBefore, entries] = [actions(given), given.changes()];
  const set = { field: 'year', value: 2023 };
  expect(await change(given, { kind: 'chosen', ids: given.ids, set }, true)).toMatchObject({ value: { changed: 3 } });
  const same = { field: 'year', value: 2024 };
  expect(await change(given, { kind: 'chosen', ids: given.ids, set: same })).toMatchObject({
    value: { changed: 0, same: 3 },
  });
  expect([actions(given), given.changes()]).toEqual([actionsBefore, entries]);
  expect(given.row().year).toBe(2024);
});

test.each([
  ['level', 'ministry', 'award.levelOfDecision'],
  ['year', 1900, 'award.yearInvalid'],
  ['unitId', '01935c00-0000-7000-8000-00000000000a', 'award.unitUnknown'],
  ['movementId', '01935c00-0000-7000-8000-00000000000a', 'award.movementUnknown'],
  ['note', 'ghi\u200bchú', 'award.hiddenMarks'],
] as const)('%s does not take “%s”: %s', async (field, value, code) => {
  const given = givenCorrections({ person: 'Lê Văn An' });
  expect(await change(given, { kind: 'filtered', filter: {}, set: { field, value } })).toMatchObject({
    value: { changed: 0, refused: 1, refusals: [{ name: 'Lê Văn An', field, why: { code } }] },
  });
});

test('pasted cells are one action; a cell that was changed meanwhile is left alone', async () => {
  const given = three();
  const cells = [
    { id: given.ids[0], field: 'recipientName', value: 'Lê Văn Ứng', seen: 'Lê Văn An' },
    { id: given.ids[0], field: 'rank', value: 'Đại úy', seen: '' },
    { id: given.ids[1], field: 'post', value: 'Đội trưởng', seen: 'Cán bộ' },
  ];
  expect(await change(given, { kind: 'cells', cells })).toMatchObject({
    value: { changed: 2, refused: 1, refusals: [{ field: 'post', why: { code: 'record.changedMeanwhile' } }] },
  });
  expect(given.row()).toMatchObject({ recipientName: 'Lê Văn Ứng', rank: 'Đại úy' });
  expect(actions(given)).toEqual(['award.add', 'award.paste']);
});

test('number and day pasted together make one decision, not another one on the way', async () => {
  const given = givenCorrections({ person: 'Lê Văn An' }, { person: 'Bùi Văn Bé' });
  const cells = given.ids.flatMap((id) => {
    const { decisionNumber, decidedOn } = given.row(id);
    return [
      { id, field: 'decisionNumber', value: '77/QĐ-CAT', seen: decisionNumber },
      { id, field: 'decidedOn', value: '2024-03-05', seen: decidedOn },
    ];
  });
  const decisions = () =>
    given.register.read.all<{ number: string; day: string }>('SELECT number, decided_on AS day FROM decision');
  const before = decisions().length;
  expect(await change(given, { kind: 'cells', cells })).toMatchObject({ value: { changed: 4, same: 0, refused: 0 } });
  expect(given.ids.map((id) => given.row(id).decisionNumber)).toEqual(['77/QĐ-CAT', '77/QĐ-CAT']);
  expect(decisions()).toHaveLength(before + 1);
  expect(decisions().at(-1)).toEqual({ number: '77/QĐ-CAT', day: '2024-03-05' });
});
