import type { CollectiveLine, Letterhead, ListBasis, ListInput, PersonLine } from '#shared/domain/lists/list-input.ts';

const letterhead: Letterhead = {
  parentBody: 'Bộ Công an',
  issuingBody: 'Công an tỉnh Hải Dương',
  place: 'Hải Dương',
  signerAuthority: ['KT. GIÁM ĐỐC'],
  signerTitle: 'Phó Giám đốc',
  signerRank: 'Đại tá',
  signerName: 'Nguyễn Văn An',
  recipients: ['Ban Giám đốc (để báo cáo)', 'Lưu: VT, PX03'],
};

export const aDecision = {
  kind: 'decision',
  number: '2145/QĐ-CAT-PX03',
  decidedOn: '2024-12-09',
  authority: 'Giám đốc Công an tỉnh Hải Dương',
} as const satisfies ListBasis;

export const aYear = {
  kind: 'year',
  year: 2024,
  reportTitle: 'Báo cáo tổng kết Cụm thi đua An ninh',
} as const satisfies ListBasis;

const award = {
  formName: 'Giấy khen của Giám đốc Công an tỉnh',
  formOrder: 330,
  level: 'provincial_police',
  decisionNumber: '2145/QĐ-CAT-PX03',
  decidedOn: '2024-12-09',
  reason: 'Có thành tích đột xuất',
  note: '',
  status: 'valid',
  statusOn: '',
  statusBasis: '',
} as const;

export const aCollective = (line: Partial<CollectiveLine> = {}): CollectiveLine => ({
  ...award,
  name: 'Phòng An ninh kinh tế',
  parentUnit: 'Công an tỉnh',
  ...line,
});

export const aPerson = (line: Partial<PersonLine> = {}): PersonLine => ({
  ...award,
  name: 'Ngô Đình Ánh',
  nameKey: 'anh',
  birth: '1972-07-14',
  rank: 'Trung úy',
  post: 'Phó Đội trưởng',
  unit: 'Phòng An ninh kinh tế',
  ...line,
});

export const aList = (input: Partial<ListInput> = {}): ListInput => ({
  letterhead,
  basis: aDecision,
  title: '',
  collectives: [],
  people: [],
  households: [],
  printedOn: '2024-12-05',
  ...input,
});
