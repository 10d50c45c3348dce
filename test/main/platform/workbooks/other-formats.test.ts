import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { workbookCaps } from '#main/platform/workbooks/workbook-caps.ts';
import type { Sheet, WorkbookSource } from '#shared/base/workbook.ts';
import { suspectedCode } from '#shared/domain/legacy-text/suspect-sheet.ts';
import { makeZip } from './make-zip.ts';

async function sheetsOf(source: WorkbookSource): Promise<readonly Sheet[]> {
  const read = await readWorkbook(source);
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets;
}
const textsOf = (sheet: Sheet | undefined): string[][] =>
  sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
const pasted = (html: string, text = ''): WorkbookSource => ({ pasted: { html, text } });

const docx = (body: string, styles?: string): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document><w:body>${body}</w:body></w:document>` },
    ...(styles === undefined ? [] : [{ name: 'word/styles.xml', content: `<w:styles>${styles}</w:styles>` }]),
  ]);
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const para = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: ReadonlyArray<readonly string[]>): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

test('the sample list of people reads whole from CSV', async () => {
  const [sheet] = await sheetsOf(`${import.meta.dirname}/../../../fixtures/workbooks/nhan-su-2024.csv`);
  expect(sheet?.rows).toHaveLength(301);
  expect(textsOf(sheet)[1]).toEqual([
    '504-783',
    'Lương Mạnh Ứng',
    '09/07/1982',
    'Nam',
    'Đại úy',
    'Phó Trưởng phòng',
    'PA05',
  ]);
});

test.each([
  [
    'a comma',
    'Tên,Đơn vị\nLê A,"PA03, Đội 2"\n',
    [
      ['Tên', 'Đơn vị'],
      ['Lê A', 'PA03, Đội 2'],
    ],
  ],
  [
    'a tab',
    'Tên\tĐơn vị\r\nLê A\tPA03\r\n',
    [
      ['Tên', 'Đơn vị'],
      ['Lê A', 'PA03'],
    ],
  ],
  [
    'what Excel says',
    'sep=,\nTên,Ghi; chú; dài\nA,b\n',
    [
      ['Tên', 'Ghi; chú; dài'],
      ['A', 'b'],
    ],
  ],
  [
    'a semicolon, line ends in quotes',
    'Tên;Lý do\nLê A;"đã\n""tốt"""\n',
    [
      ['Tên', 'Lý do'],
      ['Lê A', 'đã\n"tốt"'],
    ],
  ],
])('delimited by %s', async (_, text, rows) => {
  expect(textsOf((await sheetsOf(Buffer.from(text)))[0])).toEqual(rows);
  expect(textsOf((await sheetsOf(Buffer.from(`\ufeff${text}`, 'utf16le')))[0])).toEqual(rows);
});

test('rows keep the numbers a spreadsheet would give them', async () => {
  const [sheet] = await sheetsOf(Buffer.from('DANH SÁCH\n\nTên;Năm\nLê A;1980\n'));
  expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
});

test('CSV of a Vietnamese Windows is read by its code page, and one in ABC is left for a person to say', async () => {
  const windows = Buffer.concat([
    Buffer.from('Ho;Nguy'),
    Buffer.from([0xea, 0xde]),
    Buffer.from('n\nA;B\nC;'),
    Buffer.from([0xd0]),
    Buffer.from('\n'),
  ]);
  expect(textsOf((await sheetsOf(windows))[0])[0]?.map((text) => text.normalize('NFC'))).toEqual(['Ho', 'Nguyễn']);
  const [abc] = await sheetsOf(Buffer.from('Hä vµ tªn;§¬n vÞ\nL­¬ng V¨n Thµnh;C«ng an\nNguyÔn §øc;PA03\n', 'latin1'));
  expect(abc && suspectedCode(abc)).toBe('abc');
});

test('more rows, columns or text than the caps are refused, and so is a text without columns', async () => {
  const csv = Buffer.from('a;b;c\n1;2;3\n4;5;6\n');
  const refusal = async (caps: object): Promise<unknown> => readWorkbook(csv, { ...workbookCaps, ...caps });
  expect(await refusal({ rows: 2 })).toMatchObject({ code: 'workbook.tooManyRows' });
  expect(await refusal({ columns: 2 })).toMatchObject({ code: 'workbook.tooManyColumns' });
  expect(await refusal({ textLength: 5 })).toMatchObject({ code: 'workbook.tooLarge' });
  expect(await refusal({ textBytes: 5 })).toMatchObject({ code: 'workbook.tooLarge' });
  expect(await readWorkbook(Buffer.from('xin chào\n'))).toMatchObject({
    code: 'workbook.wrongType',
    params: { found: '.txt' },
  });
});

test('an old .xls gives values, days, merges and what is hidden', async () => {
  const sheet = utils.aoa_to_sheet([['DANH SÁCH'], ['Họ tên', 'Ngày', 'Số'], ['Đặng Thị Ánh', 45_448, 504_783]]);
  Object.assign(sheet.B3, { z: 'dd/mm/yyyy' });
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Cá nhân');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['ẩn']]), 'Ẩn');
  book.Workbook = {
    Sheets: [
      { name: 'Cá nhân', Hidden: 0 },
      { name: 'Ẩn', Hidden: 1 },
    ],
  };
  const [first, second] = await sheetsOf(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
  expect(first).toMatchObject({ name: 'Cá nhân', hidden: false, merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] });
  expect(textsOf(first)).toEqual([['DANH SÁCH'], ['Họ tên', 'Ngày', 'Số'], ['Đặng Thị Ánh', '05/06/2024', '504783']]);
  expect(first?.rows[2]?.cells.map(({ kind }) => kind)).toEqual(['text', 'date', 'number']);
  expect(second).toMatchObject({ name: 'Ẩn', hidden: true });
});

test('a .docx gives each table with the lines above it, merged cells, and texts by the font of each run', async () => {
  const old = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
  const [first, second] = await sheetsOf(
    docx(
      [
        para(run('DANH SÁCH')),
        para(run('I. Tập thể')),
        table(
          [
            cell(para(run('TT')), '<w:vMerge w:val="restart"/>'),
            cell(para(run('Người nhận')), '<w:gridSpan w:val="2"/>'),
          ],
          [cell(para(), '<w:vMerge/>'), cell(para(run('Tên'))), cell(para(run('Đơn vị')))],
          [
            cell(para(run('1'))),
            cell(para(run('L­¬ng V', old), run('¨n', old), run(' (bỏ)', '<w:vanish/>'))),
            cell(para(run('PA03')) + para(run('Đội 2'))),
          ],
        ),
        para(run('II. Cá nhân')),
        table([cell(para(run('1'))), cell(para(run('Lê A')))]),
      ].join(''),
    ),
  );
  expect(textsOf(first)).toEqual([
    ['DANH SÁCH'],
    ['I. Tập thể'],
    ['TT', 'Người nhận'],
    ['Tên', 'Đơn vị'],
    ['1', 'Lương Văn', 'PA03\nĐội 2'],
  ]);
  expect(first?.merges).toEqual(
    expect.arrayContaining([
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ]),
  );
  expect(first?.rows[3]?.cells.map(({ column }) => column)).toEqual([2, 3]);
  expect(first?.rows[4]?.cells[1]?.oldCode).toBe('abc');
  expect(textsOf(second)).toEqual([['DANH SÁCH'], ['II. Cá nhân'], ['1', 'Lê A']]);
});

test('a Word text takes its font from its styles when it names none itself', async () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Mới"><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style>';
  const moi = '<w:p><w:pPr><w:pStyle w:val="Mới"/></w:pPr><w:r><w:t>Đỗ A</w:t></w:r></w:p>';
  const [sheet] = await sheetsOf(docx(table([cell(para(run('§ç A'))), cell(moi)]), styles));
  expect(textsOf(sheet)).toEqual([['Đỗ A', 'Đỗ A']]);
});

test('what was struck out or moved away in Word is not there, and a table in a cell only lends its words', async () => {
  const inner = table([cell(para(run('Đội 2'))), cell(para(run('PA03')))]);
  const struck = `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>${run('mới')}<w:moveFrom>${run('đi')}</w:moveFrom></w:p>`;
  const [sheet] = await sheetsOf(docx(table([cell(struck), cell(inner)])));
  expect(textsOf(sheet)).toEqual([['mới', 'Đội 2\nPA03']]);
});

test('a table from Excel or Word on the clipboard keeps merges, fonts and hidden rows', async () => {
  const [sheet] = await sheetsOf(
    pasted(
      '<html><head><style><!-- .xl65 {font-family:".VnTime", serif;} --></style></head><body><p>Danh s&aacute;ch</p>' +
        '<table><tr><th rowspan=2>TT</th><th colspan=2>Người&nbsp;nhận</th></tr><tr><td>Tên</td><td>Đơn vị</td></tr>' +
        '<tr style="display:none"><td>0</td><td>ẩn</td></tr>' +
        '<tr><td>1<td class=xl65>L­¬ng V¨n<td><span style=\'font-family:"VNI-Times"\'>Coâng an</span><br>tỉnh</tr></table></body></html>',
    ),
  );
  expect(textsOf(sheet)).toEqual([
    ['Danh sách'],
    ['TT', 'Người nhận'],
    ['Tên', 'Đơn vị'],
    ['0', 'ẩn'],
    ['1', 'Lương Văn', 'Công an\ntỉnh'],
  ]);
  expect(sheet?.rows[3]?.hidden).toBe(true);
  expect(sheet?.rows[2]?.cells.map(({ column }) => column)).toEqual([2, 3]);
  expect(sheet?.merges).toContainEqual({ top: 2, left: 1, bottom: 3, right: 1 });
});

test('plain cells from the clipboard are read by their tabs, and words alone are no table', async () => {
  expect(textsOf((await sheetsOf(pasted('<b>x</b>', 'Tên\tNăm\nLê A\t1980\n')))[0])).toEqual([
    ['Tên', 'Năm'],
    ['Lê A', '1980'],
  ]);
  expect(await readWorkbook(pasted('', '  \n'))).toMatchObject({ code: 'workbook.noTable' });
});

test('scripts of a page are no text, and a page of a thousand nested tables is refused', async () => {
  const [sheet] = await sheetsOf(pasted('<table><tr><td><script>alert("<td>x</td>")</script>A</td></tr></table>'));
  expect(textsOf(sheet)).toEqual([['A']]);
  expect(await readWorkbook(pasted('<table><tr><td>'.repeat(1000)))).toMatchObject({
    ok: false,
    code: 'workbook.damaged',
  });
  expect(
    await readWorkbook(pasted('<table><tr><td colspan=999999999 rowspan=-5>A</td><td>B</td></tr></table>')),
  ).toMatchObject({ ok: false });
});

test('any bytes, whatever they begin with, give sheets or a refusal', async () => {
  const starts = [
    '',
    'a;b\n',
    '<html><table>',
    '\ufeff',
    '\u00ff\u00fe',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1W\0o\0r\0k\0b\0o\0o\0k\0',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }), async (start, rest) => {
      expect(await readWorkbook(Buffer.concat([Buffer.from(start, 'latin1'), rest]))).toHaveProperty('ok');
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('an .xls or .docx changed at any place is read or refused, never a fault', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Họ tên', 'Năm'],
      ['Đặng Ánh', 1980],
    ]),
    'Tờ',
  );
  const goods = [
    write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
    docx(
      table([cell(para(run('A')), '<w:vMerge w:val="restart"/>'), cell(para(run('B')))], [cell(para(), '<w:vMerge/>')]),
    ),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...goods), fc.nat(100_000), fc.nat(255), async (good, at, byte) => {
      const changed = Buffer.from(good);
      changed[at % good.length] = byte;
      expect(await readWorkbook(changed)).toHaveProperty('ok');
    }),
    { numRuns: 400, seed: 11 },
  );
});
