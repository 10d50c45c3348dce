import path from 'node:path';
import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import type { ScanToSend } from '#shared/domain/sync/volume-plan.ts';
import { scanFolder, sizeOfScan } from '../../platform/attachments/scan-store.ts';
import { findScanPeer, listKnownScans, listSentScans, listWants, scanJudge, scansHere } from '../exchange/index.ts';
import type { RosterEntry } from '../trust/index.ts';

const rowsAtOnce = 500;

/**
 * The scans that go to a station: first what it asked for, then what it cannot know of yet. What it confirmed, what lies
 * outside its part, and what it added itself are not among them; nor what was written since it last asked, unless
 * `again`. Throws: JobCancelled.
 */
export async function scansToSend(
  db: ReadDb,
  dataFolder: string,
  { peer, again }: { readonly peer: RosterEntry; readonly again: boolean },
  job: Job,
): Promise<readonly ScanToSend[]> {
  const station = uuidToBytes(peer.station);
  const { round, known } = findScanPeer(db, station);
  const wants = listWants(db, station);
  const sent = listSentScans(db, station);
  const here = scansHere(dataFolder);
  const isTheirs = scanJudge(db, peer);
  const asked: ScanToSend[] = [];
  const fresh: ScanToSend[] = [];
  const seen = new Set<string>();
  const scans = listKnownScans(db);
  for (const [at, { row, sha256, position, author }] of scans.entries()) {
    if (at % rowsAtOnce === 0) {
      job.progress(at, scans.length);
      await job.pause();
    }
    const wanted = wants.has(sha256);
    const isOwn = author !== null && Buffer.compare(author, station) === 0;
    if (seen.has(sha256) || !here.has(sha256) || (!wanted && (position <= known || isOwn)) || !isTheirs(row)) continue;
    seen.add(sha256);
    const bytes = sizeOfScan([scanFolder(dataFolder), scanFolder(path.join(dataFolder, 'backups'))], sha256);
    if (bytes === 0) continue;
    const before = sent.get(sha256);
    const counts = before !== undefined && !again && (!wanted || before.round === round);
    const from = counts ? Math.min(before.sentBytes, bytes) : 0;
    if (from < bytes) (wanted ? asked : fresh).push({ sha256, bytes, from });
  }
  return [...asked, ...fresh];
}

export const amountOf = (scans: readonly ScanToSend[]) => ({
  scans: scans.length,
  bytes: scans.reduce((sum, { bytes, from }) => sum + bytes - from, 0),
});
