import type { ReadDb } from '#db/handles.ts';
import { openDb } from '#db/open.ts';

/** The register as it stood at one moment, for work that takes longer than others can wait. */
export interface Snapshot {
  readonly read: ReadDb;
  /** False from the moment it was closed, by whoever holds it or because the register's file is exchanged. */
  isOpen(): boolean;
  close(): void;
}

export interface Snapshots {
  take(): Snapshot;
  /** Ends all that are taken: what reads from one then throws. */
  closeAll(): void;
}

/** Snapshots of the register's file, each a read-only connection inside one reading transaction. */
export function makeSnapshots(file: string): Snapshots {
  const taken = new Set<Snapshot>();
  return {
    take() {
      const opened = openDb(file, { readOnly: true });
      let open = true;
      const snapshot: Snapshot = {
        read: opened.read,
        isOpen: () => open,
        close() {
          if (!open) return;
          open = false;
          taken.delete(snapshot);
          opened.close();
        },
      };
      taken.add(snapshot);
      opened.raw.exec('BEGIN');
      // A transaction begins to see at its first look.
      opened.read.get('SELECT count(*) FROM _migration');
      return snapshot;
    },
    closeAll() {
      for (const snapshot of taken) snapshot.close();
    },
  };
}
