import { expect, test } from 'vitest';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { typeId, unitId } from './given-awards.ts';
import { givenCorrections } from './given-corrections.ts';

test('a corrected number moves this award alone, to the decision of that number and day when there is one', () => {
  const { correct, row, ids, register } = givenCorrections(
    { person: 'Lê Văn An', number: '12/QĐ-CAT' },
    { person: 'Bùi Văn Bé', number: '7649/QĐ-BCA', level: 'ministry' },
  );
  const decisions = () => register.read.get<{ n: number }>('SELECT count(*) AS n FROM decision')?.n;
  correct('decisionNumber', '7649/qđ-bca');
  expect(row()).toMatchObject({ decisionNumber: '7649/QĐ-BCA', level: 'ministry' });
  expect(decisions()).toBe(2);
  correct('decisionNumber', '7650/QĐ-BCA');
  expect(decisions()).toBe(3);
  expect(row()).toMatchObject({ decisionNumber: '7650/QĐ-BCA', decidedOn: '2024-06-05', level: 'ministry' });
  expect(row(ids[1]).decisionNumber).toBe('7649/QĐ-BCA');
  correct('decidedOn', '2024-06-04');
  expect(row()).toMatchObject({ decisionNumber: '7650/QĐ-BCA', decidedOn: '2024-06-04' });
});

test('an award without number and day hangs on no decision', () => {
  const { correct, row, register } = givenCorrections({ person: 'Lê Văn An' });
  correct('decisionNumber', '');
  correct('decidedOn', '');
  expect(row()).toMatchObject({ decisionNumber: '', decidedOn: '' });
  expect(register.read.get('SELECT decision_id AS d FROM award')).toEqual({ d: null });
});

test('another award type brings its level, unless the decision names its authority', () => {
  const { correct, row, register, ctx } = givenCorrections({ person: 'Lê Văn An' });
  correct('awardTypeId', typeId('BK_BCA'));
  expect(row()).toMatchObject({ awardTypeName: 'Bằng khen của Bộ Công an', level: 'ministry' });
  register.write(ctx, 'decision.correct', (db) => ({
    ok: true,
    value: db.run(`UPDATE decision SET authority = 'Bộ trưởng'`),
  }));
  correct('awardTypeId', typeId('GK_GD_CAT'));
  expect(row()).toMatchObject({ level: 'ministry', decisionNumber: '12/QĐ-CAT' });
});

test('another unit brings its name of today', () => {
  const { correct, row } = givenCorrections({ person: 'Lê Văn An' });
  correct('unitId', unitId('PA05'));
  expect(row()).toMatchObject({ unitCode: 'PA05', unitName: expect.stringContaining('An ninh mạng') });
});

test('history says what was entered and what was corrected, newest first, in words', () => {
  const { correct, history } = givenCorrections({ person: 'Lê Văn An', birth: '1980-02-01' });
  correct('unitId', unitId('PA04'));
  correct('decidedOn', '2024-06-04');
  correct('recipientName', 'Lê Văn Ân');
  correct('birth', '1980-02-03');
  expect(history().map(({ action, table, column, old, value }) => [action, table, column, old, value])).toEqual([
    ['award.correct', 'person', 'birth_date', '1980-02-01', '1980-02-03'],
    ['award.correct', 'person', 'full_name', 'Lê Văn An', 'Lê Văn Ân'],
    ['award.correct', 'award', 'decision_id', '12/QĐ-CAT, 05/06/2024', '12/QĐ-CAT, 04/06/2024'],
    ['award.correct', 'award', 'unit_id', 'Phòng An ninh đối ngoại', 'Phòng An ninh kinh tế'],
    ['award.correct', 'award', 'unit_name', 'Phòng An ninh đối ngoại', 'Phòng An ninh kinh tế'],
  ]);
  expect(history()[0]).toMatchObject({ actor: 'Lan', bundle: '' });
});

test('an award moved to another unit says what that unit was called on the decision’s day', () => {
  const { correct, row, register, ctx } = givenCorrections({ person: 'Lê Văn An', decidedOn: '2024-06-05' });
  register.write(ctx, 'unit.change', (db) => {
    db.run(
      `INSERT INTO unit_period (id, unit_id, valid_to, code, name, fold_key, _tx) VALUES (?, ?, '2024-06-30', 'PA04', 'Phòng tên cũ', '', ?)`,
      uuidToBytes(ctx.newId()),
      uuidToBytes(unitId('PA04')),
      db.tx,
    );
    return ok(null);
  });
  correct('unitId', unitId('PA04'));
  expect(row()).toMatchObject({ unitCode: 'PA04', unitName: 'Phòng tên cũ' });
});
