import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fontkit from '@cantoo/fontkit';
import { expect, test } from 'vitest';
import { type Fonts, makePlacedPdf } from '#main/platform/printing/certificate-pdf.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { aligns, type BlankSheet, faces } from '#shared/domain/certificates/blank.ts';
import { certificateValues } from '#shared/domain/certificates/certificate-values.ts';
import { noOffset, type PlacedPage, placeCertificate } from '#shared/domain/certificates/place.ts';
import { sampleBlanks } from '#shared/domain/certificates/sample-blanks.ts';
import { testGrid } from '#shared/domain/certificates/test-grid.ts';
import { textWidthMm } from '#shared/domain/certificates/text-width.ts';
import { certificateLetterhead, certificateLine } from '#support/certificates.ts';
import { temporaryFolder } from '#support/folders.ts';
import { inkOfPdf, wordsOfPdf } from '#support/pdf-ink.ts';

const TOLERANCE_MM = 0.5;
const read = (name: string) => readFileSync(path.resolve(`resources/fonts/Tinos-${name}.ttf`));
const fonts: Fonts = {
  regular: read('Regular'),
  bold: read('Bold'),
  italic: read('Italic'),
  boldItalic: read('BoldItalic'),
};
const values = certificateValues(certificateLine(), certificateLetterhead);

async function printed(pages: readonly PlacedPage[], offset = noOffset): Promise<string> {
  const document = { title: 'Giấy khen', author: 'Công an tỉnh Hải Dương', pages };
  const { bytes } = await makePlacedPdf(document, { fonts, offset, now: Date.UTC(2024, 10, 20) }, unwatchedJob);
  const file = path.join(temporaryFolder(), 'certificates.pdf');
  writeFileSync(file, bytes);
  return file;
}

/** Every line of the page lies where it was placed: read back word by word. */
function expectInPlace(file: string, page: PlacedPage, number = 0): void {
  const { pages, words } = wordsOfPdf(file);
  expect(pages[number]?.widthMm).toBeCloseTo(page.widthMm, 1);
  expect(pages[number]?.heightMm).toBeCloseTo(page.heightMm, 1);
  const found = words.filter((word) => word.page === number);
  for (const line of page.texts) {
    const [first, ...others] = line.text.split(' ');
    const begin = found.find(
      (word) =>
        word.text === first &&
        Math.abs(word.leftMm - line.xMm) < TOLERANCE_MM &&
        Math.abs(word.baselineMm - line.yMm) < TOLERANCE_MM,
    );
    expect(begin, `“${line.text}” at ${line.xMm}, ${line.yMm}`).toBeDefined();
    const end = line.xMm + textWidthMm(line.text, line.face, line.sizePt);
    const last = others.at(-1) ?? first;
    const ends = found.some(
      (word) =>
        word.text === last &&
        Math.abs(word.rightMm - end) < TOLERANCE_MM &&
        Math.abs(word.baselineMm - line.yMm) < TOLERANCE_MM,
    );
    expect(ends, `“${line.text}” ends at ${end}`).toBe(true);
  }
}

test.each(sampleBlanks)('every field of the $name lies within half a millimetre of its place', async ({ sheet }) => {
  const { page, problems } = placeCertificate(sheet, values);
  expect(problems).toEqual([]);
  expectInPlace(await printed([page]), page);
});

test.each(aligns.flatMap((align) => faces.map((face) => ({ align, face }))))(
  'so does a field that stands $align in $face, on a sheet of its own size',
  async ({ align, face }) => {
    const [sample] = sampleBlanks;
    const fields = sample?.sheet.fields.map((field) => ({ ...field, align, face })) ?? [];
    const sheet: BlankSheet = { widthMm: 330.2, heightMm: 215.9, fields };
    const { page } = placeCertificate(sheet, values);
    expectInPlace(await printed([page]), page);
  },
);

test('a printer that is off by two millimetres is sent every field two millimetres the other way', async () => {
  const [sample] = sampleBlanks;
  if (!sample) throw new Error('no sample');
  const { page } = placeCertificate(sample.sheet, values);
  const moved = { ...page, texts: page.texts.map((text) => ({ ...text, xMm: text.xMm - 2, yMm: text.yMm + 1.5 })) };
  expectInPlace(await printed([page], { xMm: -2, yMm: 1.5, scale: 0 }), moved);
});

