import { z } from 'zod';
import type { BackupCause } from '#shared/domain/backups.ts';
import { nothing } from './common.ts';
import { ask, job } from './contract.ts';

export interface BackupRow {
  /** file name inside the backups' folder; never a path */
  readonly name: string;
  readonly at: number;
  readonly sizeBytes: number;
  readonly cause: BackupCause;
}

export interface MadeBackup extends BackupRow {
  /** scans of the register whose content is not here */
  readonly missingScans: number;
}

export interface BackupContents {
  readonly name: string;
  readonly at: number;
  readonly intact: boolean;
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
  readonly lastChangeAt: number | null;
  readonly scans: number;
  /** of them those whose content lies neither among the copies nor in the data folder */
  readonly missingScans: number;
}

const named = z.object({ name: z.string().regex(/^[\w.-]{1,120}$/) });

export const backupsApi = {
  'backups.list': ask(nothing).returns<readonly BackupRow[]>(),
  'backups.make': job(nothing).returns<MadeBackup>(),
  /** Opens a copy apart and says what is inside. Refuses: backup.gone, backup.damaged. */
  'backups.inspect': job(named).returns<BackupContents>(),
  /** Puts the present register aside, takes the copy, and goes on under a new run of numbers. Refuses: backup.gone, backup.damaged, backup.tooNew. */
  'backups.restore': job(named).returns<BackupContents>(),
};
