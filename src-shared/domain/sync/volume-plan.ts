import { bundleLimits } from './bundle-form.ts';

/**
 * How scans are laid into volumes. A scan goes whole into one volume; only one that is larger than a whole volume is
 * split, so that a lost stick costs no other scan. Source: docs/BUNDLE-FORMAT.md, volumes.
 */

const KB = 1024;
const MB = 1024 ** 2;

/** What a person may choose; the largest stays under what FAT32 and a bundle can hold. */
export const volumeSizes = [10 * MB, 100 * MB, 700 * MB, 2_047 * MB] as const;

/** Below this a volume is not worth its signatures. */
export const smallestVolume = 256 * KB;
export const largestVolume = volumeSizes[3];

/** A manifest of so many entries stays well within its limit. */
const mostParts = 5_000;

/** Name, padding and entry in the manifest. */
const bytesPerPart = 2 * KB;
/** Header, age header, rest of the manifest, end of the archive. */
const bytesAround = 80 * KB;
/** age adds 16 bytes to every 64 KiB. */
const contentOf = (volumeBytes: number): number => Math.floor(((volumeBytes - bytesAround) * 4_096) / 4_097);

/** A scan of which the bytes from `from` on have still to be written. */
export interface ScanToSend {
  readonly sha256: string;
  readonly bytes: number;
  readonly from: number;
}

export interface PlannedPart {
  readonly sha256: string;
  readonly bytes: number;
  readonly offset: number;
  readonly length: number;
}

export interface FilledVolume {
  readonly parts: readonly PlannedPart[];
  /** what has still to be written after it, in order */
  readonly left: readonly ScanToSend[];
}

/** Fills one volume with the first scans that fit. It is empty only when nothing is left to write. */
export function fillVolume(scans: readonly ScanToSend[], volumeBytes: number): FilledVolume {
  let room = contentOf(Math.max(volumeBytes, smallestVolume));
  const parts: PlannedPart[] = [];
  const left: ScanToSend[] = [];
  for (const scan of scans) {
    const rest = scan.bytes - scan.from;
    const most = Math.min(room - bytesPerPart, bundleLimits.memberBytes);
    const splits = rest > most && parts.length === 0;
    if (parts.length >= mostParts || (rest > most && !splits)) {
      left.push(scan);
      continue;
    }
    const length = Math.min(rest, most);
    parts.push({ sha256: scan.sha256, bytes: scan.bytes, offset: scan.from, length });
    room -= length + bytesPerPart;
    if (splits) left.push({ ...scan, from: scan.from + length });
  }
  return { parts, left };
}

/** How many volumes of a size it takes. */
export function countVolumes(scans: readonly ScanToSend[], volumeBytes: number): number {
  let volumes = 0;
  for (let left = scans; left.length > 0; left = fillVolume(left, volumeBytes).left) volumes += 1;
  return volumes;
}

/** The largest size that the medium holds; the smallest for one that is nearly full or does not tell. */
export const advisedVolume = (freeBytes: number | null): number =>
  volumeSizes.findLast((size) => freeBytes !== null && size <= freeBytes) ?? volumeSizes[0];
