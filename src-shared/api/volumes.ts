import { z } from 'zod';
import { largestVolume, smallestVolume } from '#shared/domain/sync/volume-plan.ts';
import { fileToken, id, nothing } from './common.ts';
import { job, query } from './contract.ts';

/** Scans and the bytes of them that have still to go. */
export interface ScanAmount {
  readonly scans: number;
  readonly bytes: number;
}

export interface WrittenVolumes {
  readonly files: readonly { readonly fileName: string; readonly sizeBytes: number; readonly scans: number }[];
  /** what did not fit: it goes to the next stick */
  readonly left: ScanAmount;
  /** scans that are damaged here and were not sent */
  readonly damaged: number;
}

export interface TakenVolumes {
  readonly volumes: number;
  /** scans that are whole here now and were not before */
  readonly kept: number;
  readonly there: number;
  /** wait for their record, or for their other parts */
  readonly waiting: number;
  /** whose bytes are not what they should be, that are too large, or for which too much waits here */
  readonly notTaken: number;
  /** of volumes that were refused as a whole, by code */
  readonly refused: readonly { readonly fileName: string; readonly code: string }[];
}

/** A volume that left or came. Instant in ms. */
export interface VolumeLogRow {
  readonly id: number;
  readonly direction: 'sent' | 'received';
  readonly station: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly at: number;
  readonly actor: string;
  readonly scans: number;
}

const to = { to: id<'station'>() };

export const volumesApi = {
  'volumes.log': query(nothing).returns<readonly VolumeLogRow[]>(),
  /** What has to go to a station. `again` also counts what was written and not confirmed. Refuses: record.gone. */
  'volumes.plan': job(z.object({ ...to, again: z.boolean() })).returns<
    ScanAmount & { readonly volumes: readonly { readonly volumeBytes: number; readonly count: number }[] }
  >(),
  /**
   * Writes volumes until all is written or the medium is full; what is left goes to the next one.
   * Refuses: volume.nothingToSend, export.noSpace, record.gone, station.*, disk.full, medium.lost, file.notWritable.
   */
  'volumes.write': job(
    z.object({
      ...to,
      folder: fileToken,
      volumeBytes: z.int().min(smallestVolume).max(largestVolume),
      again: z.boolean(),
    }),
  ).returns<WrittenVolumes>(),
  /** Takes one volume, or all that lie in a folder. Refuses: volume.noneHere, station.*, disk.full, medium.lost, file.*. */
  'volumes.take': job(z.object({ file: fileToken })).returns<TakenVolumes>(),
};
