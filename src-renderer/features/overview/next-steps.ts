import type { StationStatus, StatusBar } from '#shared/api/stations.ts';

type ReadyStation = Extract<StationStatus, { phase: 'ready' }>;

/** What a person may have to do now, the most pressing first. */
export type Todo =
  | { readonly what: 'restore' }
  | { readonly what: 'import' }
  | { readonly what: 'takeBundle' }
  | { readonly what: 'letterhead' }
  | { readonly what: 'cards' }
  | { readonly what: 'export'; readonly changes: number }
  | { readonly what: 'backUp'; readonly lastAt: number | null };

/** A copy is made every day; two days without one means that something keeps it from being made. */
const BACKUP_OLD_MS = 48 * 60 * 60 * 1000;

/** Reads the two truths of the station; nothing is asked for that the station cannot do yet. */
export function nextSteps(station: ReadyStation, bar: StatusBar, nowMs: number): readonly Todo[] {
  if (station.readOnly) return [{ what: 'restore' }];
  const empty = station.awardCount === 0;
  const canSend = station.certified && station.role === 'unit' && !empty;
  const backupOld = bar.backupAt === null ? !empty : nowMs - bar.backupAt > BACKUP_OLD_MS;
  return [
    ...(empty && station.role === 'unit' ? [{ what: 'import' } as const] : []),
    ...(empty && station.role === 'headquarters' ? [{ what: 'takeBundle' } as const] : []),
    ...(station.hasLetterhead ? [] : [{ what: 'letterhead' } as const]),
    ...(station.certified ? [] : [{ what: 'cards' } as const]),
    ...(canSend && bar.unsentChanges > 0 ? [{ what: 'export', changes: bar.unsentChanges } as const] : []),
    ...(backupOld ? [{ what: 'backUp', lastAt: bar.backupAt } as const] : []),
  ];
}
