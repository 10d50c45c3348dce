import type { ListInput, PersonLine } from '#shared/domain/lists/list-input.ts';
import { sampleLetterhead, usualLetterhead } from '#shared/domain/lists/sample-letterhead.ts';

const line = {
  formName: 'Giấy khen',
  formOrder: 5,
  level: 'unit' as const,
  decisionNumber: '2145/QĐ-CAT-PX03',
  decidedOn: '2024-12-05',
  reason: 'Có thành tích xuất sắc trong phong trào thi đua “Vì an ninh Tổ quốc”',
  note: '',
  status: 'valid' as const,
  statusOn: '',
  statusBasis: '',
};

export const personLine = (index: number): PersonLine => ({
  ...line,
  name: `Nguyễn Văn An ${index}`,
  nameKey: `an ${index}`,
  birth: '1985',
  rank: 'Thiếu tá',
  post: 'Cán bộ',
  unit: 'Phòng An ninh kinh tế',
});

/** A list of some people under a decision. */
export const listOfPeople = (people: number, given: Partial<ListInput> = {}): ListInput => ({
  letterhead: {
    ...usualLetterhead,
    ...sampleLetterhead,
    signerAuthority: ['KT. GIÁM ĐỐC'],
    signerTitle: 'PHÓ GIÁM ĐỐC',
    signerRank: 'Đại tá',
    signerName: 'Nguyễn Văn Bình',
  },
  basis: {
    kind: 'decision',
    number: '2145/QĐ-CAT-PX03',
    decidedOn: '2024-12-05',
    authority: 'Giám đốc Công an tỉnh Hải Dương',
  },
  title: '',
  collectives: [],
  people: Array.from({ length: people }, (_, index) => personLine(index)),
  households: [],
  printedOn: '2024-12-05',
  ...given,
});
