import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { mostMarks, type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';
import type { SealedBundle } from '../../platform/bundles/bundle-types.ts';
import type { sealBundle } from '../../platform/bundles/seal-bundle.ts';
import {
  keysKnownTo,
  noNews,
  type OwnStation,
  ownRecoveryKey,
  ownSites,
  type RosterEntry,
  rosterNews,
  rosterVersion,
  serialOf,
} from '../trust/index.ts';
import { besideStream, nothingBeside, sendBack } from './beside-stream.service.ts';
import { listHoldings } from './returned.repo.ts';
import { rememberTold, wantsUntold } from './scan-wants.service.ts';
import { forgetScope } from './scope-rows.repo.ts';
import { ownLog, type SelectedTx, scopedLog } from './select.repo.ts';
import { makeSiteList, type Outflow, outflow } from './send-stream.ts';
import * as streams from './streams.repo.ts';
import { schemaNumber } from './table-facts.repo.ts';
import { listTwice } from './twice.repo.ts';

/** A bundle on the station's own disk, with what must be remembered of it. */
export interface Prepared {
  readonly sealed: SealedBundle;
  readonly about: Pick<StreamAbout, 'after' | 'upTo' | 'number'>;
  readonly transactions: number;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface Preparation {
  readonly own: OwnStation;
  readonly peer: RosterEntry;
  readonly folder: string;
  readonly now: number;
  /** hashes of the scans that are asked for */
  readonly wants?: readonly string[];
  /** given, so that a simulation of many stations can hand the lines on without a file */
  readonly seal: typeof sealBundle;
}

/**
 * Selects, packs and seals what a station has not confirmed, and remembers the end of the stream, inside one merge of the
 * register, so that nothing is written meanwhile.
 * Refuses: bundle.nothingNew, bundle.tooLarge, disk.full, file.notWritable. Throws: JobCancelled.
 */
export async function prepareBundle(db: WriteDb, input: Preparation, job: Job): Promise<Result<Prepared>> {
  const { own, peer, folder, now, seal, wants = [] } = input;
  const station = uuidToBytes(peer.station);
  const state = streams.findPeerState(db, station);
  const site = streams.ownSite(db);
  const stream = { direction: 'sent', station, site } as const;
  const marks = streams.listMarksAfter(db, stream, state.acked);
  const number = state.sentBundle + 1;
  const sites = makeSiteList();
  const toUnit = own.row.role === 'headquarters';
  const revoked = peer.revocation !== null;
  const news = toUnit ? rosterNews(db, peer) : noNews;
  const beside =
    toUnit && !revoked
      ? besideStream(
          db,
          { peer, number, ackedBundle: state.ackedBundle, sentUpTo: marks.at(-1)?.position ?? state.acked },
          sites,
        )
      : toUnit
        ? nothingBeside
        : sendBack(db, { station, number, ackedBundle: state.ackedBundle }, sites);
  const twice = listTwice(db, station);
  const selection = toUnit ? scopedLog(db, state.peerSite) : ownLog(db);
  // A station that may no longer speak hears that, and nothing else.
  const transactions = revoked ? [] : selection.transactionsAfter(state.acked);
  if (
    transactions.length === 0 &&
    !streams.owesReceipt(state) &&
    !beside.any &&
    twice.length === 0 &&
    !news.urgent &&
    !wantsUntold(db, station, wants, state)
  )
    return refuse('bundle.nothingNew');
  const after = { position: state.acked, chain: chainAt(db, stream, state.acked) };
  const lastSent = (revoked ? undefined : marks.at(-1)) ?? { ...after, chain: Buffer.from(after.chain, 'hex') };
  const flow = outflow(selection, transactions, lastSent, sites);
  const end = Math.max(lastSent.position, transactions.at(-1)?.id ?? 0);
  const about: StreamAbout = {
    from: { id: own.row.id, code: own.row.code },
    to: { id: peer.station, code: peer.code },
    number,
    after,
    // The running hash is known once all lines have flowed; the header is written after them.
    get upTo() {
      return { position: end, chain: hex(flow.chain()) };
    },
    ...acknowledgement(db, station, state),
    ackedBundle: state.ackedBundle,
    has: toUnit ? listHoldings(db).map((held) => ({ ...held })) : [],
    twice: twice.map((used) => ({ ...used })),
    schema: schemaNumber,
    certificate: own.row.certificate === null ? null : serialOf(own.row.certificate),
    roster: rosterVersion(db),
    scans: { wanted: wants.length },
    createdAt: new Date(now).toISOString(),
    marks: marks
      // The last one too: what was sent up to there may be selected otherwise now, and only a mark excuses that.
      .filter(({ position }) => position <= end)
      .slice(-mostMarks)
      .map(({ position, chain }) => ({ position, chain: hex(chain), transactions: countUpTo(transactions, position) })),
    stream: bytesToUuid(site),
    ownSites: ownSites(db).map(({ id }) => id),
  };
  const sealed = await seal(
    {
      about,
      content: [
        ...contentOf(flow),
        ...beside.content,
        { kind: 'roster' as const, lines: news.lines },
        { kind: 'wants' as const, lines: wants },
      ],
      sites: sites.sites,
      keys: keysKnownTo(db, peer, own.keys),
      recipient: peer.ageKey,
      recoveryRecipient: recoveryKeyFor(db, peer),
      target: { folder, tempFolder: folder },
    },
    job,
  );
  if (!sealed.ok) return sealed;
  if (toUnit && !revoked) forgetScope(db);
  if (end > 0 && !revoked) streams.saveMark(db, stream, { position: end, chain: flow.chain() });
  rememberTold(db, station, wants);
  streams.savePeerState(db, station, { ...state, sentBundle: about.number });
  return ok({ sealed: sealed.value, about: { ...about }, transactions: transactions.length });
}

/** Headquarters' recovery key, whichever way the bundle goes. */
export function recoveryKeyFor(db: ReadDb, peer: RosterEntry): string {
  const key = peer.recoveryKey ?? ownRecoveryKey(db);
  if (key === null) throw new Error('no recovery key, here or on the card');
  return key;
}

const contentOf = (flow: Outflow) => [
  { kind: 'tx' as const, lines: flow.transactionLines() },
  { kind: 'changes' as const, lines: flow.changeLines() },
];

/** How far we are in the other's log, and in which of its streams. */
function acknowledgement(
  db: WriteDb,
  station: Uint8Array,
  { peerSite, applied, lastBundle }: streams.PeerState,
): Pick<StreamAbout, 'ack' | 'ackStream'> {
  if (peerSite === null) return { ack: null, ackStream: null };
  const chain = chainAt(db, { direction: 'received', station, site: peerSite }, applied);
  return { ack: { position: applied, chain, bundle: lastBundle }, ackStream: bytesToUuid(peerSite) };
}

const chainAt = (db: WriteDb, stream: streams.Stream, position: number): string => {
  const mark = streams.findMark(db, stream, position);
  return mark ? hex(mark.chain) : startOfChain;
};

const countUpTo = (transactions: readonly SelectedTx[], position: number): number => {
  const later = transactions.findIndex(({ id }) => id > position);
  return later < 0 ? transactions.length : later;
};
