import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { StationRole } from '#shared/domain/stations.ts';

export interface StationRow {
  readonly id: string;
  readonly code: string;
  readonly role: StationRole;
  readonly name: string;
  readonly unitId: string | null;
  readonly actorName: string;
  readonly signKey: Uint8Array;
  readonly ageKey: string;
  readonly keySlot: string;
  readonly certificate: string | null;
  /** headquarters' signed word that this station may no longer send */
  readonly revocation: string | null;
}

interface StoredStation extends Omit<StationRow, 'id' | 'unitId'> {
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
}

export function findStation(db: ReadDb): StationRow | undefined {
  const row = db.get<StoredStation>(
    `SELECT id, code, role, name, unit_id AS unitId, actor_name AS actorName, sign_key AS signKey, age_key AS ageKey,
     key_slot AS keySlot, certificate, revocation FROM station`,
  );
  return row && { ...row, id: bytesToUuid(row.id), unitId: row.unitId && bytesToUuid(row.unitId) };
}

/** Whether this is the one station that owns catalogue, unit tree and register numbers. */
export const isHeadquarters = (db: ReadDb): boolean => findStation(db)?.role === 'headquarters';

export interface NewStation extends Omit<StationRow, 'certificate' | 'revocation'> {
  readonly createdAt: number;
  readonly siteId: string;
  readonly installId: string;
  readonly recoveryKey: string | null;
  readonly recoverySlot: string | null;
  readonly keyEscrow: string | null;
}

/** The station and its first run of numbers. */
export function insertStation(db: WriteDb, s: NewStation): void {
  db.run(
    `INSERT INTO sync_site (n, id, station, role) VALUES (1, ?, ?, ?)`,
    uuidToBytes(s.siteId),
    uuidToBytes(s.id),
    s.role,
  );
  db.run(
    `INSERT INTO station (one, id, code, role, name, unit_id, actor_name, created_at, site, install_id, sign_key, age_key, key_slot, recovery_key,
     recovery_slot, key_escrow) VALUES (1, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(s.id),
    s.code,
    s.role,
    s.name,
    s.unitId && uuidToBytes(s.unitId),
    s.actorName,
    s.createdAt,
    s.installId,
    s.signKey,
    s.ageKey,
    s.keySlot,
    s.recoveryKey,
    s.recoverySlot,
    s.keyEscrow,
  );
}

/** Headquarters' recovery recipient while its keys do not lie under it yet: registers of older programs. */
export const recoveryWithoutEscrow = (db: ReadDb): string | undefined =>
  db.get<{ key: string }>(
    'SELECT recovery_key AS key FROM station WHERE recovery_key IS NOT NULL AND key_escrow IS NULL',
  )?.key;

export const saveEscrow = (db: WriteDb, escrow: string): void =>
  void db.run('UPDATE station SET key_escrow = ?', escrow);

export const findUnit = (db: ReadDb, id: string): { code: string; name: string } | undefined =>
  db.get(`SELECT code, name FROM unit WHERE id = ? AND deleted = 0`, uuidToBytes(id));

export const countAwards = (db: ReadDb): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM award WHERE deleted = 0`)?.n ?? 0;

export const hasLetterhead = (db: ReadDb): boolean => db.get(`SELECT 1 FROM letterhead LIMIT 1`) !== undefined;

/** The newest change made here, as a hybrid clock; 0 when there is none. */
export const lastOwnHlc = (db: ReadDb): number =>
  db.get<{ hlc: number }>(`SELECT coalesce(max(hlc), 0) AS hlc FROM sync_tx WHERE bundle IS NULL AND site <> 0`)?.hlc ??
  0;

/** Changes made here that the other side has not been sent, and when it last confirmed some. */
export function exchangeState(db: ReadDb): { unsent: number; confirmedAt: number | null } {
  const peer = db.get<{ sent: number; ackedAt: number | null }>(
    `SELECT coalesce(min(sent), 0) AS sent, max(acked_at) AS ackedAt FROM sync_peer`,
  );
  const unsent = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE l.tx > ? AND t.site <> 0 AND t.bundle IS NULL`,
    peer?.sent ?? 0,
  );
  return { unsent: unsent?.n ?? 0, confirmedAt: peer?.ackedAt ?? null };
}
