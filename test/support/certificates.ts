import type { CertificateLine } from '#shared/domain/certificates/certificate-values.ts';
import type { Letterhead } from '#shared/domain/lists/list-input.ts';

export const certificateLetterhead: Letterhead = {
  parentBody: 'Bộ Công an',
  issuingBody: 'Công an tỉnh Hải Dương',
  place: 'Hải Dương',
  signerAuthority: ['KT. GIÁM ĐỐC'],
  signerTitle: 'Phó Giám đốc',
  signerRank: 'Đại tá',
  signerName: 'Nguyễn Văn An',
  recipients: [],
};

/** An award of an invented person, ready to be printed. */
export const certificateLine = (given: Partial<CertificateLine> = {}): CertificateLine => ({
  awardId: '01939c00-0000-7000-8000-000000000001',
  kind: 'person',
  name: 'Đặng Thị Thanh Ánh',
  rank: 'Thượng úy',
  post: 'Phó Đội trưởng',
  unit: 'Đội 2, Phòng An ninh đối ngoại',
  awardTypeId: '01939c00-0000-7000-8000-0000000000aa',
  formName: 'Giấy khen của Giám đốc Công an tỉnh/thành phố',
  formOrder: 60,
  reason: 'Đã có thành tích xuất sắc trong phong trào thi đua “Vì an ninh Tổ quốc” năm 2024',
  registerNumber: '123',
  decisionNumber: '2145/QĐ-CAT-PX03',
  decidedOn: '2024-11-20',
  authority: 'Giám đốc Công an tỉnh/thành phố',
  signer: '',
  signerTitle: '',
  posthumous: false,
  status: 'valid',
  ...given,
});
