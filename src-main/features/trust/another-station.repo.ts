import type { WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { moveTransactions } from '../../platform/register/renumber.ts';

export interface NewIdentity {
  readonly id: string;
  readonly code: string;
  readonly siteId: string;
  readonly signKey: Uint8Array;
  readonly ageKey: string;
  readonly keySlot: string;
}

interface OwnRun {
  readonly n: number;
  readonly station: Uint8Array;
  readonly acked: number;
}

/**
 * Makes this register another station's: what was written here and never confirmed becomes the new station's own log,
 * under a run of numbers nobody else uses; all before it stays the old station's, where headquarters has it.
 */
export function becomeAnother(db: WriteDb, identity: NewIdentity): void {
  const run = db.get<OwnRun>(
    `SELECT o.site AS n, o.id AS station, coalesce((SELECT max(p.acked) FROM sync_peer p WHERE p.own_site = s.id), 0) AS acked
     FROM station o JOIN sync_site s ON s.n = o.site`,
  );
  if (!run) throw new Error('the station is not set up');
  const id = uuidToBytes(identity.id);
  const { n } = db.get<{ n: number }>('SELECT max(n) + 1 AS n FROM sync_site') ?? { n: 1 };
  db.run(`INSERT INTO sync_site (n, id, station, role) VALUES (?, ?, ?, 'unit')`, n, uuidToBytes(identity.siteId), id);
  const unconfirmed = db.all<{ id: number }>(
    'SELECT id FROM sync_tx WHERE site = ? AND id > ? AND bundle IS NULL ORDER BY id',
    run.n,
    run.acked,
  );
  moveTransactions(db, unconfirmed, n);
  db.run(
    `UPDATE station SET id = ?, code = ?, site = ?, sign_key = ?, age_key = ?, key_slot = ?, certificate = NULL, revocation = NULL,
     roster_version = 0`,
    id,
    identity.code,
    n,
    identity.signKey,
    identity.ageKey,
    identity.keySlot,
  );
  // Headquarters begins from the start with a station it does not know; what comes again is known by its dots.
  db.run('DELETE FROM sync_mark');
  db.run('DELETE FROM sync_peer');
}
