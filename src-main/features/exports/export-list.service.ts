import path from 'node:path';
import type { ExportList, WrittenList } from '#shared/api/exports.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { MOST_SHEET_ROWS, type TableCell } from '#shared/domain/exports/table.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { writeCsv, writeXlsx } from '../../platform/tables/write-table.ts';
import { type ListRows, listRows } from './list-rows.ts';

/**
 * Writes what a list shows into a file that the person named, as it stood when they asked: others may write meanwhile.
 * Refuses: export.tooManyRows, disk.full, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function exportList(
  deps: Pick<HostDeps, 'snapshot' | 'now'>,
  asked: ExportList,
  { target, today }: { readonly target: string; readonly today: string },
  job: Job,
): Promise<Result<WrittenList>> {
  const snapshot = deps.snapshot();
  try {
    const rows = listRows(snapshot.read, asked, today);
    if (asked.format === 'xlsx' && rows.total >= MOST_SHEET_ROWS)
      return refuse('export.tooManyRows', { rows: rows.total, max: MOST_SHEET_ROWS - 1 });
    const counted = counting(rows, job);
    const pieces =
      asked.format === 'xlsx'
        ? writeXlsx(asked.title, rows.columns, counted.blocks(), deps.now())
        : writeCsv(rows.columns, counted.blocks(), asked.separator);
    const written = await writeWhole(path.dirname(target), path.basename(target), pieces);
    if (!written.ok) return written;
    return ok({ fileName: path.basename(target), sizeBytes: written.value.sizeBytes, rows: counted.rows() });
  } catch (error) {
    throw snapshot.isOpen() ? error : new JobCancelled();
  } finally {
    snapshot.close();
  }
}

function counting(rows: ListRows, job: Job) {
  let done = 0;
  return {
    rows: () => done,
    async *blocks(): AsyncGenerator<readonly (readonly TableCell[])[]> {
      const blocks = rows.blocks()[Symbol.iterator]();
      for (;;) {
        await job.pause();
        const next = blocks.next();
        if (next.done) return;
        yield next.value;
        done += next.value.length;
        job.progress(done, rows.total);
      }
    },
  };
}
