import { expect, test } from 'vitest';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { typeId, unitId } from '../awards/given-awards.ts';
import { givenRecords } from './given-records.ts';

const two = [{ person: 'Lê Văn An' }, { person: 'Ngô Thị Ánh', number: '7/QĐ-BCA' }];

test('a record in the trash says what it is, since when and by whom', () => {
  const { withdraw, trash, count, ids } = givenRecords(two);
  expect(withdraw('award', ids[0] ?? '').ok).toBe(true);
  expect(trash()).toMatchObject([
    { table: 'award', title: 'Lê Văn An', actor: 'Lan', station: 'Máy cấp trên', madeHere: true, together: 0 },
  ]);
  expect(trash()[0]?.small).toContain('12/QĐ-CAT');
  expect(count()).toBe(1);
});

test('a person with awards stays, and may go once they are gone', () => {
  const { withdraw, placeOf, ids } = givenRecords(two);
  const person = placeOf(ids[0] ?? '').person ?? '';
  expect(withdraw('person', person)).toMatchObject({ code: 'record.personInUse', params: { awards: 1 } });
  withdraw('award', ids[0] ?? '');
  expect(withdraw('person', person).ok).toBe(true);
});

test('an award comes back only after what it belongs to', () => {
  const { withdraw, restore, placeOf, ids } = givenRecords(two);
  const [id = ''] = ids;
  const person = placeOf(id).person ?? '';
  withdraw('award', id);
  withdraw('person', person);
  expect(restore(['award', id])).toMatchObject({
    value: { restored: 0, refused: [{ title: 'Lê Văn An', why: { code: 'record.ownerInTrash' } }] },
  });
  expect(restore(['award', id], ['person', person])).toMatchObject({ value: { restored: 2, refused: [] } });
});

test('a decision takes its awards along once their number was agreed to, and brings them back', () => {
  const { withdraw, restore, plan, trash, count, placeOf, ids } = givenRecords(two);
  const { decision } = placeOf(ids[0] ?? '');
  expect(withdraw('decision', decision)).toMatchObject({ code: 'record.decisionHasAwards', params: { awards: 1 } });
  expect(plan('decision', decision)).toMatchObject({ value: { awards: 1 } });
  expect(withdraw('decision', decision, 1).ok).toBe(true);
  expect(trash()).toMatchObject([{ table: 'decision', together: 1 }]);
  expect(restore(['award', ids[0] ?? ''])).toMatchObject({ value: { restored: 0 } });
  expect(restore(['decision', decision])).toMatchObject({ value: { restored: 2 } });
  expect(count()).toBe(0);
});

test('what was in the trash before its decision stays there when the decision comes back', () => {
  const { withdraw, restore, trash, placeOf, ids } = givenRecords(two);
  const { decision } = placeOf(ids[0] ?? '');
  withdraw('award', ids[0] ?? '');
  withdraw('decision', decision);
  expect(restore(['decision', decision])).toMatchObject({ value: { restored: 1 } });
  expect(trash()).toMatchObject([{ table: 'award', id: ids[0] }]);
});

test('what has a number in the book stays', () => {
  const { withdraw, register, ctx, placeOf, ids } = givenRecords(two);
  const [id = ''] = ids;
  register.write(ctx, 'decision.number', (db) =>
    ok(db.run(`UPDATE award SET register_book = 'b', register_seq = 1 WHERE id = ?`, uuidToBytes(id))),
  );
  expect(withdraw('award', id)).toMatchObject({ code: 'record.numbered' });
  expect(withdraw('decision', placeOf(id).decision, 1)).toMatchObject({ code: 'record.numbered' });
});

test('a unit that anything refers to stays, and a unit station moves none', () => {
  const used = givenRecords(two);
  expect(used.withdraw('unit', unitId('PA01'))).toMatchObject({ code: 'record.unitInUse', params: { awards: 2 } });
  const atUnit = givenRecords(two, 'unit');
  expect(atUnit.withdraw('unit', unitId('PA09'))).toMatchObject({ code: 'record.headquartersOnly' });
});

test('a record that is away or never was is gone', () => {
  const { withdraw, restore, plan, ids, ctx } = givenRecords(two);
  withdraw('award', ids[0] ?? '');
  expect(withdraw('award', ids[0] ?? '')).toMatchObject({ code: 'record.gone' });
  expect(plan('award', ctx.newId())).toMatchObject({ code: 'record.gone' });
  expect(restore(['award', ctx.newId()])).toMatchObject({ value: { refused: [{ why: { code: 'record.gone' } }] } });
});

test('a title without awards comes back from the trash unless its code was taken meanwhile', () => {
  const { withdraw, restore, trash, register, ctx } = givenRecords(two);
  expect(withdraw('award_type', typeId('GK_GD_CAT'))).toMatchObject({ code: 'awardType.inUse', params: { awards: 2 } });
  const id = typeId('HC_SAO_VANG');
  expect(withdraw('award_type', id).ok).toBe(true);
  expect(trash()).toMatchObject([{ table: 'award_type', title: 'Huân chương Sao vàng' }]);
  const rename = (code: string) =>
    register.write(ctx, 'x.y', (db) =>
      ok(db.run('UPDATE award_type SET code = ? WHERE id = ?', code, uuidToBytes(typeId('HC_HO_CHI_MINH')))),
    );
  rename('HC_SAO_VANG');
  expect(restore(['award_type', id])).toMatchObject({ value: { refused: [{ why: { code: 'record.nameTaken' } }] } });
  rename('HC_HO_CHI_MINH');
  expect(restore(['award_type', id])).toMatchObject({ value: { restored: 1, refused: [] } });
});
