import type { WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { MemberSource } from '../../platform/bundles/bundle-types.ts';
import type { RosterEntry } from '../trust/index.ts';
import { giveRows } from './given.repo.ts';
import { listRefusedOf } from './pending.repo.ts';
import { returnedIn, saveReturnedIn } from './returned.repo.ts';
import { unitScope } from './scope.repo.ts';
import { gatherScope } from './scope-rows.repo.ts';
import { enteringLog, returnedLog } from './select.repo.ts';
import { pastLines, type SiteList } from './send-stream.ts';
import { peerNumber } from './streams.repo.ts';

/** What headquarters sends a station beside the stream. */
export interface BesideStream {
  readonly content: readonly MemberSource[];
  /** whether it is worth a bundle by itself */
  readonly any: boolean;
}

export const nothingBeside: BesideStream = { content: [], any: false };

/**
 * Rows that enter the station's part with their whole history, rows that left it, and what was refused of its changes or
 * waits here. Leaves `temp.in_scope` and `temp.entering` filled for the stream. Source: sync.md §2.5, docs/decisions/0016.
 */
export function besideStream(
  db: WriteDb,
  input: {
    readonly peer: RosterEntry;
    readonly number: number;
    readonly ackedBundle: number;
    readonly sentUpTo: number;
  },
  sites: SiteList,
): BesideStream {
  const station = uuidToBytes(input.peer.station);
  gatherScope(db, unitScope(db, input.peer.scope), station);
  const left = giveRows(db, { ...input, peer: peerNumber(db, station) });
  const past = pastLines(enteringLog(db), sites);
  const entering = db.get('SELECT 1 FROM temp.entering LIMIT 1') !== undefined;
  return {
    any: entering || left.length > 0,
    content: [
      { kind: 'past', lines: past.transactionLines() },
      { kind: 'enter', lines: past.changeLines() },
      { kind: 'leave', lines: left.map(({ table, row }) => [table, row]) },
      { kind: 'refused', lines: refusedLines(db, station, sites) },
    ],
  };
}

/**
 * What a unit sends back to headquarters that was put back to an older copy: what came here from it, whoever wrote it,
 * and is there no longer. It goes with each bundle until one that held it is confirmed.
 */
export function sendBack(
  db: WriteDb,
  {
    station,
    number,
    ackedBundle,
  }: { readonly station: Uint8Array; readonly number: number; readonly ackedBundle: number },
  sites: SiteList,
): BesideStream {
  const began = returnedIn(db, station);
  const selection = returnedLog(db);
  if ((began > 0 && ackedBundle >= began) || selection.transactionsAfter(0).length === 0) return nothingBeside;
  if (began === 0) saveReturnedIn(db, station, number);
  const past = pastLines(selection, sites);
  return {
    any: true,
    content: [
      { kind: 'past', lines: past.transactionLines() },
      { kind: 'enter', lines: past.changeLines() },
    ],
  };
}

function* refusedLines(db: WriteDb, station: Uint8Array, { placeOf }: SiteList): Generator<unknown> {
  for (const { site, seq, table, row, column, reason } of listRefusedOf(db, station))
    yield [placeOf(site), seq, table, row, column, reason];
}
