import path from 'node:path';
import exceljs from 'exceljs';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { answerDialogs, until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'];
const bang = 'Bằng khen của Bộ Công an';

test('a clerk saves the rows that were refused, corrects them in a spreadsheet and brings just those in', async ({
  station,
  folder,
}) => {
  const list = path.join(folder, 'khen thưởng 2024.xlsx');
  const toCorrect = path.join(folder, 'cần sửa.xlsx');
  const book = new exceljs.Workbook();
  book
    .addWorksheet('Cá nhân')
    .addRows([
      ['DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024'],
      headings,
      ['1', 'Đặng Thị Ánh', '1980', 'PA03', bang, '12/QĐ-BCA', '05/06/2024'],
      ['2', 'Vũ Đình Cường', '1981', 'PA99', bang, '12/QĐ-BCA', '05/06/2024'],
      ['3', 'Bùi Thị Huệ', '1982', 'PA04', bang, '12/QĐ-BCA', '31/02/2024'],
    ]);
  await book.xlsx.writeFile(list);

  const unit = await station('unit');
  const { app, page, words, ask } = unit;
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  const press = async (key: string): Promise<void> => {
    await button(key).first().focus();
    await page.keyboard.press('Enter');
  };
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');

  await press('awards:action.import');
  await answerDialogs(app, { open: list, save: toCorrect });
  await press('imports:choose.button');
  await until(page, button('imports:preview.take'));
  await page.getByRole('gridcell', { name: '31/02/2024' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await until(page, button('imports:result.see'));
  await press('imports:errors.save');
  await page.getByText(words('imports:errors.written', { file: 'cần sửa.xlsx', number: '2' })).waitFor();
  await press('imports:result.see');

  const written = new exceljs.Workbook();
  await written.xlsx.readFile(toCorrect);
  const sheet = written.getWorksheet('Cá nhân');
  const cell = (text: string) => {
    const found: exceljs.Cell[] = [];
    sheet?.eachRow((row) => row.eachCell((one) => one.text === text && found.push(one)));
    expect(found).toHaveLength(1);
    return found[0];
  };
  for (const [wrong, right] of [
    ['PA99', 'PA02'],
    ['31/02/2024', '28/02/2024'],
  ] as const) {
    const at = cell(wrong);
    if (at) at.value = right;
  }
  await written.xlsx.writeFile(toCorrect);

  await answerDialogs(app, { open: toCorrect });
  await press('awards:action.import');
  await press('imports:choose.button');
  await until(page, button('imports:preview.take'));
  await expect(page.getByText(words('imports:counts.clean'))).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await until(page, button('imports:result.see'));
  await press('imports:result.see');
  await page.getByRole('gridcell', { name: 'Vũ Đình Cường' }).waitFor();
  const reports = await ask<readonly { readonly counts: { individuals: number; refused: number } }[]>('imports.list');
  expect(reports.map(({ counts }) => [counts.individuals, counts.refused])).toEqual([
    [2, 0],
    [1, 2],
  ]);
});
