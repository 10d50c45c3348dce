import type { UnitRow } from '#shared/api/units.ts';

/** A unit as the list shows it, with what a test says otherwise. */
export const unitRow = (part: Partial<UnitRow>): UnitRow => ({
  id: '019300a0-0000-7000-8000-000000000003',
  code: 'PA03',
  name: 'Phòng An ninh chính trị nội bộ',
  shortName: '',
  tier: 'base',
  parentId: null,
  parentName: '',
  cluster: 'Cụm An ninh',
  clusterYear: 2024,
  status: 'active',
  validFrom: '',
  validTo: '',
  depth: 0,
  above: null,
  hasBelow: false,
  people: 0,
  collectiveAwards: 0,
  individualAwards: 0,
  ...part,
});
