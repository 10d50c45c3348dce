import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { type ClusterOffice, clusterOffices, type Membership } from '#shared/domain/clusters/cluster-members.ts';

export interface StoredCluster {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly sortOrder: number | null;
  readonly unused: boolean;
}

/** In headquarters' order, else by name. */
export const listClusters = (db: ReadDb): readonly StoredCluster[] =>
  db
    .all<{ id: Uint8Array; code: string; name: string; sortOrder: number | null; unused: number }>(
      `SELECT c.id, c.code, c.name, c.sort_order AS sortOrder,
         NOT EXISTS (SELECT 1 FROM cluster_member m WHERE m.cluster_id = c.id AND m.deleted = 0) AS unused
       FROM cluster c WHERE c.deleted = 0 ORDER BY c.sort_order IS NULL, c.sort_order, c.fold_key, c.rid`,
    )
    .map((row) => ({ ...row, id: bytesToUuid(row.id), unused: row.unused === 1 }));

interface StoredMember {
  readonly id: Uint8Array;
  readonly clusterId: Uint8Array;
  readonly unitId: Uint8Array;
  readonly year: number;
  readonly office: string;
}

const officeOf = (text: string): ClusterOffice => clusterOffices.find((office) => office === text) ?? 'member';

const toMember = (row: StoredMember): Membership => ({
  id: bytesToUuid(row.id),
  clusterId: bytesToUuid(row.clusterId),
  unitId: bytesToUuid(row.unitId),
  year: row.year,
  office: officeOf(row.office),
});

const members = `SELECT m.id, m.cluster_id AS clusterId, m.unit_id AS unitId, m.year, m.office FROM cluster_member m`;

/** Of every cluster that is not withdrawn. */
export const listMembers = (db: ReadDb, year: number): readonly Membership[] =>
  db
    .all<StoredMember>(
      `${members} JOIN cluster c ON c.id = m.cluster_id AND c.deleted = 0 WHERE m.deleted = 0 AND m.year = ? ORDER BY m.rid`,
      year,
    )
    .map(toMember);

/** One that was removed too: it may come back. */
export function findMember(db: ReadDb, id: string): Membership | undefined {
  const row = db.get<StoredMember>(`${members} WHERE m.id = ?`, uuidToBytes(id));
  return row && toMember(row);
}

export const clusterIsThere = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM cluster WHERE id = ?', uuidToBytes(id)) !== undefined;

export const listMemberYears = (db: ReadDb): readonly number[] =>
  db
    .all<{ year: number }>(
      `SELECT DISTINCT m.year FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id AND c.deleted = 0
       WHERE m.deleted = 0 ORDER BY m.year DESC`,
    )
    .map(({ year }) => year);
