import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readCodes } from '#main/platform/pictures/read-codes.ts';
import { drawSeal, roomOfSeal, sealMark } from '#main/platform/printing/seal-on-page.ts';
import { jpegOf, pngOf } from '#support/scans.ts';

const text = `SV1:${'AB+C/D9E $F%G'.repeat(20).slice(0, 258)}`;
const side = (25.6 * 72) / 25.4;

/** A page with a code in the room that its link keeps. */
async function sealedPage(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.drawText('Ma ban in', { x: 90, y: 300 });
  const link = pdf.context.obj({
    Subtype: 'Link',
    Rect: [85, 120, 85 + side, 120 + side],
    A: { S: 'URI', URI: PDFString.of(sealMark) },
  });
  page.node.set(PDFName.of('Annots'), pdf.context.obj([link]));
  const room = roomOfSeal(page);
  if (!room) throw new Error('no room');
  drawSeal(room, text);
  page.node.delete(PDFName.of('Annots'));
  return pdf;
}

/** As it lies askew on the glass of a scanner. */
async function turned(pdf: PDFDocument, by: number): Promise<Uint8Array> {
  const askew = await PDFDocument.create();
  const [page] = await askew.embedPdf(await pdf.save());
  if (page) askew.addPage([700, 900]).drawPage(page, { x: 110, y: 10, rotate: degrees(by) });
  return askew.save();
}

const work = mkdtempSync(path.join(tmpdir(), 'so-vang-codes-'));
function drawn(pdf: Uint8Array, options: readonly string[], ending: string): Buffer {
  writeFileSync(path.join(work, 'page.pdf'), pdf);
  execFileSync('pdftoppm', [...options, '-singlefile', path.join(work, 'page.pdf'), path.join(work, 'page')]);
  return readFileSync(path.join(work, `page.${ending}`));
}

interface Gray {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

function grayOf(pgm: Buffer): Gray {
  const [, width = 0, height = 0] = (/^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 60)) ?? []).map(
    Number,
  );
  const start = pgm.length - width * height;
  const inside = (value: number, end: number): number => Math.min(Math.max(value, 0), end - 1);
  return { width, height, at: (x, y) => pgm[start + inside(y, height) * width + inside(x, width)] ?? 255 };
}

/** Out of focus and badly lit: each pixel the mean of its neighbours, one side of the page darker. */
function blurred({ width, height, at }: Gray, radius: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let down = -radius; down <= radius; down++)
        for (let right = -radius; right <= radius; right++) sum += at(x + right, y + down);
      rows[y * (width + 1) + x + 1] = Math.round((sum / (2 * radius + 1) ** 2) * (0.55 + (0.45 * x) / width));
    }
  return pngWith(width, height, deflateSync(rows));
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
function pngWith(width: number, height: number, packed: Buffer): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(content.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc(named), named.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

test('a scan at 150 dpi, seven degrees askew, is read from a poor JPEG', async () => {
  const askew = await turned(await sealedPage(), 7);
  const jpeg = drawn(askew, ['-r', '150', '-jpeg', '-jpegopt', 'quality=60', '-gray'], 'jpg');
  expect(await readCodes(jpeg, 'scan.jpg')).toEqual({ ok: true, value: [text] });
});

test.each([0, 7, 90, 180, 270])('a photograph out of focus, badly lit and turned by %i degrees is read', async (by) => {
  const at = await sealedPage();
  const page = at.getPage(0);
  page.setRotation(degrees(Math.floor(by / 90) * 90));
  const pgm = drawn(by % 90 === 0 ? await at.save() : await turned(at, by), ['-r', '200', '-gray'], 'pgm');
  const found = await readCodes(blurred(grayOf(pgm), 1), 'photo.png');
  expect(found).toEqual({ ok: true, value: [text] });
});

test('what is no picture, too large or cut short is refused or empty, never a fault', async () => {
  const code = async (bytes: Uint8Array) => {
    const read = await readCodes(bytes, 'x');
    return read.ok ? read.value : read.code;
  };
  expect(await code(Buffer.from('%PDF-1.7 %%EOF'))).toBe('picture.notAPicture');
  expect(await code(Buffer.alloc(0))).toBe('picture.notAPicture');
  expect(await code(pngOf(40_000, 40_000))).toBe('picture.tooManyPixels');
  expect(await code(jpegOf(30_000, 30_000))).toBe('picture.tooManyPixels');
  expect(await code(jpegOf(10, 10))).toEqual([]);
});
