import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import { coveringParts, type ScanPart, type ScanRange } from '#shared/domain/sync/volume-form.ts';
import { sha256Hex } from '../crypto/hashing.ts';
import { writeWhole } from '../files/write-whole.ts';
import { hasScan, keepScan, readScan } from './scan-store.ts';

/** Where scans and parts of scans wait that came before their record, or before their other parts. */
export const incomingFolder = (dataFolder: string): string => path.join(dataFolder, 'incoming-scans');

/** What may wait here that no record of this register has asked for: a station can fill this much and no more. */
export const asideLimits = { maxBytesOfSender: 1024 ** 3, maxBytes: 4 * 1024 ** 3 } as const;

export interface Arrival {
  /** the scans of the register */
  readonly store: string;
  /** as incomingFolder */
  readonly incoming: string;
  /** code of the station that sealed the volume */
  readonly sender: string;
  /** Whether a record here speaks of the scan. */
  known(sha256: string): boolean;
  /** as measureWaiting; counted on as parts come */
  readonly waiting: WaitingBytes;
}

/** What waits here already. */
export interface WaitingBytes {
  ofSender: number;
  ofAll: number;
}

/**
 * What became of a part: the scan is whole and its hash right (`kept`), was so before (`there`), waits for its record
 * (`aside`) or for its other parts (`part`); or it was not taken, because the bytes are not what the hash says, because
 * this program keeps no scan of that size, or because too much waits here already.
 */
export type Arrived = 'kept' | 'there' | 'aside' | 'part' | 'mismatch' | 'tooLarge' | 'noRoom';

interface PartFile extends ScanRange {
  readonly file: string;
}

const partName = /^(\d{1,10})-(\d{1,10})$/;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Puts a part that came in a proven volume where it belongs. A scan is in the store only whole and under its own hash;
 * whatever a power cut or a full disk leaves behind is a part that is asked for again.
 * Refuses: disk.full, medium.lost, file.notWritable.
 */
export async function takeScanPart(
  arrival: Arrival,
  { sha256, bytes, offset }: ScanPart,
  content: Uint8Array,
): Promise<Result<Arrived>> {
  if (bytes > scanLimits.maxFileBytes) return ok('tooLarge');
  const known = arrival.known(sha256);
  if (hasScan(arrival.store, sha256) && (await readScan(arrival.store, sha256, '')).ok) return ok('there');
  if (!known && waitsAside(arrival, sha256)) return ok('aside');
  const waits = !known || content.byteLength < bytes;
  if (waits && !hasRoom(arrival.waiting, content.byteLength)) return ok('noRoom');
  if (waits) {
    arrival.waiting.ofSender += content.byteLength;
    arrival.waiting.ofAll += content.byteLength;
  }
  if (content.byteLength === bytes) return settle(arrival, sha256, content, known);
  return takePart(arrival, { sha256, bytes, offset }, content, known);
}

const waitsAside = ({ incoming, sender }: Arrival, sha256: string): boolean =>
  existsSync(path.join(incoming, sender, sha256));

/** A whole scan, into the store or aside. */
async function settle(
  { store, incoming, sender }: Arrival,
  sha256: string,
  content: Uint8Array,
  known: boolean,
): Promise<Result<Arrived>> {
  if (sha256Hex(content) !== sha256) return ok('mismatch');
  if (known) {
    const kept = await keepScan(store, content);
    return kept.ok ? ok('kept') : kept;
  }
  const folder = path.join(incoming, sender);
  mkdirSync(folder, { recursive: true });
  const written = await writeWhole(folder, sha256, [content]);
  return written.ok ? ok('aside') : written;
}

async function takePart(
  arrival: Arrival,
  { sha256, bytes, offset }: ScanPart,
  content: Uint8Array,
  known: boolean,
): Promise<Result<Arrived>> {
  const folder = path.join(arrival.incoming, arrival.sender, `${sha256}-${bytes}`);
  mkdirSync(folder, { recursive: true });
  const written = await writeWhole(folder, `${offset}-${offset + content.byteLength}`, [content]);
  if (!written.ok) return written;
  const whole = await joinParts(folder, bytes);
  if (!whole) return ok('part');
  const settled = await settle(arrival, sha256, whole, known);
  // Also after a mismatch: one of them is wrong, and which one nobody can say.
  if (settled.ok) await rm(folder, { recursive: true, force: true });
  return settled;
}

/** Undefined while parts are missing. */
async function joinParts(folder: string, bytes: number): Promise<Uint8Array | undefined> {
  const parts = coveringParts(bytes, listParts(folder));
  if (!parts) return undefined;
  const whole = Buffer.alloc(bytes);
  let at = 0;
  for (const { file, from, to } of parts) {
    (await readFile(file)).copy(whole, at, at - from);
    at = to;
  }
  return whole;
}

/** By name; a .part of a write that was cut off is none. */
const listParts = (folder: string): readonly PartFile[] =>
  readdirSync(folder).flatMap((name) => {
    const [, from, to] = partName.exec(name) ?? [];
    return from && to ? [{ file: path.join(folder, name), from: Number(from), to: Number(to) }] : [];
  });

/**
 * Moves scans into the store whose record has come since, and puts away parts of scans that came whole another way.
 * Returns how many came. Refuses: disk.full, medium.lost, file.notWritable.
 */
export async function claimAside(
  store: string,
  incoming: string,
  known: (sha256: string) => boolean,
): Promise<Result<number>> {
  let claimed = 0;
  for (const sender of foldersIn(incoming)) {
    const folder = path.join(incoming, sender);
    for (const name of readdirSync(folder)) {
      const sha256 = name.slice(0, 64);
      if (name !== sha256) {
        if (hasScan(store, sha256)) await rm(path.join(folder, name), { recursive: true, force: true });
        continue;
      }
      if (!HASH.test(sha256) || !known(sha256)) continue;
      const read = await readScan(store, sha256, '');
      const bytes = read.ok ? undefined : await readFile(path.join(folder, name));
      if (bytes && sha256Hex(bytes) === sha256) {
        const kept = await keepScan(store, bytes);
        if (!kept.ok) return kept;
        claimed += 1;
      }
      await rm(path.join(folder, name), { force: true });
    }
  }
  return ok(claimed);
}

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

const sizeOf = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce(
          (sum, entry) =>
            sum + (statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
          0,
        )
    : 0;

export const measureWaiting = (incoming: string, sender: string): WaitingBytes => ({
  ofSender: sizeOf(path.join(incoming, sender)),
  ofAll: sizeOf(incoming),
});

const hasRoom = ({ ofSender, ofAll }: WaitingBytes, more: number): boolean =>
  ofSender + more <= asideLimits.maxBytesOfSender && ofAll + more <= asideLimits.maxBytes;
