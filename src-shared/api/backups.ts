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

export interface BackupContents {
  readonly name: string;
  readonly at: number;
  readonly intact: boolean;
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
  readonly lastChangeAt: number | null;
}

const named = z.object({ name: z.string().regex(/^[\w.-]{1,120}$/) });

export const backupsApi = {
  'backups.list': ask(nothing).returns<readonly BackupRow[]>(),
  'backups.make': job(nothing).returns<BackupRow>(),
  /** Opens a copy apart and says what is inside. Refuses: backup.gone, backup.damaged. */
  'backups.inspect': job(named).returns<BackupContents>(),
  /** Puts the present register aside, takes the copy, and goes on under a new run of numbers. Refuses: backup.gone, backup.damaged, backup.tooNew. */
  'backups.restore': job(named).returns<BackupContents>(),
};
