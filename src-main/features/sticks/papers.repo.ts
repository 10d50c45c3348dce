import type { ReadDb } from '#db/handles.ts';

export interface HandedOver {
  readonly direction: 'sent' | 'received';
  readonly other: { readonly code: string; readonly name: string };
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  /** instant in ms */
  readonly at: number;
  readonly outcome: string;
  /** the newest bundle of the other side that was here by then; 0 for none */
  readonly confirms: number;
}

type Stored = Omit<HandedOver, 'other'> & { readonly code: string; readonly name: string };

/** A bundle by its place in the log, with whom it was exchanged. */
export function findHandedOver(db: ReadDb, id: number): HandedOver | undefined {
  const found = db.get<Stored>(
    `SELECT b.direction, coalesce(r.code, '') AS code, coalesce(r.name, '') AS name, b.number, b.file_name AS fileName, b.sha256, b.at, b.outcome,
       coalesce((SELECT x.number FROM bundle_log x WHERE x.station = b.station AND x.direction = 'received' AND x.id <= b.id
         ORDER BY x.id DESC LIMIT 1), 0) AS confirms
     FROM bundle_log b LEFT JOIN roster r ON r.station = b.station WHERE b.id = ?`,
    id,
  );
  if (!found) return undefined;
  const { code, name, ...rest } = found;
  return { ...rest, other: { code, name } };
}
