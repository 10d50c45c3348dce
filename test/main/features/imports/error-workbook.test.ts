import path from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import type { Workbook } from '#shared/base/workbook.ts';
import { temporaryFolder } from '#support/folders.ts';
import { fixture, givenImports, unwrap } from './given-imports.ts';
import { workbookOf } from './given-workbook.ts';

const words = {
  'import.unitUnknown': 'Không có đơn vị “{{unit}}”.',
  'import.dateImpossible': 'Không có ngày “{{date}}” trong lịch.',
};

/** A station that reads whatever workbook stands in `given`, and files that it wrote itself. */
async function givenErrors(role: 'unit' | 'headquarters' = 'headquarters') {
  const folder = temporaryFolder();
  const given: { book: Workbook | undefined } = { book: undefined };
  const station = await givenImports({
    role,
    deps: {
      readWorkbook: async (file) => (given.book ? ok(given.book) : readWorkbook(file)),
    },
  });
  const preview = async (file: string) =>
    unwrap(await station.handlers['imports.preview']({ file: file as never }, station.ctx(), unwatchedJob));
  const save = async (planId: string) => {
    const file = path.join(folder, 'cần sửa.xlsx');
    const saved = unwrap(
      await station.handlers['imports.saveErrors'](
        { planId: planId as never, file: file as never, words },
        station.ctx(),
        unwatchedJob,
      ),
    );
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file);
    return { file, saved, book };
  };
  const again = async (book: exceljs.Workbook, file: string) => {
    await book.xlsx.writeFile(file);
    given.book = undefined;
    return preview(file);
  };
  return { ...station, given, preview, save, again };
}

const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'];
const bang = 'Bằng khen của Bộ Công an';

test('the refused rows come back in the layout of the list, and corrected they are exactly what is taken', async () => {
  const { given, preview, save, again, apply, count, rows } = await givenErrors();
  given.book = workbookOf([
    ['DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN NĂM 2024'],
    headings,
    ['I', 'Phòng An ninh kinh tế'],
    ['1', 'Lê Văn An', '1980', '', bang, '12/QĐ-BCA', '05/06/2024'],
    ['II', 'Phòng An ninh đối ngoại'],
    ['2', 'Bùi Thị Bé', '1981', '', bang, '12/QĐ-BCA', '31/02/2024'],
    ['3', 'Vũ Đình Cường', '1982', 'PX99', bang, 'nt', '05/06/2024'],
    ['', 'Tổng cộng: 3 cá nhân'],
  ]);
  const planned = await preview(fixture('loi-nhap-lieu.xlsx'));
  expect(planned.counts).toMatchObject({ individuals: 1, refused: 2 });
  unwrap(await apply(planned.planId));
  const { file, saved, book } = await save(planned.planId);
  expect(saved).toEqual({ fileName: 'cần sửa.xlsx', rows: 2 });
  const sheet = book.worksheets[0];
  expect(sheet?.getSheetValues().slice(1)).toMatchObject([
    [undefined, 'DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN NĂM 2024'],
    [undefined, ...headings, 'Lý do chưa nhập'],
    [undefined, 'I', 'Phòng An ninh kinh tế'],
    [undefined, 'II', 'Phòng An ninh đối ngoại'],
    [
      undefined,
      '2',
      'Bùi Thị Bé',
      '1981',
      undefined,
      bang,
      '12/QĐ-BCA',
      '31/02/2024',
      'G: Không có ngày “31/02/2024” trong lịch.',
    ],
    [undefined, '3', 'Vũ Đình Cường', '1982', 'PX99', bang, '12/QĐ-BCA', '05/06/2024', 'D: Không có đơn vị “PX99”.'],
  ]);
  const colour = (at: string) => {
    const { fill } = sheet?.getCell(at) ?? {};
    return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
  };
  expect(['G5', 'D6', 'B5', 'G6'].map(colour)).toEqual(['FFF6CFCB', 'FFF6CFCB', undefined, undefined]);

  if (!sheet) throw new Error('no sheet');
  sheet.getCell('G5').value = '28/02/2024';
  sheet.getCell('D6').value = 'PA02';
  const corrected = await again(book, file);
  expect(corrected.counts).toMatchObject({ individuals: 2, refused: 0, repeats: 0, warned: 0 });
  expect(corrected.sheets[0]?.columns.map(({ heading }) => heading)).toEqual(headings);
  expect(unwrap(rows(corrected.planId, 0) as never)).toMatchObject({ total: 6 });
  unwrap(await apply(corrected.planId));
  expect([count('award'), count('person')]).toEqual([3, 3]);
});

test('what the faulty sample lacks goes out and comes back whole, and nothing of it is taken twice', async () => {
  const { preview, save, again, apply } = await givenErrors();
  const planned = await preview(fixture('loi-nhap-lieu.xlsx'));
  expect(planned.counts.refused).toBeGreaterThan(3);
  const { file, book, saved } = await save(planned.planId);
  expect(saved.rows).toBe(planned.counts.refused);
  unwrap(await apply(planned.planId));
  // Untouched, every row is refused again for the same reason, and no other row is there.
  const same = await again(book, file);
  expect(same.counts).toMatchObject({ refused: planned.counts.refused, individuals: 0, collectives: 0, repeats: 0 });
});

test('a plan that another one has replaced has no refused rows to give', async () => {
  const { given, preview, handlers, ctx } = await givenErrors();
  given.book = workbookOf([headings, ['1', 'Lê Văn An', '1980', 'PX99', bang, '12/QĐ-BCA', '05/06/2024']]);
  const first = await preview(fixture('loi-nhap-lieu.xlsx'));
  await preview(fixture('loi-nhap-lieu.xlsx'));
  const asked = { planId: first.planId as never, file: '/nowhere' as never, words: {} };
  expect(await handlers['imports.saveErrors'](asked, ctx(), unwatchedJob)).toMatchObject({
    ok: false,
    code: 'import.planGone',
  });
});
