import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { typeId } from './given-awards.ts';
import { givenCorrections } from './given-corrections.ts';

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
