import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { ShareSet } from '#shared/api/shares.ts';
import { shareCount } from '#shared/domain/cards/share-digits.ts';

export interface RecoveryFacts {
  readonly role: string;
  readonly recoveryKey: string | null;
  readonly recoverySlot: string | null;
  readonly keyEscrow: string | null;
}

/** A copy of an older program has no keys under the recovery key. */
export function findRecoveryFacts(db: ReadDb): RecoveryFacts | undefined {
  const known = db.get(`SELECT 1 FROM pragma_table_info('station') WHERE name = 'key_escrow'`);
  return db.get<RecoveryFacts>(
    `SELECT role, recovery_key AS recoveryKey, recovery_slot AS recoverySlot, ${known ? 'key_escrow' : 'NULL'} AS keyEscrow FROM station`,
  );
}

export const saveSlots = (db: Pick<WriteDb, 'run'>, keySlot: string, recoverySlot: string): void =>
  void db.run('UPDATE station SET key_slot = ?, recovery_slot = ?', keySlot, recoverySlot);

export const saveEscrow = (db: WriteDb, escrow: string): void =>
  void db.run('UPDATE station SET key_escrow = ?', escrow);

export const addShareSet = (
  db: WriteDb,
  set: {
    readonly tag: string;
    readonly madeAt: number;
    readonly recoveryKey: string;
    readonly commitments: readonly string[];
  },
): void =>
  void db.run(
    'INSERT INTO share_set (tag, made_at, recovery_key, commitments) VALUES (?, ?, ?, ?)',
    set.tag,
    set.madeAt,
    set.recoveryKey,
    JSON.stringify(set.commitments),
  );

export interface StoredSet {
  readonly id: number;
  readonly tag: string;
  readonly madeAt: number;
  readonly commitments: readonly string[];
}

/** The newest printing of the present recovery key; the ones before it are void. */
export function newestSet(db: ReadDb): StoredSet | undefined {
  const row = db.get<Omit<StoredSet, 'commitments'> & { readonly commitments: string }>(
    `SELECT s.id, s.tag, s.made_at AS madeAt, s.commitments FROM share_set s JOIN station o ON o.recovery_key = s.recovery_key
     ORDER BY s.id DESC LIMIT 1`,
  );
  return row && { ...row, commitments: JSON.parse(row.commitments) as string[] };
}

export const noteCheck = (db: WriteDb, set: number, number: number, atMs: number): void =>
  void db.run('INSERT OR REPLACE INTO share_check (share_set, number, at) VALUES (?, ?, ?)', set, number, atMs);

export function shareState(db: ReadDb): ShareSet | null {
  const set = newestSet(db);
  if (!set) return null;
  const checks = db.all<{ number: number; at: number }>(
    'SELECT number, at FROM share_check WHERE share_set = ?',
    set.id,
  );
  const at = new Map(checks.map((check) => [check.number, check.at]));
  return {
    tag: set.tag,
    madeAt: set.madeAt,
    checkedAt: Array.from({ length: shareCount }, (_, index) => at.get(index + 1) ?? null),
  };
}
