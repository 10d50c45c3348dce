import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import { sha256Hex } from '../crypto/hashing.ts';
import { readSmallFile } from '../files/read-file.ts';
import { writeWhole } from '../files/write-whole.ts';

/** Where scans lie beside a register or beside its copies: <folder>/ab/<sha256>, each once. */
export const scanFolder = (beside: string): string => path.join(beside, 'attachments');

const HASH = /^[0-9a-f]{64}$/;

/** Throws: for what is no hash, since it would name another file. */
const folderOf = (folder: string, sha256: string): string => {
  if (!HASH.test(sha256)) throw new Error('not the hash of a scan');
  return path.join(folder, sha256.slice(0, 2));
};

export const hasScan = (folder: string, sha256: string): boolean =>
  HASH.test(sha256) && existsSync(path.join(folderOf(folder, sha256), sha256));

/**
 * Reads a scan whole and compares it with its name.
 * Refuses: attachment.bytesMissing, attachment.damaged, and what reading refuses.
 */
export async function readScan(folder: string, sha256: string, name: string): Promise<Result<Uint8Array>> {
  if (!hasScan(folder, sha256)) return refuse('attachment.bytesMissing', { name });
  const read = await readSmallFile(path.join(folderOf(folder, sha256), sha256), scanLimits.maxFileBytes);
  if (!read.ok) return read.code === 'file.tooLarge' ? refuse('attachment.damaged', { name }) : read;
  return sha256Hex(read.value) === sha256 ? read : refuse('attachment.damaged', { name });
}

/**
 * The same, and from beside the copies when it is missing or damaged here: then it is put back at once.
 * Refuses: as readScan for the first place.
 */
export async function readScanAnywhere(
  folder: string,
  spare: string,
  sha256: string,
  name: string,
): Promise<Result<Uint8Array>> {
  const read = await readScan(folder, sha256, name);
  if (read.ok) return read;
  const kept = await readScan(spare, sha256, name);
  if (!kept.ok) {
    for (const place of [folder, spare]) await setAside(place, sha256);
    return read;
  }
  await keepScan(folder, kept.value);
  return kept;
}

/**
 * A scan that is damaged wherever it lies is no longer there for anybody: so it is asked for again. Its bytes stay, for
 * whoever wants to look at them.
 */
async function setAside(folder: string, sha256: string): Promise<void> {
  const read = await readScan(folder, sha256, '');
  if (read.ok || read.code !== 'attachment.damaged') return;
  const file = path.join(folderOf(folder, sha256), sha256);
  renameSync(file, `${file}.damaged`);
}

/** Everything is looked at once in so many days. */
const roundDays = 30;

/**
 * Compares one day's share of the scans with their hashes: what is damaged is put back from beside the copies, or set
 * aside and so asked for again. Returns how many were damaged. Throws: JobCancelled.
 * @param day counts days, from whenever
 */
export async function checkScans(folder: string, spare: string, day: number, job: Job): Promise<number> {
  let damaged = 0;
  for (const sha256 of presentScans(folder)) {
    if (parseInt(sha256.slice(0, 2), 16) % roundDays !== day % roundDays) continue;
    await job.pause();
    const read = await readScan(folder, sha256, '');
    if (read.ok || read.code !== 'attachment.damaged') continue;
    damaged += 1;
    await readScanAnywhere(folder, spare, sha256, '');
  }
  return damaged;
}

/**
 * Keeps the bytes under their hash; what is there already and sound is left, what is damaged is replaced.
 * Refuses: disk.full, medium.lost, file.notWritable.
 */
export async function keepScan(folder: string, bytes: Uint8Array): Promise<Result<string>> {
  const sha256 = sha256Hex(bytes);
  if ((await readScan(folder, sha256, '')).ok) return ok(sha256);
  const within = folderOf(folder, sha256);
  mkdirSync(within, { recursive: true });
  const written = await writeWhole(within, sha256, [bytes]);
  return written.ok ? ok(sha256) : written;
}

export interface CarriedScans {
  readonly copied: number;
  /** hashes that are sound in neither place */
  readonly lost: readonly string[];
}

/**
 * Copies what the other folder has not; removes nothing, and passes on nothing that is damaged.
 * @param look what counts as being there: a file of that name, or only one whose content was compared
 * Refuses: disk.full, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function carryScans(
  from: string,
  to: string,
  hashes: readonly string[],
  { look = 'name', job = unwatchedJob }: { readonly look?: 'name' | 'content'; readonly job?: Job } = {},
): Promise<Result<CarriedScans>> {
  let copied = 0;
  const lost: string[] = [];
  for (const [done, sha256] of hashes.entries()) {
    job.progress(done, hashes.length);
    await job.pause();
    if (hasScan(to, sha256) && (look === 'name' || (await readScan(to, sha256, sha256)).ok)) continue;
    const read = HASH.test(sha256) ? await readScan(from, sha256, sha256) : undefined;
    if (!read?.ok) {
      lost.push(sha256);
      continue;
    }
    const kept = await keepScan(to, read.value);
    if (!kept.ok) return kept;
    copied += 1;
  }
  return ok({ copied, lost });
}

/** In the first of the places that has it; 0 where none has. */
export const sizeOfScan = (folders: readonly string[], sha256: string): number =>
  folders
    .map((folder) => statSync(path.join(folderOf(folder, sha256), sha256), { throwIfNoEntry: false })?.size ?? 0)
    .find((size) => size > 0) ?? 0;

/** The hashes under which something lies in a folder; what lies there is not compared. */
export function presentScans(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const within = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return new Set(within.flatMap((name) => readdirSync(path.join(folder, name))).filter((name) => HASH.test(name)));
}

export interface ScanFile {
  readonly sha256: string;
  readonly file: string;
  readonly sizeBytes: number;
}

/** Every scan that lies in a folder, by hash; empty where there is no such folder. */
export function listScanFiles(folder: string): readonly ScanFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => HASH.test(path.basename(name)))
    .map((name) => {
      const file = path.join(folder, name);
      return { sha256: path.basename(name), file, sizeBytes: statSync(file).size };
    })
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}
