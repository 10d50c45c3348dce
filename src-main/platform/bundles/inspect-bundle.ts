import path from 'node:path';
import { readRefusal } from '#main/platform/files/fs-refusals.ts';
import { openRegular } from '#main/platform/files/read-file.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { bundleLimits } from '#shared/domain/sync/bundle-form.ts';
import { readHeader } from './bundle-header.ts';
import type { InspectedBundle, ReaderInput } from './bundle-types.ts';

/**
 * Reads only the header of a file on a stick: who sealed it, for whom, and whether it has its whole length. The body's
 * bytes are not looked at.
 * Refuses: file.gone, file.unreadable, file.notRegular, medium.lost; bundle.* but otherKey, as readHeader.
 */
export async function inspectBundle(file: string, input: ReaderInput): Promise<Result<InspectedBundle>> {
  const fileName = path.basename(file);
  const opened = await openRegular(file, bundleLimits.fileBytes);
  if (!opened.ok) {
    if (opened.code !== 'file.tooLarge') return opened;
    return refuse('bundle.tooLarge', { maxMb: bundleLimits.fileBytes / 1024 ** 2 });
  }
  const { handle, sizeBytes } = opened.value;
  try {
    const read = await readHeader({ handle, sizeBytes, name: fileName }, input);
    return read.ok ? ok({ fileName, sizeBytes, header: read.value.header }) : read;
  } catch (error) {
    return readRefusal(error, fileName);
  } finally {
    await handle.close();
  }
}
