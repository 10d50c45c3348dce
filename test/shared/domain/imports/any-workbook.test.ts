import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planOf, sheet, type Written } from './books.ts';

const words = [
  'STT',
  'Họ và tên',
  'Đơn vị',
  'Hình thức',
  'Cấp khen',
  'Số QĐ, ngày',
  'Ngày sinh',
  'Cấp bậc, chức vụ',
  'Tên tập thể',
  'Mã đơn vị',
  'I',
  'II. CÁ NHÂN',
  'TẬP THỂ',
  'BỘ CÔNG AN',
  'Tổng cộng: 3 cá nhân',
  'NGƯỜI LẬP BIỂU',
  'PA03',
  'Đội 2, PA04',
  'CSTĐCS',
  'Bằng khen',
  'Lê Văn An',
  '12/QĐ-CAT ngày 05/06/2024',
  '1980',
  '=1+1',
  '<b>',
  '"',
  '-',
  'Danh sách năm 2024',
  'Nam',
  '(1)',
  '(2)',
  '(3)',
];
const aCell: fc.Arbitrary<Written> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Written>(...words) },
  { weight: 2, arbitrary: fc.constant<Written>(undefined) },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 90_000 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.constant<Written>({ day: '2024-06-05' }) },
);
const aSheet = fc
  .record({
    rows: fc.array(fc.array(aCell, { maxLength: 9 }), { maxLength: 14 }),
    merges: fc.array(fc.constantFrom('A1:A2', 'A1:D1', 'C2:D2', 'B3:B6', 'A4:G4', 'B3:C9'), { maxLength: 3 }),
    hiddenColumns: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
    name: fc.constantFrom('Cá nhân', 'Tập thể 2024', 'Đơn vị'),
  })
  .map(({ name, rows, ...options }) => sheet(name, rows, options));

test('whatever stands in a workbook, it is planned: every row is shown once, in order, and the counts add up', () => {
  fc.assert(
    fc.property(fc.array(aSheet, { maxLength: 3 }), fc.constantFrom('unit', 'headquarters'), (sheets, role) => {
      const plan = planOf(sheets, {}, { role });
      const shown = plan.sheets.map(({ rows }) => rows.map(({ row }) => row));
      expect(shown).toEqual(
        sheets.map(({ rows }) =>
          rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')).map(({ number }) => number),
        ),
      );
      const { collectives, individuals, refused } = plan.counts;
      expect(collectives + individuals).toBe(plan.awards.length);
      const rows = plan.sheets.flatMap((one) => one.rows);
      const refusedRows = rows.filter(({ findings }) =>
        findings.some((at) => plan.findings[at]?.severity === 'refused'),
      );
      expect(refusedRows).toHaveLength(refused);
      for (const { outcome, findings, award } of rows) {
        for (const at of findings) expect(plan.findings[at]).toBeDefined();
        if (award !== undefined) expect(plan.awards[award]).toBeDefined();
        if (outcome === 'refused') expect(award).toBeUndefined();
      }
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    }),
    { numRuns: 400, seed: 2024 },
  );
});
