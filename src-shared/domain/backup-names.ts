import { type BackupCause, backupCauses } from './backups.ts';

const NAME = /^so-vang-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([a-z]+)\.db$/;

/** Names carry the instant (UTC) and the cause, so that a folder listing tells all: so-vang-20241220-080000-daily.db. */
export function backupName(atMs: number, cause: BackupCause): string {
  const iso = new Date(atMs).toISOString();
  return `so-vang-${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 19).replaceAll(':', '')}-${cause}.db`;
}

export function parseBackupName(name: string): { readonly at: number; readonly cause: BackupCause } | undefined {
  const parts = NAME.exec(name);
  const cause = backupCauses.find((known) => known === parts?.[7]);
  if (!parts || !cause) return undefined;
  const [year, month, dayOfMonth, hour, minute, second] = parts.slice(1, 7).map(Number);
  return { cause, at: Date.UTC(year ?? 0, (month ?? 1) - 1, dayOfMonth, hour, minute, second) };
}

interface Dated {
  readonly name: string;
  readonly at: number;
}

/**
 * Which copies may go: kept are the newest 24, the newest of each of the last 30 days that have one, and of each of
 * the last 12 months. Source: security.md §4.
 * @param backups newest first
 */
export function backupsToDrop<B extends Dated>(backups: readonly B[]): readonly B[] {
  const kept = new Set<B>(backups.slice(0, 24));
  const newestPer = (keyOf: (at: number) => string, most: number): void => {
    const seen = new Set<string>();
    for (const backup of backups) {
      const key = keyOf(backup.at);
      if (seen.has(key) || seen.size >= most) continue;
      seen.add(key);
      kept.add(backup);
    }
  };
  newestPer((at) => new Date(at).toISOString().slice(0, 10), 30);
  newestPer((at) => new Date(at).toISOString().slice(0, 7), 12);
  return backups.filter((backup) => !kept.has(backup));
}

const DUE_AFTER_MS = 20 * 3_600_000;

/** A copy a working day, also when people come a little earlier than yesterday. @param backups newest first */
export const isBackupDue = (backups: readonly { readonly at: number }[], nowMs: number): boolean => {
  const [newest] = backups;
  // A copy from the future means the clock went back: it does not count.
  return newest === undefined || newest.at > nowMs || nowMs - newest.at > DUE_AFTER_MS;
};
