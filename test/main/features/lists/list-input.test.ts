import { expect, test } from 'vitest';
import { listsQueries } from '#main/features/lists/index.ts';
import type { ListOf } from '#shared/api/lists.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { nameKey } from '#shared/base/vi-text.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from '../awards/given-awards.ts';

function givenLists(...awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, awards);
  const letterhead = (validFrom: string, signer = 'Trần Văn B') =>
    register.writeLocal((db) => {
      db.run(
        `INSERT INTO letterhead VALUES (?, 'Bộ Công an', 'Công an tỉnh Hải Dương', 'Hải Dương', '["KT. GIÁM ĐỐC"]', 'PHÓ GIÁM ĐỐC', 'Đại tá', ?, '["Lưu: VT"]', 0)`,
        validFrom,
        signer,
      );
    });
  const input = (of: Partial<Extract<ListOf, { kind: 'year' }>> | Exclude<ListOf, { kind: 'year' }> = {}) =>
    listsQueries['lists.input'](
      { of: { kind: 'year', year: 2024, reportTitle: 'Báo cáo tổng kết', ...of } as ListOf },
      { read: register.read, today: '2024-12-31' },
    );
  return { register, letterhead, input };
}

test('a list needs a letterhead that is in force today, and an award', () => {
  const { letterhead, input } = givenLists({ person: 'Lê Văn An' });
  expect(input()).toMatchObject({ ok: false, code: 'list.noLetterhead' });
  letterhead('2025-01-01');
  expect(input()).toMatchObject({ ok: false, code: 'list.noLetterhead' });
  letterhead('2024-01-01', 'Người cũ');
  letterhead('2024-12-01');
  expect(input()).toMatchObject({
    ok: true,
    value: { letterhead: { signerName: 'Trần Văn B', signerAuthority: ['KT. GIÁM ĐỐC'] } },
  });
  expect(input({ year: 2023 })).toMatchObject({ ok: false, code: 'list.empty' });
});

test('a year’s list holds its collectives in headquarters’ order and its people by given name', () => {
  const { letterhead, input } = givenLists(
    { unit: 'PA09' },
    { unit: 'PA04', team: 'Đội 1' },
    { unit: 'PA01' },
    { person: 'Trần Văn Ứng', birth: '1980' },
    { person: 'Lê Văn An', birth: '1990-02-01' },
    { person: 'Lê Văn An', birth: '1985-02-01' },
    { person: 'Bùi Văn Xa', year: 2023 },
  );
  letterhead('2024-01-01');
  const found = input();
  if (!found.ok) throw new Error(found.code);
  const { basis, collectives, people, printedOn, title } = found.value;
  expect({ basis, printedOn, title }).toEqual({
    basis: { kind: 'year', year: 2024, reportTitle: 'Báo cáo tổng kết' },
    printedOn: '2024-12-31',
    title: '',
  });
  expect(collectives.map(({ name, parentUnit }) => [name, parentUnit])).toEqual([
    ['Phòng An ninh đối ngoại', 'Công an tỉnh Hải Dương'],
    ['Đội 1', 'Phòng An ninh kinh tế'],
    ['Phòng An ninh điều tra', 'Công an tỉnh Hải Dương'],
  ]);
  expect(people.map(({ name, birth }) => [name, birth])).toEqual([
    ['Lê Văn An', '1985-02-01'],
    ['Lê Văn An', '1990-02-01'],
    ['Trần Văn Ứng', '1980'],
  ]);
  expect(people[2]).toMatchObject({
    nameKey: nameKey('Trần Văn Ứng'),
    unit: 'Phòng An ninh đối ngoại',
    formName: 'Giấy khen của Giám đốc Công an tỉnh/thành phố',
    level: 'provincial_police',
    decisionNumber: '12/QĐ-CAT',
    decidedOn: '2024-06-05',
  });
});

test('a decision’s list holds what it decided, whatever the year', () => {
  const { register, letterhead, input } = givenLists({ person: 'Lê Văn An', year: 2023 }, { unit: 'PA04' });
  letterhead('2024-01-01');
  const row = register.read.get<{ id: Uint8Array }>('SELECT decision_id AS id FROM award ORDER BY rid LIMIT 1');
  const decisionId = bytesToUuid(row?.id ?? new Uint8Array(16)) as never;
  const found = input({ kind: 'decision', decisionId });
  expect(found).toMatchObject({
    value: { basis: { kind: 'decision', number: '12/QĐ-CAT', decidedOn: '2024-06-05' }, collectives: [] },
  });
  if (found.ok && found.value.basis.kind === 'decision') expect(found.value.basis.authority).toContain('Giám đốc');
  expect(input({ kind: 'decision', decisionId: '01935c00-0000-7000-8000-00000000000a' as never })).toMatchObject({
    code: 'list.empty',
  });
});
