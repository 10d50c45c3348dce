import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniffScan } from '#shared/domain/attachments/scan-kind.ts';
import { jpegOf, pdfOf, pngOf } from '#support/scans.ts';

test.each([
  ['application/pdf', pdfOf('một')],
  ['image/png', pngOf(40, 30)],
  ['image/jpeg', jpegOf(40, 30)],
])('%s is known by its content', (type, bytes) => {
  expect(sniffScan(bytes, 'bất kỳ.exe')).toEqual({ ok: true, value: type });
});

test('a file that only bears the name of a scan is refused', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>');
  expect(sniffScan(html, 'quyết định.pdf')).toMatchObject({
    code: 'attachment.notAScan',
    params: { name: 'quyết định.pdf' },
  });
  expect(sniffScan(Buffer.from('MZ\x90\0'), 'a.png')).toMatchObject({ code: 'attachment.notAScan' });
  expect(sniffScan(new Uint8Array(), 'a.pdf')).toMatchObject({ code: 'attachment.empty' });
});

test('a PDF that does not begin the file is none: what comes first is what a reader may take it for', () => {
  expect(sniffScan(Buffer.concat([Buffer.from('PK\x03\x04'), pdfOf('x')]), 'a.pdf')).toMatchObject({
    code: 'attachment.notAScan',
  });
});

test.each([pdfOf('x'), pngOf(40, 30), jpegOf(40, 30)])('a file that was cut short is refused', (bytes) => {
  const cut = bytes.subarray(0, bytes.length - 8);
  expect(sniffScan(cut, 'a')).toMatchObject({ code: 'attachment.cutShort' });
});

test.each([pngOf(60_000, 60_000), pngOf(40_000, 10), pngOf(12_000, 12_000), jpegOf(60_000, 60_000)])(
  'a picture that would unpack to more than the memory holds is refused',
  (bytes) => {
    expect(sniffScan(bytes, 'a')).toMatchObject({ code: 'attachment.tooManyPixels' });
  },
);

test('a picture without a side is none', () => {
  expect(sniffScan(pngOf(0, 10), 'a')).toMatchObject({ code: 'attachment.notAScan' });
});

test('whatever follows a first mark, an answer comes', () => {
  const marks = [pdfOf('x').subarray(0, 5), pngOf(1, 1).subarray(0, 24), jpegOf(1, 1).subarray(0, 3)];
  fc.assert(
    fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 300 }), (mark, rest) => {
      expect(typeof sniffScan(Buffer.concat([mark, rest]), 'a').ok).toBe('boolean');
    }),
  );
});
