import { Workbook as ExcelWorkbook } from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { Sheet, Workbook } from '#shared/base/workbook.ts';

const fixture = (name: string): string => `${import.meta.dirname}/../../../fixtures/workbooks/${name}`;

async function bookOf(source: string | Uint8Array): Promise<Workbook> {
  const read = await readWorkbook(source);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function written(fill: (book: ExcelWorkbook) => void): Promise<Workbook> {
  const book = new ExcelWorkbook();
  fill(book);
  return bookOf(new Uint8Array(await book.xlsx.writeBuffer()));
}

const textsOf = (sheet: Sheet | undefined, row: number): string[] =>
  sheet?.rows.find(({ number }) => number === row)?.cells.map(({ text }) => text) ?? [];

test('the sample list is read whole: sheets, rows, texts, dates, merges', async () => {
  const { sheets } = await bookOf(fixture('cum-an-ninh-2024.xlsx'));
  expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ['Đơn vị', false, 9],
    ['Tập thể', false, 42],
    ['Cá nhân', false, 70],
  ]);
  expect(sheets[1]?.merges).toEqual([
    { top: 4, left: 1, bottom: 4, right: 8 },
    { top: 5, left: 1, bottom: 5, right: 8 },
  ]);
  expect(textsOf(sheets[2], 28).slice(0, 4)).toEqual(['19', '  Phan  Thị Uyên ', '1980', 'Đại tá']);
  expect(sheets[2]?.rows.find(({ number }) => number === 9)?.cells[2]).toEqual({
    column: 3,
    kind: 'date',
    text: '28/07/1998',
    serial: 36_004,
  });
});

test('what it reads is plain JSON, equal after a trip between processes', async () => {
  const book = await bookOf(fixture('cum-an-ninh-2024.xlsx'));
  expect(JSON.parse(JSON.stringify(book))).toEqual(book);
});

test('a formula comes with the value stored beside it, or with none', async () => {
  const { sheets } = await bookOf(fixture('loi-nhap-lieu.xlsx'));
  expect(sheets[0]?.rows[7]?.cells[1]).toEqual({
    column: 2,
    kind: 'text',
    text: 'Lê Văn A',
    formula: 'CONCATENATE("Lê ","Văn A")',
  });
  const unsaved = await written((book) => {
    book.addWorksheet('Tờ').getCell('A1').value = { formula: '1+1' } as never;
  });
  expect(unsaved.sheets[0]?.rows[0]?.cells[0]).toEqual({ column: 1, kind: 'empty', text: '', formula: '1+1' });
});

test('a formula shared down a column is known in every cell of it', async () => {
  const book = await written((excel) => {
    const sheet = excel.addWorksheet('Tờ');
    sheet.fillFormula('A1:A3', 'ROW()', [1, 2, 3]);
  });
  expect(book.sheets[0]?.rows.map(({ cells }) => cells[0]?.formula)).toEqual(['ROW()', 'ROW()', 'ROW()']);
});

test('texts in an old ABC font are read as Unicode, and marked', async () => {
  const { sheets } = await bookOf(fixture('ca-nhan-2008-tcvn3.xlsx'));
  expect(sheets[0]?.rows[1]?.cells[1]).toMatchObject({ text: 'Lương Văn Thành', oldCode: 'abc' });
});

test('rich text, links, errors, truth values, times and masked numbers are read as they are seen', async () => {
  const book = await written((excel) => {
    const sheet = excel.addWorksheet('Tờ');
    sheet.getRow(1).values = [
      {
        richText: [
          { text: 'NguyÔn ', font: { name: '.VnArial' } },
          { text: 'Ô', font: { name: 'Arial' } },
          { text: 'Văn <A> & B' },
        ],
      },
      { text: 'Bấm', hyperlink: 'http://vi-du.invalid' },
      { error: '#N/A' },
      true,
      0.1 + 0.2,
      504_783,
    ];
    sheet.getCell('F1').numFmt = '000-000';
    sheet.getCell('G1').value = 0.5;
    sheet.getCell('G1').numFmt = 'hh:mm';
    sheet.getCell('H1').value = new Date(Date.UTC(2024, 5, 5));
    sheet.getCell('H1').numFmt = '[$-42A]"ngày" dd "tháng" mm "năm" yyyy';
  });
  const cells = book.sheets[0]?.rows[0]?.cells ?? [];
  expect(cells.map(({ text }) => text)).toEqual([
    'Nguyễn ÔVăn <A> & B',
    'Bấm',
    '#N/A',
    'TRUE',
    '0.3',
    '504-783',
    '0.5',
    '05/06/2024',
  ]);
  expect(cells.map(({ kind }) => kind)).toEqual([
    'text',
    'text',
    'error',
    'boolean',
    'number',
    'number',
    'number',
    'date',
  ]);
  expect(cells[0]?.oldCode).toBe('abc');
});

test('hidden sheets, rows and columns are told', async () => {
  const book = await written((excel) => {
    const sheet = excel.addWorksheet('Lộ');
    sheet.getCell('A1').value = 'a';
    sheet.getCell('C2').value = 'c';
    sheet.getRow(2).hidden = true;
    sheet.getColumn(3).hidden = true;
    excel.addWorksheet('Ẩn', { state: 'veryHidden' }).getCell('A1').value = 'x';
  });
  expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(book.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(book.sheets[0]?.hiddenColumns).toEqual([3]);
});

test('a workbook that counts its days from 1904 gives the same days', async () => {
  const day = new Date(Date.UTC(2024, 5, 5));
  const book = await written((excel) => {
    excel.properties.date1904 = true;
    const cell = excel.addWorksheet('Tờ').getCell('A1');
    cell.value = day;
    cell.numFmt = 'dd/mm/yyyy';
  });
  expect(book.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ kind: 'date', text: '05/06/2024', serial: 45_448 });
});

test('cells that hold only a style are not there', async () => {
  const book = await written((excel) => {
    const sheet = excel.addWorksheet('Tờ');
    sheet.getCell('A1').value = 'a';
    sheet.getCell('Z900').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  });
  expect(book.sheets[0]?.rows).toEqual([{ number: 1, hidden: false, cells: [{ column: 1, kind: 'text', text: 'a' }] }]);
});
