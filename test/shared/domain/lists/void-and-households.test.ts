import { expect, test } from 'vitest';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { voidNote } from '#shared/domain/lists/void-lines.ts';
import { aCollective, aList, aPerson, aYear } from './given-lines.ts';

const revoked = { status: 'revoked', statusOn: '2024-12-20', statusBasis: '15/QĐ-CAT' } as const;
const household = aCollective({ name: 'Hộ ông Trần Văn Ổn', parentUnit: 'Công an xã An Bình' });

/** Every text of a list, line by line. */
const textsOf = (value: unknown): string => JSON.stringify(layoutList(value as Parameters<typeof layoutList>[0]));

test('a void award says since when and by what', () => {
  expect(voidNote(revoked)).toBe('Đã thu hồi ngày 20/12/2024 theo 15/QĐ-CAT');
  expect(voidNote({ status: 'valid', statusOn: '', statusBasis: '' })).toBe('');
});

test('a void award stands in the list with its mark and is not counted', () => {
  const people = [aPerson({ note: 'Tái bổ nhiệm' }), aPerson({ name: 'Lê Văn Bé', nameKey: 'be', ...revoked })];
  const decision = textsOf(aList({ people, collectives: [aCollective(revoked)] }));
  expect(decision).toContain('Lê Văn Bé');
  expect(decision).toContain('Đã thu hồi ngày 20/12/2024 theo 15/QĐ-CAT');
  expect(decision).toContain('Danh sách gồm 00 tập thể, 01 cá nhân./.');
  const year = textsOf(aList({ basis: aYear, people, collectives: [aCollective(revoked)] }));
  expect(year).toContain('Danh sách gồm 00 lượt tập thể, 01 lượt cá nhân./.');
  expect(year).toContain('Công an tỉnh (01 lượt)');
});

test('households have a section, a count and a column of their own', () => {
  const decision = textsOf(aList({ people: [aPerson()], households: [household] }));
  expect(decision).toContain('II. HỘ GIA ĐÌNH (01 hộ gia đình)');
  expect(decision).toContain('Đơn vị đề nghị');
  expect(decision).toContain('Danh sách gồm 01 cá nhân, 01 hộ gia đình./.');
  const year = textsOf(
    aList({ basis: aYear, collectives: [aCollective()], people: [aPerson()], households: [household] }),
  );
  expect(year).toContain('III. HỘ GIA ĐÌNH (01 lượt hộ gia đình)');
  expect(year).toContain('Hộ gia đình (lượt)');
  expect(year).toContain('["Tổng cộng","01","01","01","03"]');
  expect(textsOf(aList({ basis: aYear, people: [aPerson()] }))).not.toContain('ộ gia đình');
});
