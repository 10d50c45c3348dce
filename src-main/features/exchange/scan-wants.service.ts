import path from 'node:path';
import type { ReadDb, WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { presentScans, scanFolder } from '../../platform/attachments/scan-store.ts';
import type { OpenedBundle } from '../../platform/bundles/bundle-types.ts';
import { sha256Hex } from '../../platform/crypto/hashing.ts';
import type { RosterEntry } from '../trust/index.ts';
import * as repo from './scan-wants.repo.ts';
import { isOfStation, unitScope } from './scope.repo.ts';
import { findPeerState, type PeerState, sameSite } from './streams.repo.ts';

/** A longer list is told in part; the rest follows when these have come. */
const mostWants = 100_000;
const HASH = /^[0-9a-f]{64}$/;

/** The scans beside a register, here and beside its copies. */
export function scansHere(dataFolder: string): ReadonlySet<string> {
  const places = [dataFolder, path.join(dataFolder, 'backups')];
  return new Set(places.flatMap((place) => [...presentScans(scanFolder(place))]));
}

/** Whether a scan is a station's to have: everything is headquarters', a unit's is what lies in its part. */
export function scanJudge(db: ReadDb, peer: RosterEntry): (row: Uint8Array) => boolean {
  if (peer.role === 'headquarters') return () => true;
  const scope = unitScope(db, peer.scope);
  const station = uuidToBytes(peer.station);
  return (row) => isOfStation(db, scope, station, 'attachment', row);
}

/** What this station asks another for: scans of records that both have, whose bytes are not here. */
export function wantsFrom(db: ReadDb, peer: RosterEntry, here: ReadonlySet<string>): readonly string[] {
  const isTheirs = scanJudge(db, peer);
  const station = uuidToBytes(peer.station);
  const missing = repo
    .listKnownScans(db)
    .filter(
      ({ sha256, row, author }) =>
        !here.has(sha256) && HASH.test(sha256) && (sameSite(author, station) || isTheirs(row)),
    );
  return [...new Set(missing.map(({ sha256 }) => sha256))].toSorted().slice(0, mostWants);
}

const digestOf = (wants: readonly string[]): string => (wants.length === 0 ? '' : sha256Hex(Buffer.from(wants.join())));

/**
 * Whether the other side has still to be told what is missing: it was told something else the last time, or the stick
 * that told it may be lost, for nothing says that it came.
 */
export const wantsUntold = (
  db: ReadDb,
  station: Uint8Array,
  wants: readonly string[],
  { sentBundle, ackedBundle }: Pick<PeerState, 'sentBundle' | 'ackedBundle'>,
): boolean => repo.findScanPeer(db, station).told !== digestOf(wants) || (wants.length > 0 && ackedBundle < sentBundle);

export const rememberTold = (db: WriteDb, station: Uint8Array, wants: readonly string[]): void =>
  repo.saveScanPeer(db, station, { told: digestOf(wants) });

/**
 * Takes the want list of a bundle in place of the one before. What it does not name, and was confirmed, is there.
 * Refuses: bundle.damaged.
 */
export async function takeWants(
  db: WriteDb,
  { bundle, station, nowMs }: { readonly bundle: OpenedBundle; readonly station: Uint8Array; readonly nowMs: number },
): Promise<Result<null>> {
  // Written before there were volumes: says nothing of scans.
  if (!bundle.header.about.scans) return ok(null);
  const wants: string[] = [];
  for await (const batch of bundle.lines('wants')) {
    if (!batch.ok) return batch;
    for (const line of batch.value) {
      if (typeof line !== 'string' || !HASH.test(line) || wants.length >= mostWants)
        return refuse('bundle.damaged', { where: 'wants' });
      wants.push(line);
    }
  }
  const { round } = repo.findScanPeer(db, station);
  repo.saveScanPeer(db, station, { round: round + 1, known: findPeerState(db, station).acked });
  repo.replaceWants(db, station, wants, nowMs);
  return ok(null);
}
