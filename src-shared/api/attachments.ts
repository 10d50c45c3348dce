import { z } from 'zod';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import type { ScanType } from '#shared/domain/attachments/scan-kind.ts';
import { scanOwners } from '#shared/domain/records/tables.ts';
import { fileToken, id, longText } from './common.ts';
import { ask, command, desk, job } from './contract.ts';
import type { ChosenFile } from './desk.ts';

/** `later`: the row came from another station, the bytes have not. `lost`: they were here. */
export type ScanState = 'here' | 'later' | 'lost';

export interface ScanRow {
  readonly id: string;
  readonly fileName: string;
  readonly type: ScanType;
  readonly sizeBytes: number;
  readonly note: string;
  readonly addedAt: number;
  readonly actor: string;
  readonly state: ScanState;
}

const owner = { table: z.enum(scanOwners), id: id<'record'>() };
const one = z.object({ id: id<'attachment'>() });

export const attachmentsApi = {
  /** In the order they were added. */
  'attachments.list': ask(z.object(owner)).returns<readonly ScanRow[]>(),
  /** Refuses: record.gone. */
  'attachments.one': ask(one).returns<ScanRow & { readonly sha256: string }>(),
  /** null = the person closed the dialog. */
  'attachments.choose': desk(z.object({}).strict()).returns<readonly ChosenFile[] | null>(),
  /**
   * Keeps one chosen file. Refuses: record.gone, attachment.empty, attachment.notAScan, attachment.cutShort,
   * attachment.tooManyPixels, attachment.alreadyThere, attachment.recordFull, file.*, disk.full, register.readOnly.
   */
  'attachments.add': job(z.object({ ...owner, file: fileToken })).returns<ScanRow>(),
  /** The same for a file that was dropped on the page, which has its bytes and no path. */
  'attachments.addDropped': job(
    z.object({
      ...owner,
      name: z.string().max(1000),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= scanLimits.maxFileBytes),
    }),
  ).returns<ScanRow>(),
  /** Refuses: record.gone, record.changedMeanwhile, register.readOnly. */
  'attachments.setNote': command(one.extend({ note: longText, seen: z.string().max(4000) })).returns<null>(),
  /** A page of this app that shows the scan. Refuses: record.gone, attachment.bytesMissing, attachment.damaged, attachment.notAScan. */
  'attachments.preview': desk(one).returns<{ readonly url: string; readonly type: ScanType }>(),
  /** Opens a copy in the program of this machine. Refuses: as preview, attachment.noProgram. */
  'attachments.openOutside': desk(one).returns<null>(),
  /** Name of the file that was written; null = the person closed the dialog. Refuses: as preview, disk.full, medium.lost, file.notWritable. */
  'attachments.saveCopy': desk(one).returns<string | null>(),
};
