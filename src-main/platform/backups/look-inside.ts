import BetterSqlite3 from 'better-sqlite3';

/** What a copy is checked for after writing, and shown before it replaces anything. */
export interface BackupInside {
  readonly intact: boolean;
  readonly steps: number;
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
  readonly lastHlc: number;
  /** hashes of the scans it speaks of, those in its trash included */
  readonly scans: readonly string[];
}

/** A copy of an older program has no table of scans. */
function scansIn(raw: BetterSqlite3.Database): readonly string[] {
  const known = raw.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'`).get();
  return known ? (raw.prepare('SELECT DISTINCT sha256 FROM attachment ORDER BY sha256').pluck().all() as string[]) : [];
}

/** `quick` leaves out whether the indexes agree with their tables, which is five sixths of the work. */
export type LookDepth = 'quick' | 'whole';

/** Opens a copy apart and reads what it holds; undefined when it is no register. */
export function lookInside(file: string, depth: LookDepth = 'whole'): BackupInside | undefined {
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const one = <T>(sql: string): T => raw?.prepare(sql).pluck().get() as T;
    const intact =
      one<string>(depth === 'whole' ? 'PRAGMA integrity_check(1)' : 'PRAGMA quick_check(1)') === 'ok' &&
      raw.prepare('PRAGMA foreign_key_check').get() === undefined;
    return {
      intact,
      steps: one<number>('PRAGMA user_version'),
      stationName: one<string | undefined>('SELECT name FROM station') ?? '',
      units: one<number>('SELECT count(*) FROM unit WHERE deleted = 0'),
      people: one<number>('SELECT count(*) FROM person WHERE deleted = 0'),
      awards: one<number>('SELECT count(*) FROM award WHERE deleted = 0'),
      lastHlc: one<number>('SELECT coalesce(max(hlc), 0) FROM sync_tx'),
      scans: scansIn(raw),
    };
  } catch {
    // Not a database, or one cut short: whatever SQLite says of it, it cannot be restored.
    return undefined;
  } finally {
    raw?.close();
  }
}

/** Whether a register in use is free of damage; seen by a connection that cannot write. */
export function isSound(file: string): boolean {
  const raw = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    return raw.pragma('quick_check', { simple: true }) === 'ok';
  } finally {
    raw.close();
  }
}
