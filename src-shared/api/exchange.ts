import { z } from 'zod';
import { fileToken, id, nothing } from './common.ts';
import { job, query } from './contract.ts';

/** A station this one exchanges with. Instants in ms, null = never. */
export interface Peer {
  readonly stationId: string;
  readonly code: string;
  readonly role: 'unit' | 'headquarters';
  readonly name: string;
  readonly fingerprint: string;
  readonly certified: boolean;
  readonly scopeUnits: number;
  readonly lastSentAt: number | null;
  readonly lastReceivedAt: number | null;
  readonly confirmedAt: number | null;
  readonly waitingChanges: number;
}

export interface BundleInfo {
  readonly fileName: string;
  readonly from: { readonly code: string; readonly name: string };
  readonly number: number;
  readonly createdAt: number;
  readonly sizeBytes: number;
}

/** What taking a bundle would do, or has done. */
export interface BundleEffect {
  readonly bundle: BundleInfo;
  /** its place in the log of bundles, once it is taken */
  readonly taken: number;
  readonly transactions: number;
  readonly added: Readonly<Record<string, number>>;
  readonly changedFields: number;
  readonly conflicts: number;
  /** rows that came into this station's part, and that left it */
  readonly entered: number;
  readonly left: number;
  /** changes of this station that headquarters refused or keeps waiting */
  readonly refusedThere: number;
  readonly refused: number;
  /** the refused ones by code; each code has its sentence */
  readonly refusedBy: Readonly<Record<string, number>>;
  readonly parked: number;
}

export interface BundleLogRow {
  readonly id: number;
  readonly direction: 'sent' | 'received';
  readonly station: string;
  readonly number: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly at: number;
  readonly actor: string;
  readonly changes: number;
}

export interface ExportedBundle {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly number: number;
  readonly transactions: number;
  readonly sha256: string;
  /** its place in the log of bundles */
  readonly logged: number;
}

const target = z.object({ file: fileToken });

export const exchangeApi = {
  'exchange.peers': query(nothing).returns<readonly Peer[]>(),
  'exchange.log': query(nothing).returns<readonly BundleLogRow[]>(),
  /** Everything the other side has not confirmed, into a folder. Refuses: station.locked, station.notCertified, bundle.nothingNew, disk.full, medium.lost. */
  'bundles.export': job(z.object({ folder: fileToken, to: id<'station'>() })).returns<ExportedBundle>(),
  /** Opens and checks a bundle and says what it would do; writes nothing. Refuses: bundle.*, station.locked. */
  'bundles.preview': job(target).returns<BundleEffect>(),
  /** Takes a bundle whole or not at all, after a backup. Refuses: bundle.*, station.locked, register.readOnly. */
  'bundles.take': job(target).returns<BundleEffect>(),
};
