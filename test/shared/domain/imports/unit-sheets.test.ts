import { expect, test } from 'vitest';
import { planOf, problems, sheet, type Written } from './books.ts';

const HEAD = ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Trực thuộc'];
const plan = (rows: Written[][], options = {}): ReturnType<typeof planOf> =>
  planOf(sheet('Đơn vị', [HEAD, ...rows]), {}, options);

test('known units are matched by code or name, new ones added at headquarters', () => {
  const { units, counts } = plan([
    [1, 'PA03', 'Phòng An ninh chính trị nội bộ'],
    [2, '', 'PHÒNG AN NINH KINH TẾ'],
    [3, 'PC02', 'Phòng Cảnh sát hình sự', 'Công an tỉnh'],
  ]);
  expect(units).toMatchObject([
    { outcome: 'known', id: 'unit:PA03' },
    { outcome: 'known', id: 'unit:PA04' },
    { outcome: 'add', code: 'PC02', name: 'Phòng Cảnh sát hình sự', parent: 'Công an tỉnh' },
  ]);
  expect(counts).toMatchObject({ units: 3, unitsToAdd: 1 });
});

test('a code and a name of two units, a new unit without a code or a name, are refused', () => {
  const found = plan([
    [1, 'PA03', 'Phòng An ninh kinh tế'],
    [2, '', 'Phòng Cảnh sát hình sự'],
    [3, 'PC03', ''],
  ]);
  expect(problems(found)).toEqual(['unitAmbiguous@2', 'unitCodeMissing@3', 'nameEmpty@4']);
});

test('a unit listed twice is a repeat, one under another name keeps its own', () => {
  const found = plan([
    [1, 'PA03', 'Phòng Chính trị nội bộ'],
    [2, 'PA03', 'Phòng An ninh chính trị nội bộ'],
  ]);
  expect(problems(found)).toEqual(['unitNameTaken@2', 'repeatInFile@3']);
  expect(found.units).toMatchObject([{ name: 'Phòng An ninh chính trị nội bộ' }]);
});

test('awards of a unit that the same workbook adds refer to it', () => {
  const found = planOf([
    sheet('Tập thể', [
      ['Tên tập thể', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      ['PC02', 'Đơn vị quyết thắng', '1/QĐ-BCA', '05/06/2024'],
    ]),
    sheet('Đơn vị', [HEAD, [1, 'PC02', 'Phòng Cảnh sát hình sự']]),
  ]);
  expect(found.awards).toMatchObject([
    { recipient: { unit: { added: 0 } }, snapshot: { unitName: 'Phòng Cảnh sát hình sự' } },
  ]);
});

test("at a unit's station a new unit is proposed, without a code too, and its rows wait", () => {
  const found = planOf(
    [
      sheet('Đơn vị', [HEAD, [1, '', 'Phòng Cảnh sát hình sự'], [2, 'PA03', '']]),
      sheet('Tập thể', [
        ['Tên tập thể', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
        ['Phòng Cảnh sát hình sự', 'Đơn vị quyết thắng', '1/QĐ-BCA', '05/06/2024'],
      ]),
    ],
    {},
    { role: 'unit' },
  );
  expect(found.units).toMatchObject([
    { outcome: 'propose', name: 'Phòng Cảnh sát hình sự' },
    { outcome: 'known', id: 'unit:PA03' },
  ]);
  expect(found.sheets.map(({ rows }) => rows[1]?.outcome)).toEqual(['waits', 'waits']);
  expect(found.counts).toMatchObject({ unitsProposed: 1, units: 1, collectives: 0, refused: 2 });
});

test('rows of a unit proposed earlier wait too, those of one that has ended are remarked', () => {
  const found = planOf(
    sheet('Tập thể', [
      ['Tên tập thể', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
      ['PC02', 'Đơn vị quyết thắng', '1/QĐ-BCA', '05/06/2024'],
      ['PC03', 'Đơn vị quyết thắng', '1/QĐ-BCA', '05/06/2024'],
    ]),
    {
      units: [
        { id: 'a', code: 'PC02', name: 'Phòng Hai', status: 'proposed' },
        { id: 'b', code: 'PC03', name: 'Phòng Ba', status: 'ended' },
      ],
    },
  );
  expect(problems(found, ['refused', 'note'])).toEqual(['unitWaits@2', 'unitEnded@3']);
});

test('unit codes alone are enough for a list of collectives', () => {
  const found = planOf(
    sheet('Tập thể', [
      ['STT', 'Mã đơn vị', 'Danh hiệu', 'Số QĐ, ngày'],
      [1, 'PA01', 'ĐVQT', '1/QĐ-BCA, 05/06/2024'],
      [2, 'pa02', 'Cờ BCA', '2/QĐ-BCA, 05/06/2024'],
    ]),
  );
  expect(found.awards.map(({ awardTypeCode, snapshot }) => `${snapshot.unitName} ${awardTypeCode}`)).toEqual([
    'Phòng An ninh đối ngoại DON_VI_QUYET_THANG',
    'Phòng An ninh đối nội CO_BCA',
  ]);
});

test('two teams of one unit under one decision are no repeat', () => {
  const found = planOf(
    sheet('Tập thể', [
      ['Tên tập thể', 'Hình thức', 'Số QĐ', 'Ngày ký'],
      ['Đội 1, PA04', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
      ['Đội 2, PA04', 'GK GĐ CAT', '1/QĐ-CAT', '05/06/2024'],
      ['Đội 2 - Phòng An ninh kinh tế', 'GK GĐ CAT', '01/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(found.awards.map(({ snapshot }) => snapshot.team)).toEqual(['Đội 1', 'Đội 2']);
  expect(problems(found)).toEqual(['repeatInFile@4']);
});
