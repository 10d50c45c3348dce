import ExcelJs from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import { runOffice } from '#main/platform/office/office-task.ts';
import type { Block, ListDocument } from '#shared/domain/lists/list-document.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { aCollective, aList, aPerson, aYear } from '../../../shared/domain/lists/given-lines.ts';
import { convert, pagesOf } from './soffice.ts';

const longName = 'Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao';
const shortList = layoutList(
  aList({
    collectives: [aCollective(), aCollective({ name: longName, reason: '=1+1 & <b>không phải thẻ</b>' })],
    people: [aPerson(), aPerson({ name: '=HYPERLINK("x")', unit: longName })],
  }),
);
const longList = layoutList(
  aList({
    basis: aYear,
    collectives: Array.from({ length: 40 }, (_, index) => aCollective({ name: `Đội ${index + 1}` })),
    people: Array.from({ length: 160 }, (_, index) => aPerson({ name: `Nguyễn Thị Hồng Ngọc ${index + 1}` })),
  }),
);
const report: ListDocument = {
  title: 'BÁO CÁO',
  author: 'Cụm thi đua',
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'Thực hiện ', bold: true },
        { text: 'kế hoạch', italic: true },
      ],
      align: 'justify',
      indented: true,
      spacePt: 6,
    },
    {
      kind: 'signatures',
      placeAndDay: 'Hải Dương, ngày 09 tháng 12 năm 2024',
      signers: [
        { capacity: ['NGƯỜI LẬP'], hint: '(Ký, ghi rõ họ tên)', name: 'Trần Văn Bình' },
        { capacity: ['KẾ TOÁN'], hint: '', name: 'Lê Thị Ước' },
        { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], hint: '(Ký tên, đóng dấu)', name: 'Đại tá Nguyễn Văn An' },
      ],
    },
  ],
};
const documents = { short: shortList, long: longList, report };
const word = new Map<string, Uint8Array>();
const excel = new Map<string, Uint8Array>();
let wordPages: ReadonlyMap<string, readonly string[]>;
let excelPages: ReadonlyMap<string, readonly string[]>;

const words = (text: string): string => text.replace(/\s+/g, '');
/** Every text of a document, in the order in which it stands. */
const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'together') return textsOf(block.blocks);
    if (block.kind !== 'table') return [];
    return block.rows.flatMap((row) => (row.kind === 'group' ? [row.text] : row.cells)).filter((text) => text !== '');
  });

beforeAll(async () => {
  for (const [name, document] of Object.entries(documents)) {
    word.set(`${name}.docx`, await runOffice({ format: 'docx', document }));
    excel.set(`${name}.xlsx`, await runOffice({ format: 'xlsx', document }));
  }
  const pdfs = convert(
    new Map([...word, ...excel].map(([name, bytes]) => [name.replace('.', '-').replace(/-(\w+)$/, '-$1.$1'), bytes])),
    'pdf',
  );
  const pages = (ending: string) =>
    new Map(
      Object.keys(documents).map((name) => [
        name,
        pagesOf(pdfs.get(`${name}-${ending}.${ending}`) ?? new Uint8Array()),
      ]),
    );
  wordPages = pages('docx');
  excelPages = pages('xlsx');
}, 120_000);

// Columns stand side by side, so that a text which is broken in its cell is not in one piece: its words are asked for.
const inOrder = (said: string, texts: readonly string[]): readonly string[] => {
  const found = new Set(said.split(/\s+/));
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => !found.has(word) && !words(said).includes(word));
};

test('a file of Word says every word of the list', () => {
  for (const [name, document] of Object.entries(documents)) {
    const said = (wordPages.get(name) ?? []).join('\n');
    expect(inOrder(said, textsOf(document.blocks))).toEqual([]);
  }
  const said = words((wordPages.get('short') ?? []).join(''));
  for (const text of ['CÔNG AN TỈNH HẢI DƯƠNG', 'Độc lập - Tự do - Hạnh phúc', 'I. TẬP THỂ (02 tập thể)', '=1+1 & <b>'])
    expect(said).toContain(words(text));
});

test('headings of columns return on every page that a table goes on to, and pages are numbered from the second on', () => {
  const pages = wordPages.get('long') ?? [];
  expect(pages.length).toBeGreaterThan(8);
  expect(pages.length).toBeLessThan(20);
  pages.forEach((page, index) => {
    const [firstLine = ''] = page.trim().split('\n');
    if (index === 0) expect(firstLine).toContain('BỘ CÔNG AN');
    else expect(firstLine.trim()).toBe(String(index + 1));
    if (/\d{2}\/\d{2}\/\d{4}/.test(page)) expect(page).toMatch(/STT +(Tên tập thể|Họ và tên)/);
  });
});

test('who signs is not left alone on a page', () => {
  expect(wordPages.get('short')).toHaveLength(1);
  expect(wordPages.get('long')?.at(-1)).toMatch(/TỔNG HỢP[\s\S]*PHÓ GIÁM ĐỐC[\s\S]*Nguyễn Văn An/);
});

test('a workbook says every word of the list, a worksheet for each table', async () => {
  for (const [name, document] of Object.entries(documents)) {
    const said = (excelPages.get(name) ?? []).join('\n');
    expect(inOrder(said, textsOf(document.blocks))).toEqual([]);
  }
  const book = new ExcelJs.Workbook();
  await book.xlsx.load((excel.get('long.xlsx') ?? new Uint8Array()).buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['TẬP THỂ', 'CÁ NHÂN', 'TỔNG HỢP THEO CẤP KHEN']);
});

test('in a workbook texts stay texts, and numbers are numbers that look as they did', async () => {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load((excel.get('short.xlsx') ?? new Uint8Array()).buffer as ArrayBuffer);
  const cells = book.worksheets.flatMap((sheet) =>
    (sheet.getSheetValues() as unknown[][]).flatMap((row) => (Array.isArray(row) ? row : [])),
  );
  expect(cells).toContain('=1+1 & <b>không phải thẻ</b>');
  expect(cells).toContain('=HYPERLINK("x")');
  expect(cells).toContain(2);
  expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
});

test('a worksheet prints on one page’s width, its headings on every page', async () => {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load((excel.get('long.xlsx') ?? new Uint8Array()).buffer as ArrayBuffer);
  const [first] = book.worksheets;
  expect(first?.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '10:10' });
  expect(first?.views).toMatchObject([{ state: 'frozen', ySplit: 10 }]);
  for (const page of (excelPages.get('long') ?? []).slice(0, 3)) expect(page).toMatch(/STT +Tên tập thể/);
});
