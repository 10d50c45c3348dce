import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanName } from '#shared/domain/attachments/scan-name.ts';

test.each([
  ['Quyết định 12.pdf', 'application/pdf', 'Quyết định 12.pdf'],
  ['ảnh.JPEG', 'image/jpeg', 'ảnh.jpeg'],
  ['C:\\Users\\a\\..\\quyet dinh.pdf', 'application/pdf', 'quyet dinh.pdf'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['lừa\u202Efdp.exe', 'application/pdf', 'lừafdp.exe.pdf'],
  ['a.pdf', 'image/png', 'a.png'],
  ['CON.pdf', 'application/pdf', '_CON.pdf'],
  ['.pdf', 'application/pdf', 'pdf.pdf'],
  ['', 'application/pdf', 'ban-quet.pdf'],
  ['a<b>:c"|?*.pdf', 'application/pdf', 'abc.pdf'],
] as const)('%s that is %s is kept as %s', (given, type, kept) => {
  expect(scanName(given, type)).toBe(kept);
});

test('any name becomes one that can be kept anywhere, and stays itself when kept again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const kept = scanName(given, 'application/pdf');
      expect(kept.endsWith('.pdf')).toBe(true);
      expect([...kept].length).toBeLessThanOrEqual(120);
      expect(kept).not.toMatch(/[\\/:*?"<>|]|^\.|\p{Cc}/u);
      expect(scanName(kept, 'application/pdf')).toBe(kept);
    }),
  );
});
