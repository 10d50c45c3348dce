import { expect, test } from 'vitest';
import { type Abbreviation, withAbbreviations } from '#shared/domain/abbreviations.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import { sheet } from './imports/books.ts';
import { directoryWith } from './imports/directory.ts';

const list = {
  sheets: [
    sheet('Danh sách', [
      ['STT', 'Họ và tên', 'Cấp bậc', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng', 'Số quyết định', 'Ngày quyết định'],
      ['1', 'Nguyễn Văn An', 'TrT', 'P.Tp', 'NB-CT', 'GKGĐ', '12/QĐ-CAT', '05/06/2024'],
      [
        '2',
        'Trần Thị Bình',
        'Trung tá',
        'Phó Trưởng phòng',
        'PA03',
        'Giấy khen của Giám đốc Công an tỉnh',
        '12/QĐ-CAT',
        '05/06/2024',
      ],
    ]),
  ],
};

const own: readonly Abbreviation[] = [
  { kind: 'rank', short: 'TrT', full: 'Trung tá' },
  { kind: 'post', short: 'P.Tp', full: 'Phó Trưởng phòng' },
  { kind: 'unit', short: 'NB-CT', full: 'Phòng An ninh chính trị nội bộ' },
  { kind: 'award', short: 'GKGĐ', full: 'Giấy khen của Giám đốc Công an tỉnh' },
];

const plan = (abbreviations: readonly Abbreviation[]) =>
  planImport(list, withAbbreviations(directoryWith({}), abbreviations), { role: 'headquarters' });

test('a row in the station’s own short forms is taken as one that is written out', () => {
  const { awards } = plan(own);
  expect(awards).toHaveLength(2);
  const [short, long] = awards;
  expect(short?.snapshot).toEqual(long?.snapshot);
  expect(short?.snapshot).toMatchObject({ rank: 'Trung tá', post: 'Phó Trưởng phòng' });
  expect(short?.awardTypeCode).toBe(long?.awardTypeCode);
});

test('without them that row is not understood', () => {
  expect(plan([]).awards).toHaveLength(1);
});
