import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { ImportReport } from '#shared/api/imports.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

/** The register's last transaction, whoever made it. */
export const positionOf = (db: ReadDb): number =>
  db.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM sync_tx')?.id ?? 0;

export interface ImportRun {
  readonly report: ImportReport;
  readonly sha256: string;
  readonly actor: string;
}

/** A file of nothing but repeats leaves no transaction; its run stands under none. */
export function insertImportRun(db: WriteDb, { report, sha256, actor }: ImportRun): void {
  const { importId, fileName, at, counts, findings } = report;
  const changed = db.get('SELECT 1 FROM sync_log WHERE tx = ? LIMIT 1', db.tx) !== undefined;
  db.run(
    'INSERT INTO import_run (id, tx, file_name, sha256, at, actor, report) VALUES (?, ?, ?, ?, ?, ?, ?)',
    uuidToBytes(importId),
    changed ? db.tx : 0,
    fileName,
    sha256,
    at,
    actor,
    JSON.stringify({ counts, findings }),
  );
}

const uncounted = { peopleToAdd: 0, decisionsToAdd: 0, updates: 0 } as const;

/** The latest imports, newest first. */
export function listImportRuns(db: ReadDb): readonly ImportReport[] {
  const rows = db.all<{ id: Uint8Array; fileName: string; at: number; report: string }>(
    'SELECT id, file_name AS fileName, at, report FROM import_run ORDER BY at DESC, rowid DESC LIMIT 50',
  );
  return rows.map(({ id, fileName, at, report }) => {
    const { counts, findings } = JSON.parse(report) as Pick<ImportReport, 'counts' | 'findings'>;
    // Runs of earlier versions did not count everything that is counted now.
    return { importId: bytesToUuid(id), fileName, at, findings, counts: { ...uncounted, ...counts } };
  });
}
