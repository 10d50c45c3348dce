import { ok, type Result, refuse } from '../../base/result.ts';
import { scanLimits } from './limits.ts';

export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof scanTypes)[number];

type SniffRefusal = 'attachment.empty' | 'attachment.notAScan' | 'attachment.cutShort' | 'attachment.tooManyPixels';

/**
 * What a file is by its content, never by its name. A file that is also something else (a PDF with an archive behind it)
 * is only ever read as what its first bytes say.
 * Refuses: attachment.empty, attachment.notAScan, attachment.cutShort, attachment.tooManyPixels.
 */
export function sniffScan(bytes: Uint8Array, name: string): Result<ScanType, SniffRefusal> {
  if (bytes.length === 0) return refuse('attachment.empty', { name });
  if (startsWith(bytes, PDF)) return sniffPdf(bytes, name);
  if (startsWith(bytes, PNG)) return sniffPng(bytes, name);
  if (startsWith(bytes, JPEG)) return sniffJpeg(bytes, name);
  return refuse('attachment.notAScan', { name });
}

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const EOF = [0x25, 0x25, 0x45, 0x4f, 0x46]; // %%EOF

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** Some scanners write a little behind the last mark. */
const PDF_END_BYTES = 4096;

function sniffPdf(bytes: Uint8Array, name: string): Result<ScanType, SniffRefusal> {
  for (let at = bytes.length - EOF.length; at >= Math.max(0, bytes.length - PDF_END_BYTES); at--)
    if (startsWith(bytes, EOF, at)) return ok('application/pdf');
  return refuse('attachment.cutShort', { name });
}

const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);

function checkPixels(width: number, height: number, name: string): Result<null, SniffRefusal> {
  const { maxPixels, maxSide } = scanLimits;
  if (width === 0 || height === 0) return refuse('attachment.notAScan', { name });
  return width > maxSide || height > maxSide || width * height > maxPixels
    ? refuse('attachment.tooManyPixels', { name, width, height })
    : ok(null);
}

/** Walks the chunks to the last one. Source: PNG (ISO/IEC 15948) clause 5. */
function sniffPng(bytes: Uint8Array, name: string): Result<ScanType, SniffRefusal> {
  const isChunk = (at: number, type: string): boolean =>
    [...type].every((sign, index) => bytes[at + 4 + index] === sign.charCodeAt(0));
  if (uint32(bytes, 8) !== 13 || !isChunk(8, 'IHDR')) return refuse('attachment.notAScan', { name });
  const pixels = checkPixels(uint32(bytes, 16), uint32(bytes, 20), name);
  if (!pixels.ok) return pixels;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + uint32(bytes, at))
    if (isChunk(at, 'IEND')) return ok('image/png');
  return refuse('attachment.cutShort', { name });
}

/** Frames that hold height and width: SOF0 to SOF15 without DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments to the frame, then looks for the end of the picture. Source: ITU-T T.81 annex B. */
function sniffJpeg(bytes: Uint8Array, name: string): Result<ScanType, SniffRefusal> {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return refuse('attachment.notAScan', { name });
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      const pixels = checkPixels(uint16(bytes, at + 7), uint16(bytes, at + 5), name);
      if (!pixels.ok) return pixels;
      return hasEnd(bytes, at) ? ok('image/jpeg') : refuse('attachment.cutShort', { name });
    } else at += 2 + Math.max(2, uint16(bytes, at + 2));
  }
  return refuse('attachment.cutShort', { name });
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
