import { ok, type Result } from '#shared/base/result.ts';
import type { PastedTable } from '#shared/base/workbook.ts';
import { meter } from '../../platform/crypto/hashing.ts';
import { openRegular, readPieces } from '../../platform/files/read-file.ts';

/** SHA-256 of a file that somebody brought, hex. Refuses: as openRegular. */
export async function hashFile(file: string, maxBytes: number): Promise<Result<string>> {
  const opened = await openRegular(file, maxBytes);
  if (!opened.ok) return opened;
  const sum = meter();
  try {
    for await (const piece of readPieces(opened.value.handle)) sum.add(piece);
  } finally {
    await opened.value.handle.close();
  }
  return ok(sum.finish());
}

/** The same of what was pasted. */
export function hashPasted({ text, html = '' }: PastedTable): string {
  const sum = meter();
  for (const part of [text, '\0', html]) sum.add(Buffer.from(part));
  return sum.finish();
}
