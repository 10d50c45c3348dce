import type { StationStatus, StatusBar } from '#shared/api/stations.ts';

const HOUR_MS = 3_600_000;

/** A unit's station with everything in place. */
export const station: Extract<StationStatus, { phase: 'ready' }> = {
  phase: 'ready',
  role: 'unit',
  code: 'K7QM-29XD',
  stationId: '019300a0-0000-7000-8000-000000000009',
  name: 'Phòng An ninh chính trị nội bộ',
  unit: null,
  actor: 'Lê Thu Hạnh',
  unlocked: true,
  certified: true,
  hasLetterhead: true,
  readOnly: false,
  hasAwards: true,
  fingerprint: '12345',
};

/** Saved and confirmed now, nothing unsent, backed up an hour ago. */
export const truthsAt = (nowMs: number): StatusBar => ({
  savedAt: nowMs,
  unsentChanges: 0,
  confirmedAt: nowMs,
  backupAt: nowMs - HOUR_MS,
});
