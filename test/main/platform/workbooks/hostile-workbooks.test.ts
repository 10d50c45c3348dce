import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { workbookCaps } from '#main/platform/workbooks/workbook-caps.ts';
import { bookParts, makeBook, makeZip } from './make-zip.ts';

const ole = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const parts = (...names: readonly string[]): Buffer => makeZip(names.map((name) => ({ name, content: '<x/>' })));
const rows = (count: number): string =>
  `<worksheet><sheetData>${Array.from({ length: count }, () => '<row><c><v>1</v></c></row>').join('')}</sheetData></worksheet>`;

test.each([
  ['an empty file', Buffer.alloc(0), { code: 'workbook.empty' }],
  ['a PDF', Buffer.from('%PDF-1.7\n'), { code: 'workbook.wrongType', params: { found: '.pdf' } }],
  ['an RTF', Buffer.from('{\\rtf1 x}'), { code: 'workbook.wrongType', params: { found: '.rtf' } }],
  ['a web page called .xls without a table', Buffer.from('\ufeff <HTML><p>Xin chào</p>'), { code: 'workbook.noTable' }],
  ['a CSV whose quote never ends', Buffer.from('STT;Họ và tên\n1;"Lê A\n'), { code: 'workbook.damaged' }],
  ['a text', Buffer.from('xin chào'), { code: 'workbook.wrongType', params: { found: '.txt' } }],
  [
    'noise',
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + 7) % 256)),
    { code: 'workbook.notAWorkbook' },
  ],
  ['an old .xls with nothing in it', ole('Workbook'), { code: 'workbook.damaged' }],
  ['an old .doc', ole('WordDocument'), { code: 'workbook.wrongType', params: { found: '.doc' } }],
  ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), { code: 'workbook.protected' }],
  [
    'a .docx without a table',
    parts('[Content_Types].xml', '_rels/.rels', 'word/document.xml'),
    { code: 'workbook.noTable' },
  ],
  ['a .pptx', parts('ppt/presentation.xml'), { code: 'workbook.wrongType', params: { found: '.pptx' } }],
  ['an .ods', parts('mimetype', 'content.xml'), { code: 'workbook.wrongType', params: { found: '.ods' } }],
  ['an .xlsb', parts('xl/workbook.bin'), { code: 'workbook.wrongType', params: { found: '.xlsb' } }],
  ['another zip', parts('readme.txt'), { code: 'workbook.notAWorkbook' }],
  ['an empty zip', makeZip([]), { code: 'workbook.notAWorkbook' }],
  ['a zip cut in the middle', makeBook({ sheet: rows(5) }).subarray(0, 600), { code: 'workbook.damaged' }],
  [
    'a sheet that is missing',
    makeZip(bookParts({}).filter(({ name }) => !name.includes('sheet1'))),
    { code: 'workbook.damaged' },
  ],
  ['a workbook without sheets', makeBook({ workbook: '<workbook><sheets/></workbook>' }), { code: 'workbook.empty' }],
  [
    'a workbook of empty sheets',
    makeBook({ sheet: '<worksheet><sheetData/></worksheet>' }),
    { code: 'workbook.empty' },
  ],
  [
    'entries with a zip password',
    makeZip([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]),
    { code: 'workbook.protected' },
  ],
  [
    'an entity bomb',
    makeBook({ sheet: '<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>' }),
    { code: 'workbook.damaged' },
  ],
  ['XML that stops', makeBook({ sheet: '<worksheet><sheetData><row' }), { code: 'workbook.damaged' }],
  [
    'bytes that are no text',
    makeBook({ more: [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from([60, 0xff, 0x80, 62]) }] }),
    { code: 'workbook.damaged' },
  ],
  [
    'a text that is not in the table',
    makeBook({ sheet: '<worksheet><row><c t="s"><v>9</v></c></row></worksheet>' }),
    { code: 'workbook.damaged' },
  ],
  ['row zero', makeBook({ sheet: '<worksheet><row r="0"/></worksheet>' }), { code: 'workbook.damaged' }],
])('%s is refused by name', async (_, bytes, refusal) => {
  expect(await readWorkbook(bytes)).toMatchObject({ ok: false, ...refusal });
});

test.each([
  ['a file over the cap', { fileBytes: 100 }, { code: 'workbook.tooLarge' }],
  ['too many zip entries', { zipEntries: 4 }, { code: 'workbook.tooLarge' }],
  ['too much when inflated', { inflatedBytes: 300 }, { code: 'workbook.tooLarge' }],
  ['too many sheets', { sheets: 0 }, { code: 'workbook.tooManySheets', params: { max: 0 } }],
  ['too many rows', { rows: 2 }, { code: 'workbook.tooManyRows', params: { sheet: 'Tờ 1', max: 2 } }],
  ['too many columns', { columns: 0 }, { code: 'workbook.tooManyColumns', params: { sheet: 'Tờ 1', max: 0 } }],
  ['too much text', { textLength: 2 }, { code: 'workbook.tooLarge' }],
])('%s is refused', async (_, caps, refusal) => {
  expect(await readWorkbook(makeBook({ sheet: rows(3) }), { ...workbookCaps, ...caps })).toMatchObject({
    ok: false,
    ...refusal,
  });
});

test('a bomb is refused by the sizes it states, and by what comes out when it lies about them', async () => {
  const zeros = Buffer.alloc(3_000_000, 32);
  const caps = { ...workbookCaps, inflatedBytes: 1_000_000 };
  expect(await readWorkbook(makeBook({ more: [{ name: 'a', content: zeros }] }), caps)).toMatchObject({
    code: 'workbook.tooLarge',
  });
  const lying = bookParts({}).map((part) =>
    part.name.includes('sheet1') ? { ...part, content: zeros, statedSize: 100 } : part,
  );
  expect(await readWorkbook(makeZip(lying), caps)).toMatchObject({ code: 'workbook.damaged' });
});

test('a column of empty rows to the end of the sheet costs nothing', async () => {
  const empty = Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/></row>`).join('');
  const sheet = `<worksheet><sheetData>${empty}<row r="900"><c r="A900"><v>1</v></c></row></sheetData></worksheet>`;
  expect(await readWorkbook(makeBook({ sheet }), { ...workbookCaps, rows: 1 })).toMatchObject({ ok: true });
});

test('a million ">" between quotes are passed over once', async () => {
  const sheet = `<worksheet a="${'>'.repeat(900_000)}"><row><c><v>1</v></c></row></worksheet>`;
  expect(await readWorkbook(makeBook({ sheet }))).toMatchObject({ ok: true });
});

test('a path is read like bytes, and one that is not there is a fault', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'workbook-')), 'danh sách.xlsx');
  writeFileSync(file, makeBook({ sheet: rows(3) }));
  expect(await readWorkbook(file)).toMatchObject({ ok: true });
  expect(await readWorkbook(file, { ...workbookCaps, fileBytes: 10 })).toMatchObject({ code: 'workbook.tooLarge' });
  await expect(readWorkbook(`${file}.gone`)).rejects.toThrow('ENOENT');
});

test('a workbook changed at any place is read or refused, never a fault', async () => {
  const good = makeBook({
    sheet:
      '<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    strings: '<sst><si><t>Đặng</t></si></sst>',
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(good);
      changed[at] = byte;
      expect(await readWorkbook(changed)).toHaveProperty('ok');
    }),
    { numRuns: 500, seed: 2024 },
  );
});
