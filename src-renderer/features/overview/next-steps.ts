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
  | { readonly what: 'sharedFiles'; readonly count: number }
  | { readonly what: 'lateStations'; readonly count: number }
  | { readonly what: 'proposedUnits'; readonly count: number }
  | { readonly what: 'giveNumbers'; readonly count: number }
  | { readonly what: 'twinDecisions'; readonly count: number }
  | { readonly what: 'conflicts'; readonly count: number }
  | { readonly what: 'refused'; readonly count: number }
  | { readonly what: 'backUp'; readonly lastAt: number | null };

/** Records that wait for a person at this station. */
export type Waiting = {
  /** units that stations proposed */
  readonly proposedUnits: number;
  /** decisions with awards that headquarters has still to number */
  readonly unnumbered: number;
  /** decisions that seem to be there twice */
  readonly twins: number;
  /** fields with several values, proposals among them at headquarters */
  readonly conflicts: number;
  /** changes that are not taken, here or at headquarters */
  readonly refused: number;
  /** files in the folder of the house that nobody has taken */
  readonly sharedFiles: number;
  /** stations of units that have sent nothing for too long */
  readonly lateStations: number;
};

export const nothingWaits: Waiting = {
  proposedUnits: 0,
  unnumbered: 0,
  twins: 0,
  conflicts: 0,
  refused: 0,
  sharedFiles: 0,
  lateStations: 0,
};

/** A copy is made every day; two days without one means that something keeps it from being made. */
const BACKUP_OLD_MS = 48 * 60 * 60 * 1000;

/** Reads the truths of the station; nothing is asked for that the station cannot do. */
export function nextSteps(station: ReadyStation, bar: StatusBar, waiting: Waiting, nowMs: number): readonly Todo[] {
  if (station.readOnly) return [{ what: 'restore' }];
  const empty = !station.hasAwards;
  const canSend = station.certified && station.role === 'unit' && !empty;
  const backupOld = bar.backupAt === null ? !empty : nowMs - bar.backupAt > BACKUP_OLD_MS;
  const some = <What extends Todo['what']>(what: What, count: number) => (count > 0 ? [{ what, count } as const] : []);
  const headquarters = station.role === 'headquarters';
  return [
    ...(empty && station.role === 'unit' ? [{ what: 'import' } as const] : []),
    ...(empty && headquarters ? [{ what: 'takeBundle' } as const] : []),
    ...(station.hasLetterhead ? [] : [{ what: 'letterhead' } as const]),
    ...(station.certified ? [] : [{ what: 'cards' } as const]),
    ...(canSend && bar.unsentChanges > 0 ? [{ what: 'export', changes: bar.unsentChanges } as const] : []),
    ...some('sharedFiles', waiting.sharedFiles),
    ...(headquarters ? some('proposedUnits', waiting.proposedUnits) : []),
    ...(headquarters ? some('giveNumbers', waiting.unnumbered) : []),
    ...some('conflicts', waiting.conflicts),
    ...some('refused', waiting.refused),
    ...(headquarters ? some('lateStations', waiting.lateStations) : []),
    ...some('twinDecisions', waiting.twins),
    ...(backupOld ? [{ what: 'backUp', lastAt: bar.backupAt } as const] : []),
  ];
}
