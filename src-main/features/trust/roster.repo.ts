import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { type Scope, scopeForm } from '#shared/domain/sync/scope.ts';
import type { OlderKey } from '../../platform/bundles/bundle-types.ts';

/** A station whose card this one holds. */
export interface RosterEntry {
  readonly station: string;
  readonly code: string;
  readonly role: StationRole;
  readonly name: string;
  readonly signKey: Uint8Array;
  readonly ageKey: string;
  readonly recoveryKey: string | null;
  /** JSON as it was read: headquarters' card, or a unit's request */
  readonly card: string;
  readonly certificate: string | null;
  /** unit ids by year; empty for headquarters */
  readonly scope: Scope;
  readonly revokedFrom: number | null;
  /** JSON as it was signed */
  readonly revocation: string | null;
  /** the version of the roster that the station said it knows */
  readonly knownRoster: number;
  readonly olderKeys: readonly OlderKey[];
}

type Stored = Omit<RosterEntry, 'station' | 'scope' | 'olderKeys'> & {
  readonly station: Uint8Array;
  readonly scope: string | null;
  readonly olderKeys: string;
};

type StoredKey = Omit<OlderKey, 'sign'> & { readonly sign: string };

const olderKeysOf = (json: string): readonly OlderKey[] =>
  (JSON.parse(json) as StoredKey[]).map(({ sign, until }) => ({
    sign: Uint8Array.from(Buffer.from(sign, 'base64url')),
    until,
  }));

const columns = `station, code, role, name, sign_key AS signKey, age_key AS ageKey, recovery_key AS recoveryKey, card, certificate, scope,
  revoked_from AS revokedFrom, revocation, known_roster AS knownRoster, older_keys AS olderKeys`;

const entryOf = (row: Stored): RosterEntry => ({
  ...row,
  station: bytesToUuid(row.station),
  scope: row.scope === null ? {} : scopeForm.parse(JSON.parse(row.scope)),
  olderKeys: olderKeysOf(row.olderKeys),
});

export const listRoster = (db: ReadDb): readonly RosterEntry[] =>
  db.all<Stored>(`SELECT ${columns} FROM roster ORDER BY role, name, code`).map(entryOf);

export function findInRoster(db: ReadDb, station: string): RosterEntry | undefined {
  const row = db.get<Stored>(`SELECT ${columns} FROM roster WHERE station = ?`, uuidToBytes(station));
  return row && entryOf(row);
}

export const findHeadquarters = (db: ReadDb): RosterEntry | undefined => {
  const row = db.get<Stored>(`SELECT ${columns} FROM roster WHERE role = 'headquarters'`);
  return row && entryOf(row);
};

type NewEntry = Omit<RosterEntry, 'revocation' | 'knownRoster' | 'olderKeys'>;

export function saveInRoster(db: WriteDb, entry: NewEntry, atMs: number): void {
  db.run(
    `INSERT INTO roster (station, code, role, name, sign_key, age_key, recovery_key, card, certificate, scope, revoked_from, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (station) DO UPDATE SET code = excluded.code, role = excluded.role,
     name = excluded.name, sign_key = excluded.sign_key, age_key = excluded.age_key, recovery_key = excluded.recovery_key, card = excluded.card,
     certificate = excluded.certificate, scope = excluded.scope, revoked_from = excluded.revoked_from`,
    uuidToBytes(entry.station),
    entry.code,
    entry.role,
    entry.name,
    entry.signKey,
    entry.ageKey,
    entry.recoveryKey,
    entry.card,
    entry.certificate,
    JSON.stringify(entry.scope),
    entry.revokedFrom,
    atMs,
  );
}

export const saveOlderKeys = (db: WriteDb, station: string, keys: readonly OlderKey[]): void =>
  void db.run(
    'UPDATE roster SET older_keys = ? WHERE station = ?',
    JSON.stringify(keys.map(({ sign, until }) => ({ sign: Buffer.from(sign).toString('base64url'), until }))),
    uuidToBytes(station),
  );

export const removeFromRoster = (db: WriteDb, station: string): void =>
  void db.run('DELETE FROM roster WHERE station = ?', uuidToBytes(station));

/** This station's own key for the day when all else is lost; headquarters only. */
export const ownRecoveryKey = (db: ReadDb): string | null =>
  db.get<{ key: string | null }>('SELECT recovery_key AS key FROM station')?.key ?? null;

export const saveCertificate = (db: WriteDb, station: string, certificate: string): void =>
  void db.run('UPDATE roster SET certificate = ? WHERE station = ?', certificate, uuidToBytes(station));

/** At a unit. */
export const changeHeadquarters = (
  db: WriteDb,
  station: string,
  next: Pick<RosterEntry, 'signKey' | 'ageKey' | 'recoveryKey' | 'card'>,
): void =>
  void db.run(
    'UPDATE roster SET sign_key = ?, age_key = ?, recovery_key = ?, card = ? WHERE station = ?',
    next.signKey,
    next.ageKey,
    next.recoveryKey,
    next.card,
    uuidToBytes(station),
  );

export const saveOwnCertificate = (db: WriteDb, certificate: string): void =>
  void db.run('UPDATE station SET certificate = ?', certificate);

/** Where a station's log was taken up to, and in which of its streams. */
export const takenOf = (db: ReadDb, station: string): { readonly applied: number; readonly stream: string | null } => {
  const row = db.get<{ applied: number; site: Uint8Array | null }>(
    'SELECT applied, peer_site AS site FROM sync_peer WHERE station = ?',
    uuidToBytes(station),
  );
  return { applied: row?.applied ?? 0, stream: row?.site ? bytesToUuid(row.site) : null };
};

export const saveRevocation = (db: WriteDb, station: string, from: number, card: string): void =>
  void db.run('UPDATE roster SET revoked_from = ?, revocation = ? WHERE station = ?', from, card, uuidToBytes(station));

export const saveOwnRevocation = (db: WriteDb, card: string): void =>
  void db.run('UPDATE station SET revocation = ?', card);

export const rosterVersion = (db: ReadDb): number =>
  db.get<{ version: number }>('SELECT roster_version AS version FROM station')?.version ?? 0;

/** Never falls. */
export const raiseRosterVersion = (db: WriteDb, version: number): void =>
  void db.run('UPDATE station SET roster_version = max(roster_version, ?)', version);

export const noteKnownRoster = (db: WriteDb, station: string, version: number): void =>
  void db.run('UPDATE roster SET known_roster = max(known_roster, ?) WHERE station = ?', version, uuidToBytes(station));

/** The sites under which this station has written, the present one last. */
export const ownSites = (db: ReadDb): readonly { readonly n: number; readonly id: string }[] =>
  db
    .all<{ n: number; id: Uint8Array }>(
      'SELECT s.n, s.id FROM sync_site s JOIN station o ON s.station = o.id ORDER BY s.n = o.site, s.n',
    )
    .map(({ n, id }) => ({ n, id: bytesToUuid(id) }));

export const unitsThere = (db: ReadDb, unitIds: readonly string[]): number =>
  unitIds.filter((id) => db.get('SELECT 1 FROM unit WHERE id = ? AND deleted = 0', uuidToBytes(id))).length;

export const findUnitName = (db: ReadDb, unitId: string): { code: string; name: string } | undefined =>
  db.get('SELECT code, name FROM unit WHERE id = ?', uuidToBytes(unitId));
