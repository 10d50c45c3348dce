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

export const hasAwards = (db: ReadDb): boolean => db.get(`SELECT 1 FROM award WHERE deleted = 0 LIMIT 1`) !== undefined;

export const hasLetterhead = (db: ReadDb): boolean => db.get(`SELECT 1 FROM letterhead LIMIT 1`) !== undefined;

/** The newest transaction of this file; 0 when there is none. */
export const lastTx = (db: ReadDb): number =>
  db.get<{ id: number }>(`SELECT coalesce(max(id), 0) AS id FROM sync_tx`)?.id ?? 0;

/** Transactions made here, after one and up to another. */
const ownBetween = 'FROM sync_tx t WHERE t.id > ? AND t.id <= ? AND t.site <> 0 AND t.bundle IS NULL';

/** The newest of them, as a hybrid clock; 0 when there is none. */
export const newestOwnHlc = (db: ReadDb, after: number, upTo: number): number =>
  db.get<{ hlc: number }>(`SELECT coalesce(max(t.hlc), 0) AS hlc ${ownBetween}`, after, upTo)?.hlc ?? 0;

/** How many changes they hold. */
export const countOwnChanges = (db: ReadDb, after: number, upTo: number): number =>
  db.get<{ n: number }>(
    `SELECT coalesce(sum((SELECT count(*) FROM sync_log l WHERE l.tx = t.id)), 0) AS n ${ownBetween}`,
    after,
    upTo,
  )?.n ?? 0;

/** Up to which transaction the other side was sent what was changed here, and when it last confirmed some. */
export const exchangeState = (db: ReadDb): { sent: number; confirmedAt: number | null } =>
  db.get(`SELECT coalesce(min(sent), 0) AS sent, max(acked_at) AS confirmedAt FROM sync_peer`) ?? {
    sent: 0,
    confirmedAt: null,
  };
