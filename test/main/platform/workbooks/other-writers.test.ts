import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { SheetRow } from '#shared/base/workbook.ts';
import { type BookParts, makeBook } from './make-zip.ts';

async function rowsOf(parts: BookParts): Promise<readonly SheetRow[]> {
  const read = await readWorkbook(makeBook(parts));
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets[0]?.rows ?? [];
}

test('prefixed names, single quotes, inline strings and missing references are read', async () => {
  const rows = await rowsOf({
    sheet: `<?xml version='1.0' encoding='UTF-8'?><x:worksheet xmlns:x='urn:x'><!-- <x:c> --><x:sheetData><x:row>
      <x:c t='inlineStr'><x:is><x:t>Lê Văn </x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>
      <x:row><x:c t='str'><x:v><![CDATA[<b> & c]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  expect(rows.map(({ number, cells }) => [number, ...cells.map(({ column, text }) => `${column}:${text}`)])).toEqual([
    [1, '1:Lê Văn ', '2:7'],
    [2, '1:<b> & c'],
  ]);
});

test('phonetic guides are no part of a text, and escaped characters are', async () => {
  const rows = await rowsOf({
    sheet: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
    strings: '<sst><si><t>Đội_x000A_2 &#x110;</t><rPh sb="0" eb="1"><t>bỏ</t></rPh></si></sst>',
  });
  expect(rows[0]?.cells[0]?.text).toBe('Đội\n2 Đ');
});

test('strict files write days as text', async () => {
  const rows = await rowsOf({
    sheet:
      '<worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2024-06-05T00:00:00</v></c></row></sheetData></worksheet>',
  });
  expect(rows[0]?.cells[0]).toEqual({ column: 1, kind: 'date', text: '05/06/2024' });
});

test('rows out of order are put in order', async () => {
  const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
  const rows = await rowsOf({ sheet: `<worksheet><sheetData>${row(3)}${row(1)}</sheetData></worksheet>` });
  expect(rows.map(({ number }) => number)).toEqual([1, 3]);
});

test('a part in UTF-16 is read', async () => {
  const xml =
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Đặng</t></is></c></row></sheetData></worksheet>';
  const rows = await rowsOf({
    more: [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`\ufeff${xml}`, 'utf16le') }],
  });
  expect(rows[0]?.cells[0]?.text).toBe('Đặng');
});

test('dates are known by their format, built in or written out, and numbers by theirs', async () => {
  const formats = ['dd/mm/yyyy', '[Red]#,##0', '"ngày "0', 'General', 'hh:mm:ss', 'd\\-m\\-yy'];
  const styles = `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  const cells = Array.from({ length: 8 }, (_, style) => `<c s="${style}"><v>45448</v></c>`).join('');
  const rows = await rowsOf({ sheet: `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`, styles });
  expect(rows[0]?.cells.map(({ kind }) => kind)).toEqual([
    'number',
    'date',
    'date',
    'number',
    'number',
    'number',
    'number',
    'date',
  ]);
});

test('a tag may hold ">" between quotes', async () => {
  const rows = await rowsOf({
    sheet: '<worksheet><sheetData note="a>b"><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  });
  expect(rows).toHaveLength(1);
});
