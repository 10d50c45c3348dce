import { expect, test } from 'vitest';
import { draftOf, saveAward } from '#main/features/awards/award-entry.service.ts';
import { setAwardStatus } from '#main/features/awards/award-status.service.ts';
import { addDecision } from '#main/features/decisions/decisions.service.ts';
import type { AwardDraft } from '#shared/domain/awards-entry.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { values } from '../decisions/given-decisions.ts';
import { typeId, unitId } from './given-awards.ts';
import { givenCorrections } from './given-corrections.ts';

/** A register with one person's award, and a form that is filled in like it. */
function givenForm() {
  const given = givenCorrections({ person: 'Ngô Đình Ánh', type: 'GK_GD_CAT', year: 2023, decidedOn: '2023-06-05' });
  const { register, ctx, row } = given;
  const decision = addDecision(register, { ...values, number: '20/QĐ-CAT' }, ctx);
  if (!decision.ok) throw new Error(decision.code);
  const draft: AwardDraft = {
    ...draftOf(row()),
    decisionId: decision.value.id,
    year: 2024,
    reason: 'Lập công xuất sắc',
  };
  const save = (
    part: Partial<AwardDraft> = {},
    rest: { id?: string; seen?: AwardDraft; newDecision?: DecisionValues; looked?: boolean } = {},
  ) =>
    saveAward(
      register,
      { id: null, draft: { ...draft, ...part }, seen: null, newDecision: null, looked: false, ...rest },
      ctx,
    );
  const saved = (...args: Parameters<typeof save>) => {
    const reply = save(...args);
    if (!reply.ok) throw new Error(reply.code);
    if (reply.value.kind !== 'saved') throw new Error(JSON.stringify(reply.value.warnings));
    return reply.value.award;
  };
  const count = (table: string) =>
    register.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted = 0`)?.n;
  return { ...given, decision: decision.value, draft, save, saved, count };
}

test('an award is entered with its decision’s level and the snapshot that the form held', () => {
  const { saved, decision } = givenForm();
  expect(
    saved({ level: 'state', rank: 'Thượng úy', post: 'Cán bộ', commendationType: 'dot_xuat', printedNumber: ' 7 ' }),
  ).toMatchObject({
    recipientName: 'Ngô Đình Ánh',
    rank: 'Thượng úy',
    post: 'Cán bộ',
    unitName: 'Phòng An ninh đối ngoại',
    decisionId: decision.id,
    level: 'provincial_police',
    commendationType: 'dot_xuat',
    printedNumber: '7',
    year: 2024,
  });
});

test('a collective takes its unit’s name, a household its own, and neither a rank', () => {
  const { saved } = givenForm();
  const nobody = { personId: null, rank: 'Đại úy', unitName: '' };
  expect(saved({ ...nobody, recipientKind: 'unit', unitId: unitId('PA04') }, { looked: true })).toMatchObject({
    recipientName: 'Phòng An ninh kinh tế',
    rank: '',
  });
  const home = saved(
    { ...nobody, recipientKind: 'household', teamName: 'Hộ ông Trần Văn Ổn', awardTypeId: typeId('GIA_DINH_VAN_HOA') },
    { looked: true },
  );
  expect(home).toMatchObject({ recipientName: 'Hộ ông Trần Văn Ổn', recipientKind: 'household' });
});

test('a decision of the same number, day and authority is taken, another is made', () => {
  const { saved, decision, count } = givenForm();
  const before = count('decision') ?? 0;
  const same = { ...values, number: '20/qđ-cat' };
  expect(saved({ decisionId: null }, { newDecision: same }).decisionId).toBe(decision.id);
  expect(count('decision')).toBe(before);
  const other = saved(
    { decisionId: null, year: 2022 },
    { newDecision: { ...same, number: '21/QĐ-CAT', level: 'unit' }, looked: true },
  );
  expect(other).toMatchObject({ decisionNumber: '21/QĐ-CAT', level: 'unit' });
  expect(count('decision')).toBe(before + 1);
});

test('odd things are shown before anything is written, then taken', () => {
  const { save, saved, count, register, ctx } = givenForm();
  const first = saved();
  const before = [count('award'), count('decision')];
  expect(save({}, { newDecision: { ...values, number: '22/QĐ' } })).toMatchObject({
    value: { kind: 'look', warnings: [{ what: 'sameYear', year: 2024, decision: '20/QĐ-CAT' }] },
  });
  expect([count('award'), count('decision')]).toEqual(before);
  expect(save({}, { looked: true })).toMatchObject({ value: { kind: 'saved' } });
  const void_ = (id: string) =>
    setAwardStatus(register, { id, status: 'cancelled', on: '2024-12-01', basis: 'x', seen: 'valid' }, ctx);
  expect([void_(first.id).ok, count('award')]).toEqual([true, 3]);
});

test.each([
  [{ personId: null }, 'award.personMissing'],
  [{ recipientKind: 'household', teamName: ' ' }, 'award.householdEmpty'],
  [{ year: 2025 }, 'award.yearInvalid'],
  [{ year: 1900 }, 'award.yearInvalid'],
  [{ reason: 'a\u200bb' }, 'award.hiddenMarks'],
  [{ awardTypeId: typeId('CO_CHINH_PHU') }, 'award.typeUnfit'],
  [{ awardTypeId: unitId('PA01') }, 'award.typeUnknown'],
  [{ unitId: typeId('CO_CHINH_PHU') }, 'award.unitUnknown'],
  [{ personId: typeId('CO_CHINH_PHU') }, 'award.personUnknown'],
  [{ decisionId: unitId('PA01') }, 'award.decisionUnknown'],
  [{ movementId: unitId('PA01') }, 'award.movementUnknown'],
] as const)('%o is refused: %s, and nothing is written', (part, code) => {
  const { save, count } = givenForm();
  expect(save(part, { looked: true })).toMatchObject({ ok: false, code });
  expect(count('award')).toBe(1);
});

test('a corrected award changes only what the form changed', () => {
  const { saved, save, draft, correct, row } = givenForm();
  const award = saved();
  const seen = { ...draft, level: award.level };
  correct('note', 'của máy khác', '', award.id);
  expect(saved({ rank: 'Đại úy' }, { id: award.id, seen })).toMatchObject({ rank: 'Đại úy', note: 'của máy khác' });
  expect(save({ note: 'của tôi' }, { id: award.id, seen })).toMatchObject({ code: 'record.changedMeanwhile' });
  expect(row(award.id).note).toBe('của máy khác');
});
