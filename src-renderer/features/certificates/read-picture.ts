import { scanLimits } from '#shared/domain/attachments/limits.ts';
import { sniffScan } from '#shared/domain/attachments/scan-kind.ts';

/** Enough to see where lines stand on an A3; what is printed does not come from it. */
const MOST_WIDE = 2000;

/**
 * A picture that a person chose, drawn anew as a JPEG of the shape of the sheet: nothing of the file itself is kept.
 * Turned a quarter when the scan stands and the sheet lies.
 * @returns base64; undefined when it is no picture that may be opened
 */
export async function readPicture(
  file: File,
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
): Promise<string | undefined> {
  if (file.size > scanLimits.maxFileBytes) return undefined;
  const found = sniffScan(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!found.ok || found.value === 'application/pdf') return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined); // damaged inside
  if (!picture) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = MOST_WIDE;
  canvas.height = Math.round((MOST_WIDE * heightMm) / widthMm);
  const paint = canvas.getContext('2d');
  if (!paint) return undefined;
  paint.fillStyle = '#ffffff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  if (picture.width < picture.height === widthMm < heightMm) {
    paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  } else {
    paint.translate(canvas.width / 2, canvas.height / 2);
    paint.rotate(-Math.PI / 2);
    paint.drawImage(picture, -canvas.height / 2, -canvas.width / 2, canvas.height, canvas.width);
  }
  picture.close();
  return canvas.toDataURL('image/jpeg', 0.82).split(',')[1];
}
