import path from 'node:path';
import type { ScanRow } from '#shared/api/attachments.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { hasHiddenMarks, hiddenMarks, nfc } from '#shared/base/vi-text.ts';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import { type ScanType, scanTypes, sniffScan } from '#shared/domain/attachments/scan-kind.ts';
import { scanName } from '#shared/domain/attachments/scan-name.ts';
import type { ScanOwner } from '#shared/domain/records/tables.ts';
import { hasScan, keepScan, scanFolder } from '../../platform/attachments/scan-store.ts';
import { sha256Hex } from '../../platform/crypto/hashing.ts';
import { readSmallFile } from '../../platform/files/read-file.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayAddScan, mayChangeRecord } from '../exchange/index.ts';
import * as repo from './attachments.repo.ts';

interface Owner {
  readonly table: ScanOwner;
  readonly id: string;
}

export const listScans = (deps: HostDeps, { table, id }: Owner): readonly ScanRow[] =>
  repo.listScansOf(deps.register().read, table, id).map((scan) => toRow(deps, scan));

export function readScanRow(deps: HostDeps, id: string): Result<ScanRow & { readonly sha256: string }> {
  const scan = repo.findScan(deps.register().read, id);
  return scan ? ok({ ...toRow(deps, scan), sha256: scan.sha256 }) : refuse('record.gone');
}

function toRow(deps: HostDeps, { sha256, type, hlc, bundle, ...scan }: repo.StoredScan): ScanRow {
  // What lies beside the copies is put back when it is looked at.
  const isHere =
    hasScan(scanFolder(deps.dataFolder), sha256) || hasScan(scanFolder(path.join(deps.dataFolder, 'backups')), sha256);
  return {
    ...scan,
    // Another station's word for it is only taken when it is one of ours; what is served is sniffed again.
    type: scanTypes.find((known) => known === type) ?? 'application/pdf',
    addedAt: hlcToMs(hlc),
    state: isHere ? 'here' : bundle === null ? 'lost' : 'later',
  };
}

/** Refuses: as addScan, and what reading a chosen file refuses. */
export async function addScanFile(deps: HostDeps, owner: Owner, file: string, ctx: Ctx): Promise<Result<ScanRow>> {
  const read = await readSmallFile(file, scanLimits.maxFileBytes);
  return read.ok ? addScan(deps, owner, { name: path.basename(file), bytes: read.value }, ctx) : read;
}

/**
 * Keeps a scan: first its bytes, then its row, so that a power cut leaves bytes nobody asks for and never a row without.
 * Refuses: record.gone, record.outOfScope, attachment.empty, attachment.notAScan, attachment.cutShort, attachment.tooManyPixels,
 * attachment.alreadyThere, attachment.recordFull, disk.full, file.notWritable, medium.lost, register.readOnly.
 */
export async function addScan(
  deps: HostDeps,
  owner: Owner,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  ctx: Ctx,
): Promise<Result<ScanRow>> {
  const shown = scanName(name, 'application/pdf').replace(/\.pdf$/, '');
  const type = sniffScan(bytes, shown);
  if (!type.ok) return type;
  const fits = mayHold(deps, owner, { sha256: sha256Hex(bytes), sizeBytes: bytes.length });
  if (!fits.ok) return fits;
  const kept = await keepScan(scanFolder(deps.dataFolder), bytes);
  if (!kept.ok) return kept;
  // Another write may have been long under way while the bytes were written.
  await deps.register().idle();
  return writeRow(
    deps,
    owner,
    { fileName: scanName(name, type.value), type: type.value, sizeBytes: bytes.length, sha256: kept.value },
    ctx,
  );
}

type Held = { readonly sha256: string; readonly sizeBytes: number };

function mayHold(deps: HostDeps, { table, id }: Owner, { sha256, sizeBytes }: Held): Result<null> {
  const { read } = deps.register();
  if (!repo.ownerIsHere(read, table, id)) return refuse('record.gone');
  if (!mayAddScan(read, table, id)) return refuse('record.outOfScope');
  const scans = repo.listScansOf(read, table, id);
  const same = scans.find((scan) => scan.sha256 === sha256);
  if (same && hasScan(scanFolder(deps.dataFolder), sha256))
    return refuse('attachment.alreadyThere', { name: same.fileName });
  const total = scans.reduce((sum, scan) => sum + scan.sizeBytes, sizeBytes);
  if (same || total <= scanLimits.maxRecordBytes) return ok(null);
  return refuse('attachment.recordFull', { maxMb: scanLimits.maxRecordBytes / 1024 ** 2 });
}

type Kept = Held & { readonly fileName: string; readonly type: ScanType };

function writeRow(deps: HostDeps, owner: Owner, kept: Kept, ctx: Ctx): Result<ScanRow> {
  const id = ctx.newId();
  const written = deps.register().write(ctx, 'attachment.add', (db) => {
    if (!repo.ownerIsHere(db, owner.table, owner.id)) return refuse('record.gone');
    // Bytes that had not come, or were lost, are back: their row is there already.
    const same = repo.listScansOf(db, owner.table, owner.id).find(({ sha256 }) => sha256 === kept.sha256);
    if (same) return ok(same.id);
    repo.insertScan(db, { id, table: owner.table, owner: owner.id, ...kept });
    return ok(id);
  });
  if (!written.ok) return written;
  const row = repo.findScan(deps.register().read, written.value);
  if (!row) throw new Error('a scan that was just added is gone');
  return ok(toRow(deps, row));
}

/** Refuses: record.gone, record.outOfScope, record.changedMeanwhile, record.hiddenMarks, register.readOnly. */
export function setScanNote(
  register: Register,
  { id, note, seen }: { readonly id: string; readonly note: string; readonly seen: string },
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, 'attachment.setNote', (db) => {
    const scan = repo.findScan(db, id);
    if (!scan) return refuse('record.gone');
    if (!mayChangeRecord(db, 'attachment', uuidToBytes(id), { column: 'note', value: null }))
      return refuse('record.outOfScope');
    if (nfc(scan.note) !== nfc(seen)) return refuse('record.changedMeanwhile');
    if (hasHiddenMarks(note)) return refuse('record.hiddenMarks', { marks: hiddenMarks(note) });
    if (note !== scan.note) repo.setNote(db, id, note);
    return ok(null);
  });
}
