import { z } from 'zod';

/**
 * A volume is a bundle that carries scans and no changes: complete in itself, taken in any order, any number of times.
 * Source: docs/BUNDLE-FORMAT.md, volumes.
 */

/** What the header says of a volume, and by which a reader knows one. */
export const volumeAbout = z.looseObject({
  /** its place among the volumes of one number, from 1; only a label */
  part: z.int().min(1).max(9_999),
});

/** Of a member: which bytes of which scan it holds. */
export const scanPart = z.looseObject({
  /** of the whole scan */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** of the whole scan */
  bytes: z
    .int()
    .min(1)
    .max(2 * 1024 ** 3),
  /** where this part begins in it */
  offset: z.int().min(0),
});
export type ScanPart = z.infer<typeof scanPart>;

export const scanMemberName = (number: number): string => `scan-${String(number).padStart(4, '0')}.bin`;

interface VolumeMember {
  readonly name: string;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly lines: number;
  readonly scan?: ScanPart | undefined;
}

const isScanName = (name: string): boolean => name.startsWith('scan-');

/**
 * Finds what is wrong with the members of a volume, or with those of a bundle that is none: parts lie within their scan, one
 * scan has one size, no byte of it comes twice. Returns the name of the first bad member.
 */
export function badMember(isVolume: boolean, members: readonly VolumeMember[]): string | undefined {
  const seen = new Map<string, { readonly bytes: number; readonly parts: ScanRange[] }>();
  for (const { name, packedBytes, bytes, lines, scan } of members) {
    if (isScanName(name) !== isVolume || (scan !== undefined) !== isVolume) return name;
    if (!scan) continue;
    const end = scan.offset + packedBytes;
    if (packedBytes < 1 || bytes !== packedBytes || lines !== 0 || end > scan.bytes) return name;
    const known = seen.get(scan.sha256) ?? { bytes: scan.bytes, parts: [] };
    if (known.bytes !== scan.bytes || known.parts.some((part) => part.from < end && scan.offset < part.to)) return name;
    known.parts.push({ from: scan.offset, to: end });
    seen.set(scan.sha256, known);
  }
  return undefined;
}

export interface ScanRange {
  readonly from: number;
  /** the first byte after it */
  readonly to: number;
}

/**
 * Picks parts that cover a scan from its first byte to its last, whatever volumes they came from; each is then used from
 * where the one before ended. Undefined while a byte is missing.
 */
export function coveringParts<Part extends ScanRange>(
  bytes: number,
  parts: readonly Part[],
): readonly Part[] | undefined {
  const chosen: Part[] = [];
  let at = 0;
  while (at < bytes) {
    const reach = parts
      .filter(({ from, to }) => from <= at && to > at && to <= bytes)
      .reduce<Part | undefined>((best, part) => (best && best.to >= part.to ? best : part), undefined);
    if (!reach) return undefined;
    chosen.push(reach);
    at = reach.to;
  }
  return chosen;
}
