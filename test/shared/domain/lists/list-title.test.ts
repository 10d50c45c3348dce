import { expect, test } from 'vitest';
import { basisOnPaper, suggestTitle } from '#shared/domain/lists/list-title.ts';
import { aCollective, aDecision, aList, aPerson, aYear } from './given-lines.ts';

test('a list of one form names it, and says who got it', () => {
  const both = aList({ collectives: [aCollective()], people: [aPerson()] });
  expect(suggestTitle(both)).toBe('tập thể, cá nhân được tặng Giấy khen của Giám đốc Công an tỉnh');
  expect(suggestTitle({ ...both, collectives: [] })).toBe('cá nhân được tặng Giấy khen của Giám đốc Công an tỉnh');
});

test('a title is given as a title, a flag by its own name', () => {
  const titled = aList({ people: [aPerson({ formName: 'Chiến sĩ thi đua cơ sở' })] });
  expect(suggestTitle(titled)).toBe('cá nhân được tặng danh hiệu Chiến sĩ thi đua cơ sở');
  const flag = aList({ collectives: [aCollective({ formName: 'Cờ thi đua của Bộ Công an' })] });
  expect(suggestTitle(flag)).toBe('tập thể được tặng Cờ thi đua của Bộ Công an');
});

test('several forms, and a year, are lists of whoever was commended', () => {
  const people = [aPerson(), aPerson({ formName: 'Chiến sĩ thi đua cơ sở' })];
  expect(suggestTitle(aList({ people }))).toBe('cá nhân được khen thưởng');
  expect(suggestTitle(aList({ people, basis: aYear }))).toBe('cá nhân được khen thưởng năm 2024');
});

test('a list says which paper it belongs to', () => {
  expect(basisOnPaper(aDecision)).toBe(
    '(Kèm theo Quyết định số 2145/QĐ-CAT-PX03 ngày 09 tháng 12 năm 2024\ncủa Giám đốc Công an tỉnh Hải Dương)',
  );
  expect(basisOnPaper({ ...aDecision, authority: '' })).toBe(
    '(Kèm theo Quyết định số 2145/QĐ-CAT-PX03 ngày 09 tháng 12 năm 2024)',
  );
  expect(basisOnPaper(aYear)).toBe('(Kèm theo Báo cáo tổng kết Cụm thi đua An ninh, năm 2024)');
  expect(basisOnPaper({ ...aYear, reportTitle: ' ' })).toBe('');
});
