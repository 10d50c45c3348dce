import { expect, test } from 'vitest';
import { certificateValues } from '#shared/domain/certificates/certificate-values.ts';
import { certificateLine, certificateLetterhead as letterhead } from '#support/certificates.ts';

const values = (given: Parameters<typeof certificateLine>[0] = {}) =>
  certificateValues(certificateLine(given), letterhead);

test('a certificate says who gives what to whom, for what, by which decision and under which number', () => {
  expect(values()).toEqual({
    authority: 'GIÁM ĐỐC CÔNG AN TỈNH HẢI DƯƠNG',
    verb: 'TẶNG',
    form: 'Giấy khen',
    recipient: 'Thượng úy Đặng Thị Thanh Ánh',
    post: 'Phó Đội trưởng, Đội 2, Phòng An ninh đối ngoại',
    achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua “Vì an ninh Tổ quốc” năm 2024',
    decision: '2145/QĐ-CAT-PX03 ngày 20 tháng 11 năm 2024',
    registerNumber: '123',
    placeAndDay: 'Hải Dương, ngày 20 tháng 11 năm 2024',
    capacity: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
    signer: 'Đại tá Nguyễn Văn An',
  });
});

test('the dead are given it posthumously', () => {
  expect(values({ posthumous: true }).verb).toBe('TRUY TẶNG');
});

test('a title is given as a title; an order keeps its name', () => {
  expect(values({ formName: 'Chiến sĩ thi đua cơ sở' }).form).toBe('Danh hiệu Chiến sĩ thi đua cơ sở');
  expect(values({ formName: 'Kỷ niệm chương “Bảo vệ an ninh Tổ quốc”' }).form).toBe(
    'Kỷ niệm chương “Bảo vệ an ninh Tổ quốc”',
  );
  expect(values({ formName: 'Bằng khen của Bộ Công an' }).form).toBe('Bằng khen');
});

test('a collective has its own name and the unit above it', () => {
  const { recipient, post } = values({
    kind: 'unit',
    name: 'Đội 2',
    rank: '',
    post: '',
    unit: 'Phòng An ninh đối ngoại',
  });
  expect([recipient, post]).toEqual(['Đội 2', 'Phòng An ninh đối ngoại']);
});

test('who signed the decision signs the certificate', () => {
  expect(values({ signer: 'Đại tá Bùi Văn Chung', signerTitle: 'Giám đốc' })).toMatchObject({
    capacity: 'GIÁM ĐỐC',
    signer: 'Đại tá Bùi Văn Chung',
  });
});

test('what is not known is empty, and marks that hide or turn letters are gone', () => {
  expect(values({ decidedOn: '', decisionNumber: '', registerNumber: '' })).toMatchObject({
    decision: '',
    placeAndDay: '',
    registerNumber: '',
  });
  expect(values({ name: 'Lê \u202eThị\u200b  B\u0069\u0301ch' }).recipient).toBe('Thượng úy Lê Thị Bích');
});
