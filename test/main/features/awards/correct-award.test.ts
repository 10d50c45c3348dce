import { expect, test } from 'vitest';
import { correctAward } from '#main/features/awards/awards.service.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import type { CorrectableField } from '#shared/domain/awards.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards, typeId, unitId } from './given-awards.ts';

function givenCorrections(...awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  const ids = givenAwards(register, ctx, awards);
  const id = ids[0] ?? '';
  const row = (which = id): AwardRow => {
    const found = awardsQueries['awards.one']({ id: which as never }, { read: register.read, today: ctx.today });
    if (!found.ok || !found.value) throw new Error('no such award');
    return found.value;
  };
  const correct = (field: CorrectableField, value: string, seen: string = row()[field], which = id) =>
    correctAward(register, { id: which, field, value, seen }, ctx);
  const history = () => {
    const found = awardsQueries['awards.history']({ id: id as never }, { read: register.read, today: ctx.today });
    return found.ok ? found.value : [];
  };
  const changes = () => register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_log')?.n;
  return { register, ctx, ids, row, correct, history, changes };
}

test('a corrected name is the person’s, and every award of theirs is found and sorted by it', () => {
  const { correct, row, register, ctx } = givenCorrections(
    { person: 'Lê Văn An', birth: '1980' },
    { person: 'Bùi Văn Bé' },
  );
  expect(correct('recipientName', '  Lê  Văn Ứng ')).toMatchObject({
    ok: true,
    value: { recipientName: 'Lê Văn Ứng' },
  });
  expect(row()).toMatchObject({ recipientName: 'Lê Văn Ứng', birth: '1980' });
  const page = (text: string) =>
    awardsQueries['awards.page'](
      { filter: { text }, sort: 'name', descending: false, offset: 0, limit: 9 },
      { read: register.read, today: ctx.today },
    );
  expect(page('ung')).toMatchObject({ value: [{ recipientName: 'Lê Văn Ứng' }] });
  expect(page('van')).toMatchObject({ value: [{ recipientName: 'Bùi Văn Bé' }, { recipientName: 'Lê Văn Ứng' }] });
  expect(page('le quy')).toMatchObject({ value: [] });
});

test('a name typed with loose marks is stored in one form', () => {
  const { correct, row } = givenCorrections({ person: 'Lê Văn An' });
  correct('recipientName', 'Lê Thị Hòa'.normalize('NFD'));
  expect(row().recipientName).toBe('Lê Thị Hòa'.normalize('NFC'));
});

test('a collective is renamed on this award only, a team as a team', () => {
  const { correct, row, ids } = givenCorrections({ unit: 'PA04' }, { unit: 'PA04' }, { unit: 'PA04', team: 'Đội 1' });
  correct('recipientName', 'Phòng An ninh kinh tế (cũ)');
  expect(row()).toMatchObject({ recipientName: 'Phòng An ninh kinh tế (cũ)', unitName: 'Phòng An ninh kinh tế (cũ)' });
  expect(row(ids[1]).recipientName).toBe('Phòng An ninh kinh tế');
  correct('recipientName', 'Đội 2', 'Đội 1', ids[2]);
  expect(row(ids[2])).toMatchObject({ recipientName: 'Đội 2', unitName: 'Phòng An ninh kinh tế' });
});

test.each([
  ['recipientName', ' ', 'award.nameEmpty'],
  ['recipientName', 'Lê\u202eVăn A', 'award.hiddenMarks'],
  ['reason', 'thành\u200btích', 'award.hiddenMarks'],
  ['birth', '31/02/1980', 'award.birthInvalid'],
  ['birth', 'hôm qua', 'award.birthInvalid'],
  ['birth', '1880', 'award.birthOutOfReason'],
  ['decidedOn', '2024', 'award.dayInvalid'],
  ['decidedOn', '2025-01-01', 'award.dayFuture'],
  ['unitId', 'PA05', 'award.unitUnknown'],
  ['unitId', '01935c00-0000-7000-8000-00000000000a', 'award.unitUnknown'],
  ['awardTypeId', '01935c00-0000-7000-8000-00000000000a', 'award.typeUnknown'],
  ['awardTypeId', typeId('CO_CHINH_PHU'), 'award.typeUnfit'],
] as const)('%s does not take “%s”: %s, and nothing is changed', (field, value, code) => {
  const { correct, row, changes } = givenCorrections({ person: 'Lê Văn An' });
  const before = [row(), changes()];
  expect(correct(field, value)).toMatchObject({ ok: false, code });
  expect([row(), changes()]).toEqual(before);
});

test('a collective has neither birth nor rank', () => {
  const { correct } = givenCorrections({ unit: 'PA04' });
  for (const field of ['birth', 'rank', 'post'] as const)
    expect(correct(field, '1980')).toMatchObject({ ok: false, code: 'award.peopleOnly' });
});

test('a birth is a day, a year or unknown', () => {
  const { correct, row } = givenCorrections({ person: 'Lê Văn An', birth: '1980-02-01' });
  for (const [typed, stored] of [
    ['1981', '1981'],
    ['2/3/81', '1981-03-02'],
    ['1980-05-06', '1980-05-06'],
    ['', ''],
  ] as const) {
    correct('birth', typed);
    expect(row().birth).toBe(stored);
  }
});

test('what was changed since the person looked is not written over', () => {
  const { correct, row } = givenCorrections({ person: 'Lê Văn An' });
  correct('rank', 'Đại úy');
  expect(correct('rank', 'Thiếu tá', '')).toMatchObject({ ok: false, code: 'record.changedMeanwhile' });
  expect(row().rank).toBe('Đại úy');
});

test('an award that is gone is refused by name', () => {
  const { correct, register, ctx, ids } = givenCorrections({ person: 'Lê Văn An' });
  register.write(ctx, 'award.withdraw', (db) => ({ ok: true, value: db.run('UPDATE award SET deleted = 1') }));
  expect(correct('rank', 'Đại úy', '', ids[0])).toMatchObject({ ok: false, code: 'record.gone' });
});

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
    ['award.correct', 'person', 'birth_date', '01/02/1980', '03/02/1980'],
    ['award.correct', 'person', 'full_name', 'Lê Văn An', 'Lê Văn Ân'],
    ['award.correct', 'award', 'decision_id', '12/QĐ-CAT, 05/06/2024', '12/QĐ-CAT, 04/06/2024'],
    ['award.correct', 'award', 'unit_name', 'Phòng An ninh đối ngoại', 'Phòng An ninh kinh tế'],
    ['award.correct', 'award', 'unit_id', 'Phòng An ninh đối ngoại', 'Phòng An ninh kinh tế'],
    [
      'award.add',
      'award',
      null,
      '',
      'Giấy khen của Giám đốc Công an tỉnh/thành phố · 12/QĐ-CAT, 05/06/2024 · Phòng An ninh đối ngoại',
    ],
  ]);
  expect(history()[0]).toMatchObject({ actor: 'Lan', bundle: '' });
});
