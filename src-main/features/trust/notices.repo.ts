import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

/** What was noticed of a station that is not what it was. */
export interface Notice {
  readonly id: number;
  readonly at: number;
  /** null for this station */
  readonly station: string | null;
  readonly kind: string;
  /** instant in ms: of the backup, or of the last change that is here */
  readonly keptUntil: number | null;
}

type Stored = Omit<Notice, 'station' | 'keptUntil'> & { readonly station: Uint8Array | null; readonly detail: string };

export const listOpenNotices = (db: ReadDb): readonly Notice[] =>
  db
    .all<Stored>('SELECT id, at, station, kind, detail FROM trust_notice WHERE settled_at IS NULL ORDER BY id DESC')
    .map(({ detail, station, ...rest }) => ({
      ...rest,
      station: station && bytesToUuid(station),
      keptUntil: (JSON.parse(detail) as { keptUntil: number | null }).keptUntil,
    }));

export function addNotice(
  db: WriteDb,
  notice: {
    readonly at: number;
    readonly station: Uint8Array | null;
    readonly kind: string;
    readonly keptUntil: number | null;
  },
): void {
  const { at, station, kind, keptUntil } = notice;
  db.run(
    'INSERT INTO trust_notice (at, station, kind, detail) VALUES (?, ?, ?, ?)',
    at,
    station,
    kind,
    JSON.stringify({ keptUntil }),
  );
}

export const settleNotice = (db: WriteDb, id: number, atMs: number): void =>
  void db.run('UPDATE trust_notice SET settled_at = ? WHERE id = ?', atMs, id);

/** Clock of the last change that was made at this station and is here; 0 before the first. */
export const lastOwnWork = (db: ReadDb): number =>
  db.get<{ hlc: number }>('SELECT coalesce(max(hlc), 0) AS hlc FROM sync_tx WHERE bundle IS NULL AND site <> 0')?.hlc ??
  0;

/** How far the present run of numbers has got with headquarters: what was sent of it, and what was confirmed. */
export const presentRun = (db: ReadDb): { readonly sent: number; readonly acked: number } =>
  db.get<{ sent: number; acked: number }>(
    `SELECT coalesce(max(p.sent), 0) AS sent, coalesce(max(p.acked), 0) AS acked FROM sync_peer p
     JOIN sync_site s ON s.id = p.own_site JOIN station o ON o.site = s.n`,
  ) ?? { sent: 0, acked: 0 };

/** Whether a station has confirmed what it had before it began anew: it sent all that it holds. */
export const heardSince = (db: ReadDb, station: Uint8Array, atMs: number): boolean =>
  db.get(`SELECT 1 FROM bundle_log WHERE station = ? AND direction = 'sent' AND at > ?`, station, atMs) !== undefined;
