import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { MoneyRules } from '#shared/api/rules.ts';

export const entry = (rest: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id: '01935c00-0000-7000-8000-000000000001',
  code: 'BK_BCA',
  nameVi: 'Bằng khen của Bộ Công an',
  nameEn: 'Certificate of Merit',
  kind: 'form',
  family: 'bang_khen',
  recipient: 'both',
  level: 'ministry',
  authority: 'Bộ trưởng Bộ Công an',
  sortOrder: 310,
  validFrom: '',
  validTo: '',
  aliases: ['BK BCA'],
  commendationTypes: ['cong_trang'],
  oncePerPerson: false,
  certainty: 'S',
  source: 'Luật 06/2022/QH15 Điều 74',
  note: '',
  rates: [
    {
      id: '01935c00-0000-7000-8000-00000000000b',
      validFrom: '2024-01-01',
      validTo: null,
      individual: 1.5,
      collective: 3,
      isMaximum: false,
      certainty: 'S',
      source: 'NĐ 152/2025 Điều 54',
    },
  ],
  ...rest,
});

export const flag = entry({
  id: '01935c00-0000-7000-8000-000000000002',
  code: 'CO_CU',
  nameVi: 'Cờ thi đua của Tổng cục',
  kind: 'title',
  recipient: 'collective',
  validTo: '2018-08-06',
  aliases: [],
  certainty: '?',
  rates: [],
});

export const money: MoneyRules = {
  salaries: [
    { id: 's1', validFrom: '2023-07-01', amount: 1_800_000, certainty: 'S', source: 'NĐ 24/2023' },
    { id: 's2', validFrom: '2024-07-01', amount: 2_340_000, certainty: 'S', source: 'NĐ 73/2024' },
  ],
  rules: [
    { id: 'r1', key: 'bonus.household', validFrom: null, value: '{"factor":1.5}', certainty: 'K', source: '' },
    {
      id: 'r2',
      key: 'bonus.rounding',
      validFrom: null,
      value: '{"mode":"up","step":10000}',
      certainty: '?',
      source: '',
    },
    { id: 'r3', key: 'bonus.rounding', validFrom: '2030-01-01', value: '{"mode":"far"}', certainty: '', source: '' },
  ],
};
