import path from 'node:path';
import type { WrittenErrors } from '#shared/api/imports.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { ErrorBook } from '#shared/domain/imports/error-book.ts';
import type { Finding } from '#shared/domain/imports/plan.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { writeErrorBook } from '../../platform/tables/write-error-book.ts';

/**
 * Writes the rows that an import would not take, or did not take, into a workbook to correct.
 * Refuses: disk.full, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function saveErrors(
  deps: Pick<HostDeps, 'now'>,
  book: ErrorBook,
  { target, words }: { readonly target: string; readonly words: Readonly<Record<string, string>> },
  job: Job,
): Promise<Result<WrittenErrors>> {
  const total = book.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const pieces = writeErrorBook(book, sentenceBy(words), deps.now(), async (rows) => {
    done += rows;
    job.progress(done, total);
    await job.pause();
  });
  const written = await writeWhole(path.dirname(target), path.basename(target), pieces);
  if (!written.ok) return written;
  return ok({ fileName: path.basename(target), rows: book.refused });
}

/** The screen's own sentences, with what each finding says put in; a code without one is written as it is. */
const sentenceBy =
  (words: Readonly<Record<string, string>>) =>
  ({ code, params }: Finding): string => {
    const values = params as Readonly<Record<string, unknown>>;
    const sentence = Object.hasOwn(words, code) ? words[code] : undefined;
    return (sentence ?? code).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : '',
    );
  };
