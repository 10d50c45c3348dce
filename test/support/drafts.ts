import type { Input } from '#shared/api/index.ts';

type Draft<N extends 'awardTypes.save' | 'movements.save' | 'rules.saveSalary'> = Input<N>['draft'];

export const typeDraft = (rest: Partial<Draft<'awardTypes.save'>> = {}): Draft<'awardTypes.save'> => ({
  code: 'BK_CA_TINH',
  nameVi: 'Bằng khen của Công an tỉnh',
  nameEn: 'Certificate of Merit of the provincial police',
  kind: 'form',
  family: 'bang_khen',
  recipient: 'both',
  level: 'provincial_police',
  authority: 'Giám đốc Công an tỉnh',
  sortOrder: 345,
  validFrom: '2025-01-01',
  validTo: '',
  aliases: ['BK CAT'],
  commendationTypes: ['cong_trang'],
  oncePerPerson: false,
  certainty: '',
  source: '',
  note: '',
  ...rest,
});

export const rateDraft = (rest: Partial<Input<'awardTypes.saveRate'>['rate']['draft']> = {}) => ({
  validFrom: '2025-01-01',
  validTo: '',
  individual: 1,
  collective: 2,
  isMaximum: false,
  certainty: '' as const,
  source: '',
  ...rest,
});

export const movementDraft = (rest: Partial<Draft<'movements.save'>> = {}): Draft<'movements.save'> => ({
  name: 'Thi đua cao điểm Tết Ất Tỵ',
  kind: 'peak',
  planNumber: '12/KH-CAT',
  planDate: '2024-12-01',
  startsOn: '2024-12-15',
  endsOn: '2025-02-15',
  slogan: 'Vì bình yên cuộc sống',
  targets: '',
  note: '',
  unitId: null,
  ...rest,
});
