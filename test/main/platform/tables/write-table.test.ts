import { writeFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { writeCsv, writeXlsx } from '#main/platform/tables/write-table.ts';
import { writeZip, type ZipMember } from '#main/platform/tables/zip-writer.ts';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { TableCell, TableColumn } from '#shared/domain/exports/table.ts';
import { temporaryFolder } from '#support/folders.ts';
import { countEntries, readZip } from '#support/read-archive.ts';

const columns: readonly TableColumn[] = [
  { header: 'Họ và tên', kind: 'text' },
  { header: 'Số hiệu', kind: 'text' },
  { header: 'Ngày', kind: 'day' },
  { header: 'Hệ số', kind: 'number' },
];
const hostile: readonly TableCell[] = ['=HYPERLINK("http://a","x")', '-1+1', '1890-01-01', 0.3];
const rows: readonly (readonly TableCell[])[] = [
  ['Đặng Thị Thanh Ánh', '012-345', '2024-06-05', 1.5],
  hostile,
  ['“Ký tự” & <thẻ> _x0041_ \u0001\ud800\nhai dòng ', '007', '1975', -2],
  ['', '', '', ''],
];

async function* blocks(...given: readonly (readonly TableCell[])[]) {
  for (const row of given) yield [row];
}

const gathered = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

test('a workbook holds texts as texts, numbers as numbers and days as days, whatever the texts look like', async () => {
  const bytes = await gathered(writeXlsx('Khen thưởng: 2024', columns, blocks(...rows), 0));
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.worksheets[0];
  const cell = (place: string) => sheet?.getCell(place);
  expect(sheet?.name).toBe('Khen thưởng  2024');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet?.autoFilter).toBe('A1:D5');
  expect(cell('A1')?.value).toBe('Họ và tên');
  expect([cell('A2')?.value, cell('B2')?.value, cell('D2')?.value]).toEqual(['Đặng Thị Thanh Ánh', '012-345', 1.5]);
  expect(cell('C2')?.value).toEqual(new Date('2024-06-05T00:00:00Z'));
  expect(cell('C2')?.numFmt).toBe('dd/mm/yyyy');
  expect([cell('A3')?.type, cell('A3')?.value]).toEqual([exceljs.ValueType.String, hostile[0]]);
  expect([cell('B3')?.value, cell('C3')?.value]).toEqual(['-1+1', '1890-01-01']);
  expect(cell('B4')?.value).toBe('007');
  expect(cell('C4')?.value).toBe('1975');
  expect(cell('D4')?.value).toBe(-2);
  expect(cell('A5')?.value).toBe(null);
  expect(bytes.includes('<f>')).toBe(false);
});

test('our own reader of workbooks reads back what was written', async () => {
  const file = path.join(temporaryFolder(), 'b.xlsx');
  writeFileSync(file, await gathered(writeXlsx('A', columns, blocks(...rows), 0)));
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(read.code);
  const text = JSON.stringify(read.value);
  for (const wanted of ['Đặng Thị Thanh Ánh', '012-345', '=HYPERLINK', '“Ký tự” & <thẻ>'])
    expect(text).toContain(wanted);
});

test('a CSV file opens as UTF-8, and what looks like a formula is kept from being one', async () => {
  const text = (await gathered(writeCsv(columns, blocks(...rows.slice(0, 3)), ';'))).toString('utf8');
  expect(text).toBe(
    '\uFEFFHọ và tên;Số hiệu;Ngày;Hệ số\r\n' +
      'Đặng Thị Thanh Ánh;012-345;05/06/2024;1,5\r\n' +
      `"'=HYPERLINK(""http://a"",""x"")";"'-1+1";01/01/1890;0,3\r\n` +
      '"“Ký tự” & <thẻ> _x0041_ \u0001\ufffd\nhai dòng ";007;1975;-2\r\n',
  );
  expect((await gathered(writeCsv(columns, blocks(hostile), ','))).toString('utf8')).toMatch(
    /,"'-1\+1",01\/01\/1890,0\.3\r\n$/,
  );
});

test('a package of any number of members, packed and stored, is read back by a reader that knows the format', async () => {
  const file = path.join(temporaryFolder(), 'a.zip');
  const member = (at: number, method: ZipMember['method']): ZipMember => ({
    name: `thu-muc/${at}.txt`,
    bytes: at % 2 === 0 ? [Buffer.from(`số ${at} `.repeat(at % 50)), Buffer.from('hết')] : [],
    method,
  });
  const some = Array.from({ length: 40 }, (_, at) => member(at, at % 3 === 0 ? 'store' : 'deflate'));
  writeFileSync(file, await gathered(writeZip(some, Date.UTC(2024, 5, 5))));
  const read = await readZip(file);
  expect([read.size, read.get('thu-muc/6.txt')?.toString(), read.get('thu-muc/7.txt')?.length]).toEqual([
    40,
    `${'số 6 '.repeat(6)}hết`,
    0,
  ]);
  // More than 65,535 members need the records of 64 bits.
  const many = Array.from({ length: 66_000 }, (_, at) => member(at, 'store'));
  writeFileSync(file, await gathered(writeZip(many, 0)));
  expect(await countEntries(file)).toBe(66_000);
});

test('what a member throws comes out, and nothing is left hanging', async () => {
  async function* broken() {
    yield Buffer.from('a');
    throw new Error('the stick was pulled');
  }
  const zip = writeZip([{ name: 'a', bytes: broken(), method: 'deflate' }], 0);
  await expect(gathered(zip)).rejects.toThrow('the stick was pulled');
});
