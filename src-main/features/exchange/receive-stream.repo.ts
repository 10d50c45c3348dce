import type { ReadDb, WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { judgeBundle, type ReceivedStream, type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';
import { addNotice, isOlderRoster, rosterVersion } from '../trust/index.ts';
import { giveAgainTo } from './given.repo.ts';
import { saveReturnedIn } from './returned.repo.ts';
import { findSite } from './sender-sites.repo.ts';
import * as streams from './streams.repo.ts';
import { forgetTwice } from './twice.repo.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface Place {
  /** transactions at the front that were taken before */
  readonly skip: number;
  readonly applied: { readonly position: number; readonly chain: string };
}

/** What we remember of the stream a bundle belongs to; of one that begins, nothing. */
function stateOf(db: ReadDb, station: Uint8Array, about: StreamAbout) {
  const state = streams.findPeerState(db, station);
  const begins = !streams.sameSite(state.peerSite, uuidToBytes(about.stream));
  return begins
    ? { ...state, begins, applied: 0, known: 0, lastBundle: 0, owedBundle: 0, knownBundle: 0 }
    : { ...state, begins };
}

/** What was received so far of the stream a bundle belongs to. */
export function receivedStream(db: ReadDb, station: Uint8Array, about: StreamAbout): ReceivedStream {
  const { applied, lastBundle } = stateOf(db, station, about);
  const stream = { direction: 'received', station, site: uuidToBytes(about.stream) } as const;
  const chainAt = (position: number): string | undefined => {
    const mark = streams.findMark(db, stream, position);
    return mark && hex(mark.chain);
  };
  return { applied, lastBundle, chainAt };
}

/**
 * Where a bundle stands in its stream, and whether its acknowledgement is of something we sent. A stream that begins
 * anew is the station's after a restore; one that another has taken the place of is its older self, still at work.
 * Refuses: bundle.gap, bundle.alreadyApplied, bundle.fork, bundle.rosterOld, bundle.ackUnknown.
 */
export function placeOf(db: ReadDb, station: Uint8Array, about: StreamAbout): Result<Place> {
  const { begins, peerSite } = stateOf(db, station, about);
  const fork = refuse('bundle.fork', { code: about.from.code });
  if (begins && peerSite !== null && findSite(db, about.stream)) return fork;
  const received = receivedStream(db, station, about);
  const { applied, chainAt } = received;
  const judged = judgeBundle(about, received);
  switch (judged.kind) {
    case 'gap':
      return refuse('bundle.gap', { applied, after: about.after.position });
    case 'fork':
      return fork;
    case 'alreadyApplied':
      // What headquarters says of stations has no place in the stream: newer word counts wherever it comes.
      if (about.roster > rosterVersion(db)) return ok({ skip: Number.POSITIVE_INFINITY, applied: about.upTo });
      return refuse('bundle.alreadyApplied', { number: about.number });
  }
  if (isOlderRoster(db, station, about.roster))
    return refuse('bundle.rosterOld', { theirs: about.roster, ours: rosterVersion(db) });
  if (confirmsLess(db, station, about)) return fork;
  if (!remembersSending(db, station, about) || !remembersTaking(db, station, about))
    return refuse('bundle.ackUnknown', { code: about.from.code });
  return ok({ skip: judged.skip, applied: { position: applied, chain: chainAt(applied) ?? startOfChain } });
}

/** The acknowledgement of our present stream; what it says of an earlier one no longer counts. */
const presentAck = (db: ReadDb, { ack, ackStream }: StreamAbout): StreamAbout['ack'] =>
  ackStream !== null && streams.sameSite(uuidToBytes(ackStream), streams.ownSite(db)) ? ack : null;

/** A newer bundle of one stream never confirms less than an older one, but from a register that was put back between them. */
function confirmsLess(db: ReadDb, station: Uint8Array, about: StreamAbout): boolean {
  const { begins, acked, lastBundle } = stateOf(db, station, about);
  const ack = presentAck(db, about);
  return !begins && about.number > lastBundle && acked > 0 && (ack?.position ?? 0) < acked;
}

/** It may confirm only what we remember: anything else means that this register is an older copy of itself. */
function remembersSending(db: ReadDb, station: Uint8Array, about: StreamAbout): boolean {
  const ack = presentAck(db, about);
  if (ack === null) return true;
  if (ack.position === 0) return ack.chain === startOfChain;
  const mark = streams.findMark(db, { direction: 'sent', station, site: streams.ownSite(db) }, ack.position);
  return mark !== undefined && hex(mark.chain) === ack.chain;
}

/**
 * Rows that entered came beside the stream, whose place does not tell of them: a register put back to before them would
 * never get them again, since the sender knows that they were taken.
 */
function remembersTaking(db: ReadDb, station: Uint8Array, about: StreamAbout): boolean {
  const { begins, lastBundle } = stateOf(db, station, about);
  return begins || about.ackedBundle <= lastBundle;
}

/**
 * Moves both ends of the exchange on, after what the bundle brought was written. Neither moves back within a stream; a
 * station that begins anew may have lost what it had confirmed.
 */
export function advance(
  db: WriteDb,
  station: Uint8Array,
  about: StreamAbout,
  taken: { readonly beside: boolean; readonly nowMs: number },
): void {
  const before = stateOf(db, station, about);
  const told = presentAck(db, about);
  const ack = told?.position ?? 0;
  const ackBundle = told?.bundle ?? 0;
  const restored = before.begins && before.peerSite !== null;
  const acked = restored ? ack : Math.max(before.acked, ack);
  const { begins: _, ...state } = before;
  if (restored) {
    addNotice(db, { at: taken.nowMs, station, kind: 'begunAnew', keptUntil: null });
    giveAgainTo(db, streams.peerNumber(db, station), station);
    forgetTwice(db, station);
    saveReturnedIn(db, station, 0);
  }
  const site = uuidToBytes(about.stream);
  streams.savePeerState(db, station, {
    ...state,
    acked,
    ackedBundle: restored ? ackBundle : Math.max(before.ackedBundle, ackBundle),
    sent: Math.max(before.sent, acked),
    peerSite: site,
    applied: Math.max(before.applied, about.upTo.position),
    known: Math.max(before.known, about.after.position),
    lastBundle: Math.max(before.lastBundle, about.number),
    owedBundle: taken.beside ? about.number : before.owedBundle,
    knownBundle: Math.max(before.knownBundle, about.ackedBundle),
  });
  if (acked > before.acked) streams.noteAcknowledged(db, station, taken.nowMs);
  for (const { position, chain } of [...about.marks, about.upTo]) {
    if (position > 0)
      streams.saveMark(db, { direction: 'received', station, site }, { position, chain: Buffer.from(chain, 'hex') });
  }
}