test('the ink lies where a ruler looks for it: the crosses of the test grid, and letters on their baseline', async () => {
  const grid = testGrid({ widthMm: 297, heightMm: 210 });
  const ink = inkOfPdf(await printed([grid]));
  expect([ink.widthMm, ink.heightMm].map((side) => Math.round(side))).toEqual([297, 210]);
  for (const [x, y] of [
    [20, 20],
    [277, 20],
    [20, 190],
    [277, 190],
  ] as const) {
    const across = (at: number) => [-0.1, 0, 0.1].some((by) => ink.at(x + at, y + by));
    const down = (at: number) => [-0.1, 0, 0.1].some((by) => ink.at(x + by, y + at));
    expect([-5, -2].map(across), `across ${x}, ${y}`).toEqual([true, true]);
    expect([-5, -2].map(down), `down ${x}, ${y}`).toEqual([true, true]);
    expect([-1, 1].some((by) => ink.at(x - 4, y + by))).toBe(false);
  }
  const letters = { fieldId: '', text: 'IIIIIIII', xMm: 100, yMm: 100, sizePt: 40, face: 'bold' as const };
  const file = await printed([{ widthMm: 297, heightMm: 210, texts: [letters], strokes: [] }]);
  const lines = inkOfPdf(file);
  const inked = (y: number) => Array.from({ length: 400 }, (_, i) => 100 + i * 0.1).some((x) => lines.at(x, y));
  expect([inked(99.7), inked(100.3)]).toEqual([true, false]);
});

test('the text of a certificate is found in it, letter by letter, marks and odd signs as they are', async () => {
  const [sample] = sampleBlanks;
  if (!sample) throw new Error('no sample');
  const odd = certificateLine({ name: '<b>Ừ & Ẵ</b> "=1+1" {{x}}', rank: '' });
  const { page } = placeCertificate(sample.sheet, certificateValues(odd, certificateLetterhead));
  const { words } = wordsOfPdf(await printed([page]));
  const text = words.map((word) => word.text).join(' ');
  for (const wanted of ['<b>Ừ & Ẵ</b> "=1+1" {{x}}', 'GIÁM ĐỐC CÔNG AN TỈNH HẢI DƯƠNG', 'Vào Sổ vàng số: 123'])
    expect(text).toContain(wanted);
  expect(text).toBe(text.normalize('NFC'));
});

test('one page for each award; five hundred are one small file', async () => {
  const [sample] = sampleBlanks;
  if (!sample) throw new Error('no sample');
  const pages = Array.from({ length: 500 }, (_, n) => {
    const line = certificateLine({ registerNumber: String(n + 1) });
    return placeCertificate(sample.sheet, certificateValues(line, certificateLetterhead)).page;
  });
  const file = await printed(pages);
  expect(wordsOfPdf(file).pages).toHaveLength(500);
  expect(readFileSync(file).length).toBeLessThan(1_000_000);
});

test('a batch that is cancelled ends between two slices', async () => {
  const [sample] = sampleBlanks;
  if (!sample) throw new Error('no sample');
  const { page } = placeCertificate(sample.sheet, values);
  const document = { title: '', author: '', pages: Array.from({ length: 60 }, () => page) };
  const done: number[] = [];
  const job = {
    ...unwatchedJob,
    progress: (count: number) => done.push(count),
    pause: () => (done.length === 2 ? Promise.reject(new JobCancelled()) : Promise.resolve()),
  };
  await expect(makePlacedPdf(document, { fonts, offset: noOffset, now: 0 }, job)).rejects.toThrow(JobCancelled);
  expect(done).toEqual([25, 50]);
});

test.each(faces)('the widths that texts are fitted by are those of the shipped font: %s', (face) => {
  const name = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'BoldItalic' }[face];
  const font = fontkit.create(read(name));
  if (!('glyphForCodePoint' in font)) throw new Error('a collection of fonts');
  const letters =
    'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzAĂÂĐÊÔƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ0123456789/-–“”.,:;()№₫';
  for (const sign of letters)
    expect([sign, textWidthMm(sign, face, 72)]).toEqual([
      sign,
      expect.closeTo(((font.glyphForCodePoint(sign.codePointAt(0) ?? 0)?.advanceWidth ?? 0) / 2048) * 25.4, 6),
    ]);
});
