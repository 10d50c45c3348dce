import { expect, test } from 'vitest';
import { boxOf } from '#shared/domain/certificates/blank.ts';
import { certificateValues } from '#shared/domain/certificates/certificate-values.ts';
import { isWhole, placeCertificate, shiftPage } from '#shared/domain/certificates/place.ts';
import { sampleBlanks } from '#shared/domain/certificates/sample-blanks.ts';
import { offsetOf, testGrid } from '#shared/domain/certificates/test-grid.ts';
import { certificateLetterhead, certificateLine } from '#support/certificates.ts';

const [a4, a3] = sampleBlanks.map(({ sheet }) => sheet);
if (!a4 || !a3) throw new Error('no sample blanks');

const longest = certificateLine({
  rank: 'Thiếu tướng',
  name: 'Nguyễn Hoàng Phương Quỳnh Trang Nghiêm Thị Thảo Nguyên',
  post: 'Phó Trưởng phòng Cảnh sát quản lý hành chính về trật tự xã hội',
  unit: 'Đội Hướng dẫn công tác đăng ký, quản lý cư trú, Phòng Cảnh sát quản lý hành chính về trật tự xã hội, Công an tỉnh',
  reason:
    'Đã có thành tích xuất sắc trong đợt cao điểm tấn công, trấn áp tội phạm, bảo đảm an ninh, trật tự Tết Nguyên đán Ất Tỵ năm 2025 và các lễ hội đầu xuân trên địa bàn tỉnh',
});

test.each(sampleBlanks)('every field of the sample $name lies on its sheet', ({ sheet }) => {
  for (const box of sheet.fields.map(boxOf)) {
    expect(box.leftMm).toBeGreaterThan(10);
    expect(box.topMm).toBeGreaterThan(10);
    expect(box.rightMm).toBeLessThan(sheet.widthMm - 10);
    expect(box.bottomMm).toBeLessThan(sheet.heightMm - 10);
  }
});

test.each(sampleBlanks)('no two fields of the sample $name touch', ({ sheet }) => {
  const boxes = sheet.fields.map((field) => ({ id: field.id, ...boxOf(field) }));
  const touching = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.leftMm < b.rightMm && b.leftMm < a.rightMm && a.topMm < b.bottomMm && b.topMm < a.bottomMm)
      .map((b) => `${a.id} – ${b.id}`),
  );
  expect(touching).toEqual([]);
});

test.each(sampleBlanks)('the longest plausible names fit the sample $name', ({ sheet }) => {
  const certificate = placeCertificate(sheet, certificateValues(longest, certificateLetterhead));
  expect(certificate.problems).toEqual([]);
});

test('what does not fit and what is missing are named apart: only the first holds the certificate back', () => {
  const endless = certificateLine({ reason: 'rất dài '.repeat(100), registerNumber: '' });
  const certificate = placeCertificate(a4, certificateValues(endless, certificateLetterhead));
  expect(certificate.problems.map(({ field, why }) => [field.kind, why])).toEqual([
    ['achievement', 'tooLong'],
    ['registerNumber', 'missing'],
  ]);
  expect(isWhole(certificate)).toBe(false);
  const unnumbered = certificateValues(certificateLine({ registerNumber: '' }), certificateLetterhead);
  expect(isWhole(placeCertificate(a4, unnumbered))).toBe(true);
});

test('a field right of its place ends where it ends, one in the middle stands in the middle', () => {
  const values = certificateValues(certificateLine(), certificateLetterhead);
  const field = a4.fields.find(({ kind }) => kind === 'signer');
  if (!field) throw new Error('nobody signs');
  const at = (align: 'left' | 'center' | 'right') =>
    placeCertificate({ ...a4, fields: [{ ...field, align }] }, values).page.texts[0]?.xMm ?? 0;
  expect(at('left')).toBe(field.xMm);
  expect(at('center') - at('left')).toBeCloseTo(at('right') - at('center'), 6);
});

test('a printer that lays paper otherwise is given what brings every mark to its place', () => {
  const grid = testGrid(a3);
  // It draws two thousandths too large, 1.5 mm too far right and 0.7 mm too high.
  const printer = ([x, y]: readonly [number, number]) => [x * 1.002 + 1.5, y * 1.002 - 0.7] as const;
  const a = printer([20, 20]);
  const b = printer([400, 20]);
  const measured = { leftMm: a[0], topMm: a[1], spanMm: b[0] - a[0] };
  const offset = offsetOf(measured, a3, { xMm: 0, yMm: 0, scale: 0 });
  const sent = shiftPage(grid, offset);
  for (const [index, text] of grid.texts.entries()) {
    const [x, y] = printer([sent.texts[index]?.xMm ?? 0, sent.texts[index]?.yMm ?? 0]);
    expect(Math.abs(x - text.xMm)).toBeLessThan(0.05);
    expect(Math.abs(y - text.yMm)).toBeLessThan(0.05);
  }
});

test('measuring again under an offset that is right changes nothing', () => {
  const sent = { xMm: -1.5, yMm: 0.7, scale: -2 };
  const measured = offsetOf({ leftMm: 20, topMm: 20, spanMm: a4.widthMm - 40 }, a4, sent);
  expect(measured.xMm).toBeCloseTo(sent.xMm, 2);
  expect(measured.yMm).toBeCloseTo(sent.yMm, 2);
  expect(measured.scale).toBeCloseTo(sent.scale, 2);
});
