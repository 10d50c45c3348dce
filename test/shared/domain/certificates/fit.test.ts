import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligns, type BlankField, boxOf, faces } from '#shared/domain/certificates/blank.ts';
import { fitText } from '#shared/domain/certificates/fit.ts';
import { placeCertificate } from '#shared/domain/certificates/place.ts';
import { textWidthMm } from '#shared/domain/certificates/text-width.ts';

const field: BlankField = {
  id: 'recipient',
  kind: 'recipient',
  before: '',
  xMm: 40,
  yMm: 100,
  widthMm: 120,
  align: 'left',
  face: 'bold',
  sizePt: 20,
  minSizePt: 14,
  maxLines: 2,
  lineHeight: 1.2,
  upperCase: false,
};

test('a short name stands in the size of its field', () => {
  expect(fitText(field, 'Thượng úy Lê Thị Bích')).toEqual({
    kind: 'fits',
    lines: ['Thượng úy Lê Thị Bích'],
    sizePt: 20,
  });
});

test('a long name goes over the lines of its field first, and is set smaller only then', () => {
  const long = 'Đội Cảnh sát điều tra tội phạm về trật tự xã hội';
  expect(fitText(field, long)).toMatchObject({ kind: 'fits', sizePt: 20, lines: { length: 2 } });
  const longer = fitText({ ...field, maxLines: 1 }, 'Đội Cảnh sát điều tra tội phạm về kinh tế');
  expect(longer).toMatchObject({ kind: 'fits', lines: { length: 1 } });
  expect(longer.kind === 'fits' && longer.sizePt).toBeLessThan(20);
});

test('what does not fit at the smallest size is said and not cut', () => {
  expect(fitText({ ...field, maxLines: 1 }, 'Đội Cảnh sát '.repeat(20).trim())).toEqual({ kind: 'tooLong' });
  expect(fitText({ ...field, widthMm: 5 }, 'Nghiêng')).toEqual({ kind: 'tooLong' });
});

test('a sign that the font has no letter for is named', () => {
  expect(fitText(field, 'Lê Thị 漢')).toEqual({ kind: 'strangeSign', sign: '漢' });
  expect(fitText(field, 'Cay đắng 🌶')).toEqual({ kind: 'strangeSign', sign: '🌶' });
});

test('lines in the middle of a sheet are about as long as each other, and a forced break stays', () => {
  const centred: BlankField = { ...field, align: 'center', sizePt: 16, maxLines: 3 };
  const fitted = fitText(centred, 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2024');
  const widths = fitted.kind === 'fits' ? fitted.lines.map((line) => textWidthMm(line, 'bold', fitted.sizePt)) : [];
  expect(widths).toHaveLength(2);
  expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(25);
  expect(fitText(centred, 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC')).toMatchObject({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] });
});

const word = fc.string({
  unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyẶỪỄĐW1/-.,“”'.split('')),
  minLength: 1,
  maxLength: 12,
});
const anyText = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
const anyField = fc
  .record({
    xMm: fc.double({ min: 0, max: 250, noNaN: true }),
    yMm: fc.double({ min: 0, max: 200, noNaN: true }),
    widthMm: fc.double({ min: 5, max: 250, noNaN: true }),
    align: fc.constantFrom(...aligns),
    face: fc.constantFrom(...faces),
    sizePt: fc.double({ min: 5, max: 40, noNaN: true }),
    minSizePt: fc.double({ min: 5, max: 40, noNaN: true }),
    maxLines: fc.integer({ min: 1, max: 6 }),
    lineHeight: fc.double({ min: 0.8, max: 2, noNaN: true }),
    upperCase: fc.boolean(),
  })
  .map((some): BlankField => ({ ...field, kind: 'text', ...some }));

test('whatever is printed keeps all its words, inside its box, never smaller than allowed nor larger than set', () => {
  fc.assert(
    fc.property(anyField, anyText, (given, text) => {
      const said: BlankField = { ...given, before: text };
      const sheet = { widthMm: 600, heightMm: 600, fields: [said] };
      const { page, problems } = placeCertificate(sheet, nobody);
      if (problems.length > 0) return page.texts.length === 0;
      const box = boxOf(said);
      const wanted = said.upperCase ? text.toLocaleUpperCase('vi') : text;
      return (
        page.texts.map((line) => line.text).join(' ') === wanted &&
        page.texts.every(
          (line) =>
            line.sizePt <= said.sizePt &&
            line.sizePt >= Math.min(said.minSizePt, said.sizePt) &&
            line.xMm >= box.leftMm - 1e-3 &&
            line.xMm + textWidthMm(line.text, line.face, line.sizePt) <= box.rightMm + 1e-3 &&
            line.yMm <= box.bottomMm &&
            line.yMm >= box.topMm,
        )
      );
    }),
  );
});

const nobody = {
  authority: '',
  verb: '',
  form: '',
  recipient: '',
  post: '',
  achievement: '',
  decision: '',
  registerNumber: '',
  placeAndDay: '',
  capacity: '',
  signer: '',
};
