import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { FormCounts } from '#shared/domain/reports/report-figures.ts';

export interface StoredReport {
  readonly id: string;
  readonly savedAt: number;
  readonly savedBy: string;
  readonly issued: boolean;
  /** YYYY-MM-DD */
  readonly savedOn: string;
  /** JSON */
  readonly content: string;
  /** JSON */
  readonly figures: string;
}

type Stored = Omit<StoredReport, 'id' | 'issued'> & { readonly id: Uint8Array; readonly issued: number };

const columns =
  'id, saved_at AS savedAt, saved_by AS savedBy, issued, saved_on AS savedOn, content, figures FROM report_version';

const toReport = (row: Stored): StoredReport => ({ ...row, id: bytesToUuid(row.id), issued: row.issued === 1 });

/** The newest first; of one moment the one that was written last. */
export const listVersions = (db: ReadDb, clusterId: string, year: number): readonly StoredReport[] =>
  db
    .all<Stored>(
      `SELECT ${columns} WHERE cluster_id = ? AND year = ? ORDER BY saved_at DESC, rowid DESC`,
      uuidToBytes(clusterId),
      year,
    )
    .map(toReport);

export function findVersion(db: ReadDb, id: string): StoredReport | undefined {
  const row = db.get<Stored>(`SELECT ${columns} WHERE id = ?`, uuidToBytes(id));
  return row && toReport(row);
}

export const insertVersion = (db: WriteDb, report: StoredReport, clusterId: string, year: number): void =>
  void db.run(
    `INSERT INTO report_version (id, cluster_id, year, saved_at, saved_by, issued, saved_on, content, figures)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(report.id),
    uuidToBytes(clusterId),
    year,
    report.savedAt,
    report.savedBy,
    report.issued ? 1 : 0,
    report.savedOn,
    report.content,
    report.figures,
  );

const inUnits = 'a.unit_id IN (SELECT unhex(j.value) FROM json_each(?) j)';
const hexOf = (ids: readonly string[]): string => JSON.stringify(ids.map((id) => id.replaceAll('-', '')));

/** The awards of some units in a year that stand, the highest form first. */
export const countForms = (db: ReadDb, unitIds: readonly string[], year: number): readonly FormCounts[] =>
  db.all<FormCounts>(
    `SELECT a.level, t.name_vi AS form, sum(a.recipient_kind = 'unit') AS unit, sum(a.recipient_kind = 'person') AS person,
       sum(a.recipient_kind = 'household') AS household
     FROM award a JOIN award_type t ON t.id = a.award_type_id
     WHERE a.deleted = 0 AND a.status = 'valid' AND a.year = ? AND ${inUnits}
     GROUP BY a.level, t.id ORDER BY t.sort_order, t.id`,
    year,
    hexOf(unitIds),
  );

/** How many awards of some units came of each movement, whenever. */
export const countMovements = (db: ReadDb, unitIds: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ id: Uint8Array; awards: number }>(
        `SELECT a.movement_id AS id, count(*) AS awards FROM award a
         WHERE a.movement_id IS NOT NULL AND a.deleted = 0 AND a.status = 'valid' AND ${inUnits} GROUP BY a.movement_id`,
        hexOf(unitIds),
      )
      .map(({ id, awards }) => [bytesToUuid(id), awards]),
  );
