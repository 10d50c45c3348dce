import type { StationStatus } from '#shared/api/stations.ts';

export const ownUnitId = '01935c00-0000-7000-8000-0000000000a3';

/** A station after its first run. */
export const givenStatus = (role: 'unit' | 'headquarters'): StationStatus => ({
  phase: 'ready',
  role,
  code: 'UNTAAA',
  stationId: '01935c00-0000-7000-8000-00000000000a',
  name: 'PA03',
  unit: role === 'unit' ? { id: ownUnitId, code: 'PA03', name: 'Phòng An ninh chính trị nội bộ' } : null,
  actor: 'Lan',
  unlocked: true,
  certified: true,
  hasLetterhead: true,
  readOnly: false,
  hasAwards: false,
  fingerprint: '',
});
