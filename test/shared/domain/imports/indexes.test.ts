import { expect, test } from 'vitest';
import { AwardIndex } from '#shared/domain/imports/award-index.ts';
import { splitDecision } from '#shared/domain/imports/decision-text.ts';
import { RankIndex } from '#shared/domain/imports/rank-post.ts';
import { UnitIndex } from '#shared/domain/imports/unit-index.ts';
import { awardTypes, ranks, units } from './directory.ts';

const awards = new AwardIndex(awardTypes);
const awardCode = (text: string, context?: string, day?: string): string => {
  const match = awards.find(text, context, day);
  return match.kind === 'one' ? match.type.code : match.kind;
};

test.each([
  ['Bằng khen của Bộ trưởng Bộ Công an', 'BK_BCA'],
  ['Bằng khen Bộ Công an', 'BK_BCA'],
  ['BẰNG KHEN CỦA BỘ CÔNG AN:', 'BK_BCA'],
  ['BK BCA', 'BK_BCA'],
  ['Tặng Bằng khen của Bộ trưởng Bộ Công an về thành tích đột xuất', 'BK_BCA'],
  ['Bằng khen của Chủ tịch UBND tỉnh', 'BK_TINH'],
  ['Bằng khen của Chủ tịch UBND tỉnh Hải Dương', 'BK_TINH'],
  ['Bằng khen UBND tỉnh', 'BK_TINH'],
  ['Bằng khen của Thủ tướng Chính phủ', 'BK_THU_TUONG'],
  ['Giấy khen của Giám đốc Công an tỉnh', 'GK_GD_CAT'],
  ['Giấy khen Giám đốc Công an tỉnh Hải Dương năm 2024', 'GK_GD_CAT'],
  ['GK GĐ CAT', 'GK_GD_CAT'],
  ['CSTĐCS', 'CSTD_CO_SO'],
  ['CSTĐ cơ sở', 'CSTD_CO_SO'],
  ['Danh hiệu Chiến sỹ thi đua cơ sở năm 2024', 'CSTD_CO_SO'],
  ['Chiến sĩ thi đua toàn lực lượng CAND', 'CSTD_TOAN_LUC_LUONG'],
  ['đơn vị quyết thắng', 'DON_VI_QUYET_THANG'],
  ['Cờ thi đua của Chính phủ', 'CO_CHINH_PHU'],
  ['Cờ thi đua của Bộ Công an', 'CO_BCA'],
  ['Huân chương Chiến công hạng Ba', 'HC_CHIEN_CONG_BA'],
  ['Huân chương Chiến công hạng III', 'HC_CHIEN_CONG_BA'],
  ['Huy chương Vì an ninh Tổ quốc', 'HUY_CHUONG_VANTQ'],
  ['Chiến sĩ tiên tiến (tái tặng)', 'CHIEN_SI_TIEN_TIEN'],
  ['Kỷ niệm chương "Bảo vệ an ninh Tổ quốc"', 'KNC_BVANTQ'],
  ['Bằng khen vũ trụ', 'none'],
  ['Bằng khen của Bộ trưởng Bộ Giáo dục', 'none'],
  ['Huân chương Chiến công', 'many'],
  ['Phòng An ninh kinh tế', 'none'],
  ['', 'none'],
])('the award "%s" is %s', (text, code) => {
  expect(awardCode(text)).toBe(code);
});

test('a bare form is completed by the level beside it', () => {
  expect(awardCode('Bằng khen', 'Bộ Công an')).toBe('BK_BCA');
  expect(awardCode('Bằng khen', 'UBND tỉnh')).toBe('BK_TINH');
  expect(awardCode('Giấy khen', 'Công an tỉnh')).toBe('GK_GD_CAT');
  expect(awardCode('Cờ thi đua', 'Chính phủ')).toBe('CO_CHINH_PHU');
  expect(awardCode('Bằng khen', 'Bộ trưởng')).toBe('BK_BCA');
  expect(awardCode('Bằng khen', 'Thủ tướng')).toBe('BK_THU_TUONG');
  expect(awardCode('Giấy khen', 'CAT')).toBe('GK_GD_CAT');
  expect(awardCode('Giấy khen', 'Cấp phòng')).toBe('GK_DON_VI_CO_SO');
  expect(awardCode('Bằng khen')).toBe('many');
});

test('every name and alias of the catalogue finds its own entry and no other', () => {
  const lost = awardTypes.flatMap((type) =>
    [type.nameVi, ...type.aliases].filter((name) => awardCode(name) !== type.code),
  );
  expect(lost).toEqual([]);
});

const unitIndex = new UnitIndex(units);
const unitOf = (text: string): string => {
  const match = unitIndex.find(text);
  return match.kind === 'one' ? [match.unit.code, match.team].filter(Boolean).join(' | ') : match.kind;
};

