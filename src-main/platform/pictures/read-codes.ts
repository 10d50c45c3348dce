import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { sniffScan } from '#shared/domain/attachments/scan-kind.ts';
import { largestPicture } from '#shared/domain/seals/sealed-paper.ts';

type PictureRefusal = 'picture.notAPicture' | 'picture.tooManyPixels';

/** More codes than any paper carries; a picture full of them costs no more. */
const mostCodes = 16;

/**
 * What the QR codes in a photograph or scan say, by zxing in WebAssembly: its memory is all that a hostile picture can
 * reach, and its file lies beside the program.
 * Refuses: picture.notAPicture, picture.tooManyPixels.
 */
export async function readCodes(bytes: Uint8Array, name: string): Promise<Result<readonly string[], PictureRefusal>> {
  const sniffed = sniffScan(bytes, name);
  if (!sniffed.ok && sniffed.code === 'attachment.tooManyPixels') return refuse('picture.tooManyPixels', { name });
  if (!sniffed.ok || sniffed.value === 'application/pdf') return refuse('picture.notAPicture', { name });
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(file);
  await prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer },
    fireImmediately: true,
  });
  try {
    const found = await readBarcodes(bytes, {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: true,
      tryDownscale: true,
      maxNumberOfSymbols: mostCodes,
    });
    return ok(found.filter(({ isValid }) => isValid).map(({ text }) => text));
  } catch {
    return refuse('picture.notAPicture', { name });
  }
}

/** The same for a picture that lies somewhere. Refuses also: picture.tooManyPixels for a file beyond all reason. */
export async function readPicture({
  picture,
  name,
}: {
  readonly picture: string | Uint8Array;
  readonly name: string;
}): Promise<Result<readonly string[], PictureRefusal>> {
  const bytes = typeof picture === 'string' ? await bytesOf(picture) : picture;
  if (bytes === undefined || bytes.length > largestPicture) return refuse('picture.tooManyPixels', { name });
  return readCodes(bytes, name);
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > largestPicture) return undefined;
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
