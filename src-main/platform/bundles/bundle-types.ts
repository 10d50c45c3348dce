import type { PublicKeys, StationKeys } from '#main/platform/crypto/station-keys.ts';
import type { Result } from '#shared/base/result.ts';
import type { BundleAbout, BundleHeader, BundleManifest, MemberKind } from '#shared/domain/sync/bundle-form.ts';
import type { ScanPart } from '#shared/domain/sync/volume-form.ts';

/** Lines are JSON values, one a line of the member. Read once, in order. */
export interface MemberSource {
  readonly kind: MemberKind;
  readonly lines: Iterable<unknown> | AsyncIterable<unknown>;
}

/** Bytes of a scan on their way into a volume. */
export interface SealedScan {
  readonly part: ScanPart;
  readonly content: Uint8Array;
}

/** The same on their way out of one, as they are read. */
export interface OpenedScan {
  readonly part: ScanPart;
  readonly length: number;
  readonly pieces: AsyncIterable<Uint8Array>;
}

export interface SealInput {
  /** looked at after the lines were read, so the running hash at its end may come from reading them */
  readonly about: BundleAbout;
  /** in the order of `memberKinds` */
  readonly content: readonly MemberSource[];
  /** of a volume, which has no other content; one part is in memory at a time */
  readonly scans?: AsyncIterable<SealedScan>;
  /** UUIDs that dots name by index; looked at after the lines were read, so these may add to it */
  readonly sites: readonly string[];
  readonly keys: StationKeys;
  /** `age1…` each */
  readonly recipient: string;
  readonly recoveryRecipient: string;
  readonly target: {
    /** where the bundle goes: a stick or a folder */
    readonly folder: string;
    /** on the station's own disk; holds only ciphertext, and only while sealing */
    readonly tempFolder: string;
  };
}

export interface SealedBundle {
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** of the whole file, hex */
  readonly sha256: string;
  readonly number: number;
  readonly lines: Readonly<Record<MemberKind, number>>;
}

/** A key that a station exchanged for its present one. */
export interface OlderKey {
  /** Ed25519, 32 bytes */
  readonly sign: Uint8Array;
  /** what it may still speak for; null until the present key was heard */
  readonly until: { readonly stream: string; readonly position: number } | null;
}

/** A station of the roster. */
export interface TrustedStation {
  readonly code: string;
  /** of what was read: those that proved it */
  readonly keys: PublicKeys;
  readonly older?: readonly OlderKey[];
  /** first position of its log that is no longer accepted; null while it is in good standing */
  readonly revokedFrom: number | null;
}

/** Looks a station up in the roster by its id; undefined is a stranger. */
export type TrustedLookup = (stationId: string) => TrustedStation | undefined;

export interface ReaderInput {
  /** this station's id: bundles for others are refused */
  readonly stationId: string;
  readonly trusted: TrustedLookup;
}

export interface OpenInput extends ReaderInput {
  /** which of the two is looked for; a file of the other kind is refused by name */
  readonly kind?: 'data' | 'volume';
  readonly keys: StationKeys;
  /** on the station's own disk; holds a copy of the ciphertext until `close` */
  readonly tempFolder: string;
}

/** What can be known without decrypting; signed by the sender, addressed to this station, of whole length. */
export interface InspectedBundle {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly header: BundleHeader;
}

/** A step of reading: some lines, or the refusal that ends it. */
export type LineBatch = Result<readonly unknown[], 'bundle.damaged'>;

export interface OpenedBundle extends InspectedBundle {
  /** of the whole file, hex */
  readonly sha256: string;
  readonly manifest: BundleManifest;
  /**
   * The lines of all members of a kind, in order. May be asked for again, one at a time. Every member's hash was
   * checked before; sizes, counts and JSON are checked on the way. Refuses: bundle.damaged, as the last batch.
   */
  lines(kind: MemberKind): AsyncIterable<LineBatch>;
  /** The parts of scans in a volume, in order, each to be read before the next. Throws: only for a fault of the own disk. */
  scans(): AsyncIterable<OpenedScan>;
  /** Removes the private copy. */
  close(): Promise<void>;
}