test.each([
  ['PA03', 'PA03'],
  ['  pa03 ', 'PA03'],
  ['Phòng PA03', 'PA03'],
  ['PHÒNG AN NINH ĐỐI NỘI', 'PA02'],
  ['Phong An ninh doi noi', 'PA02'],
  ['P. An ninh đối nội', 'PA02'],
  ['An ninh kinh tế', 'PA04'],
  ['Phòng ANCTNB', 'PA03'],
  ['PA03 - Phòng An ninh chính trị nội bộ', 'PA03'],
  ['Phòng An ninh kinh tế (PA04)', 'PA04'],
  ['Phòng An ninh kinh tế, Công an tỉnh Hải Dương', 'PA04'],
  ['Phòng An ninh kinh tế Công an tỉnh', 'PA04'],
  ['Đội 2, Phòng An ninh kinh tế', 'PA04 | Đội 2'],
  ['Đội 2 - PA04', 'PA04 | Đội 2'],
  ['Đội 2 Phòng PA04', 'PA04 | Đội 2'],
  ['Đội An ninh nội địa thuộc Phòng An ninh kinh tế', 'PA04 | Đội An ninh nội địa'],
  ['PA04, Đội 2', 'PA04 | Đội 2'],
  ['Đội 1, Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao, Công an tỉnh', 'PA05 | Đội 1'],
  ['PX99', 'none'],
  ['Phòng An ninh kinh tế mới', 'none'],
  ['Tân Phòng An ninh kinh tế', 'none'],
  ['PA03 - Phòng An ninh đối nội', 'many'],
  ['PA03, PA04', 'many'],
  ['Phòng An ninh mạng', 'none'],
  ['', 'none'],
])('the unit "%s" is %s', (text, expected) => {
  expect(unitOf(text)).toBe(expected);
});

test('a name cut short is not guessed, but what it may mean is said', () => {
  expect(unitIndex.candidates('Phòng An ninh mạng')).toEqual([
    'PA05 Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
  ]);
  expect(unitIndex.candidates('Phòng An ninh đối')).toHaveLength(2);
  expect(unitIndex.candidates('PX99')).toEqual([]);
});

test('a unit that stands above another does not make it doubtful', () => {
  const police = { id: 'unit:CAT', code: 'CAT', name: 'Công an tỉnh Hải Dương', status: 'active' } as const;
  const index = new UnitIndex([...units.map((unit) => ({ ...unit, parentId: police.id })), police]);
  expect(index.find('Đội 2, PA04, Công an tỉnh Hải Dương')).toMatchObject({ unit: { code: 'PA04' }, team: 'Đội 2' });
  expect(index.find('Công an tỉnh Hải Dương')).toMatchObject({ unit: { code: 'CAT' } });
});

test('of two units of one name the one still working is meant', () => {
  const twins = [
    { id: 'a', code: 'X1', name: 'Phòng An ninh mạng', status: 'ended' },
    { id: 'b', code: 'X2', name: 'Phòng An ninh mạng', status: 'active' },
  ] as const;
  expect(new UnitIndex(twins).find('Phòng An ninh mạng')).toMatchObject({ unit: { code: 'X2' } });
});

const rankIndex = new RankIndex(ranks);

test.each([
  ['Đại uý', 'Đại úy', undefined],
  ['thiếu tá', 'Thiếu tá', undefined],
  ['Thượng sỹ', 'Thượng sĩ', undefined],
  ['4//', 'Đại tá', undefined],
  ['Thiếu tá, Phó Đội trưởng', 'Thiếu tá', 'Phó Đội trưởng'],
  ['Thiếu tá - Phó Đội trưởng', 'Thiếu tá', 'Phó Đội trưởng'],
  ['Trưởng phòng, Đại tá', 'Đại tá', 'Trưởng phòng'],
  ['3/, Cán bộ', 'Thượng úy', 'Cán bộ'],
  ['4/ Cán bộ', 'Đại úy', 'Cán bộ'],
  ['Trung đội trưởng', undefined, 'Trung đội trưởng'],
  ['Cán bộ', undefined, 'Cán bộ'],
  ['', undefined, undefined],
])('"%s" holds the rank %s and the post %s', (text, rank, post) => {
  expect(rankIndex.split(text)).toEqual({ ...(rank && { rank }), ...(post && { post }) });
});

test.each([
  ['7649/QĐ-BCA ngày 02/09/2024', '7649/QĐ-BCA', '02/09/2024'],
  ['QĐ số 7649/QĐ-BCA, 02/9/2024', '7649/QĐ-BCA', '02/9/2024'],
  ['Quyết định số 1427 / QĐ-CAT-PX01 ngày 25 tháng 02 năm 2024', '1427/QĐ-CAT-PX01', 'ngày 25 tháng 02 năm 2024'],
  ['629/QĐ-TTg (20.10.2024)', '629/QĐ-TTg', '20.10.2024'],
  ['12/QĐ-CAT - Ngày 05/06/2024', '12/QĐ-CAT', '05/06/2024'],
  ['Số: 12/QĐ-CAT', '12/QĐ-CAT', ''],
  ['05/06/2024', '', '05/06/2024'],
  ['số 15 ngày 05/06/2024', '15', '05/06/2024'],
  ['', '', ''],
])('the decision "%s" has the number "%s" and the date "%s"', (text, number, date) => {
  const split = splitDecision(text);
  expect([split.number, split.date.replace(/^ngày (?=\d+[/.])/i, '')]).toEqual([number, date]);
});
