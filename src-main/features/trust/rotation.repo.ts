import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { PublicKeys } from '../../platform/crypto/station-keys.ts';

/** What this unit asked for its next keys by; JSON as it was signed. */
export const waitingRotation = (db: ReadDb): string | null =>
  db.get<{ rotation: string | null }>('SELECT rotation FROM station')?.rotation ?? null;

export const saveWaitingRotation = (db: WriteDb, keySlot: string, rotation: string): void =>
  void db.run('UPDATE station SET key_slot = ?, rotation = ?', keySlot, rotation);

/** From now on this station speaks with these keys; they lie in its slot already. */
export const changeOwnKeys = (db: WriteDb, keys: PublicKeys): void =>
  void db.run('UPDATE station SET sign_key = ?, age_key = ?, rotation = NULL', keys.sign, keys.age);

export const saveOwnSlots = (db: WriteDb, keySlot: string, escrow: string): void =>
  void db.run('UPDATE station SET key_slot = ?, key_escrow = ?', keySlot, escrow);

export interface StoredSuccession {
  readonly number: number;
  /** of the roster that told it first */
  readonly version: number;
  readonly card: string;
}

/** Headquarters' changes of its own keys, the first one first. */
export const listSuccessions = (db: ReadDb): readonly StoredSuccession[] =>
  db.all<StoredSuccession>('SELECT number, version, card FROM succession ORDER BY number');

export const addSuccession = (db: WriteDb, { number, version, card }: StoredSuccession, atMs: number): void =>
  void db.run('INSERT INTO succession (number, version, at, card) VALUES (?, ?, ?, ?)', number, version, atMs, card);
