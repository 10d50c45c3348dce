import type { ReadDb, WriteDb } from '#db/handles.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { judgeBundle, type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';
import * as streams from './streams.repo.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export interface Place {
  /** transactions at the front that were taken before */
  readonly skip: number;
  readonly applied: { readonly position: number; readonly chain: string };
}

/**
 * Where a bundle stands in its stream, and whether its acknowledgement is of something we sent.
 * Refuses: bundle.gap, bundle.alreadyApplied, bundle.fork, bundle.ackUnknown.
 */
export function placeOf(db: ReadDb, station: Uint8Array, about: StreamAbout): Result<Place> {
  const { applied, lastBundle } = streams.findPeerState(db, station);
  const chainAt = (position: number): string | undefined => {
    const mark = streams.findMark(db, 'received', station, position);
    return mark && hex(mark.chain);
  };
  const judged = judgeBundle(about, { applied, lastBundle, chainAt });
  switch (judged.kind) {
    case 'gap':
      return refuse('bundle.gap', { applied, after: about.after.position });
    case 'fork':
      return refuse('bundle.fork', { code: about.from.code });
    case 'alreadyApplied':
      return refuse('bundle.alreadyApplied', { number: about.number });
  }
  if (!remembersSending(db, station, about)) return refuse('bundle.ackUnknown', { code: about.from.code });
  return ok({ skip: judged.skip, applied: { position: applied, chain: chainAt(applied) ?? startOfChain } });
}

/** It may confirm only what we remember: anything else means that this register is an older copy of itself. */
function remembersSending(db: ReadDb, station: Uint8Array, { ack }: StreamAbout): boolean {
  if (ack === null) return true;
  if (ack.position === 0) return ack.chain === startOfChain;
  const mark = streams.findMark(db, 'sent', station, ack.position);
  return mark !== undefined && hex(mark.chain) === ack.chain;
}

/** Moves both ends of the exchange on, after what the bundle brought was written. Neither ever moves back. */
export function advance(db: WriteDb, station: Uint8Array, about: StreamAbout, nowMs: number): void {
  const before = streams.findPeerState(db, station);
  const acked = Math.max(before.acked, about.ack?.position ?? 0);
  streams.savePeerState(db, station, {
    ...before,
    acked,
    sent: Math.max(before.sent, acked),
    applied: Math.max(before.applied, about.upTo.position),
    known: Math.max(before.known, about.after.position),
    lastBundle: Math.max(before.lastBundle, about.number),
  });
  if (acked > before.acked) streams.noteAcknowledged(db, station, nowMs);
  for (const { position, chain } of [...about.marks, about.upTo]) {
    if (position > 0) streams.saveMark(db, 'received', station, { position, chain: Buffer.from(chain, 'hex') });
  }
}
