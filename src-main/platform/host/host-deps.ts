import type { NamesOf, Parsed, Reply } from '#shared/api/index.ts';
import type { Job } from '#shared/base/job.ts';
import type { Result } from '#shared/base/result.ts';
import type { Workbook, WorkbookSource } from '#shared/base/workbook.ts';
import type { BackupCause } from '#shared/domain/backups.ts';
import type { BackupUnderWay, MadeBackup } from '../backups/backup-store.ts';
import type { BackupInside } from '../backups/look-inside.ts';
import type { StationKeys } from '../crypto/station-keys.ts';
import type { Register } from '../register/register.ts';
import type { Snapshot } from './snapshots.ts';

/** Built once in host.ts, top to bottom; every feature gets what it needs of it. */
export interface HostDeps {
  /** The register in use; another one after a restore, so it is asked for each time. */
  register(): Register;
  /** Asks a reader: what takes long to count holds up nobody who writes. */
  query<N extends NamesOf<'query'>>(name: N, input: Parsed<N>): Promise<Reply<N>>;
  /** The register as it stands now, for one long reading; whoever takes it closes it. */
  snapshot(): Snapshot;
  /** where register.db, backups/ and tmp/ lie */
  readonly dataFolder: string;
  /** db/ of this program: migrations and seed */
  readonly dbFolder: string;
  readonly appVersion: string;
  /** Instant in ms. */
  now(): number;
  /** 16 random bytes as UUIDv7. */
  newId(): string;
  readonly keys: KeyRing;
  /** Reads a workbook away from the database and the keys. */
  readWorkbook(source: WorkbookSource, job: Job): Promise<Result<Workbook>>;
  /** What the QR codes in a picture say, read as far away. */
  readCodes(picture: string | Uint8Array, name: string, job: Job): Promise<Result<readonly string[]>>;
  /** A checked copy of the register beside it; before anything that changes much. */
  backUp(cause: BackupCause): Promise<Result<MadeBackup>>;
  /** The same, begun: resolves when what is copied is settled. For a long write that commits only after it. */
  beginBackUp(cause: BackupCause): Promise<BackupUnderWay>;
  /** What a copy holds, looked at whole and beside everything else; undefined when it is no register. */
  lookInside(file: string): Promise<BackupInside | undefined>;
  /** Closes the register everywhere, lets `swap` move files, and opens what lies there then. */
  swapRegister(swap: (registerFile: string) => void): Promise<void>;
}

/** The station's secret keys, in memory from the moment its passphrase was given until the program ends. */
export interface KeyRing {
  keys(): StationKeys | undefined;
  unlock(keys: StationKeys): void;
}
