import { z } from 'zod';
import { bundleAbout } from './bundle-form.ts';

/**
 * The place of a bundle in a stream: one station's log as it was sent to one other, under one site of its own. A station
 * that was restored or copied begins a new stream, from the start; what it sends again is known by its place in history
 * (decisions D6). A stream's running hash is fixed by
 * the bundles as they were first written: what is sent again later may be selected otherwise (a person has moved), so
 * each bundle repeats the marks its sender set since the last acknowledgement. Source: docs/BUNDLE-FORMAT.md, streams.
 */

/** Enough for a year of daily sticks without one acknowledgement; keeps the header under its 64 KiB. */
export const mostMarks = 400;

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** The end of an earlier bundle of this stream, and how many of this bundle's transactions lie up to there. */
const sentMark = z.looseObject({ position: count, chain: hash, transactions: count });

export const streamAbout = bundleAbout
  .extend({
    marks: z.array(sentMark).max(mostMarks).default([]),
    /** the site under which the sender writes now: its stream counts from there */
    stream: uuid,
    /** all sites under which the sending station has written */
    ownSites: z.array(uuid).min(1).max(100),
    /** which of the recipient's streams `ack` is about */
    ackStream: uuid.nullable(),
    /** the newest bundle of its own that the sender knows the recipient took */
    ackedBundle: count.default(0),
    /** from headquarters: how far it has runs that have ended, its own and those of stations; what it lacks comes back to it */
    has: z
      .array(z.looseObject({ site: uuid, seq: count }))
      .max(400)
      .default([]),
    /** runs of the recipient in which it used numbers twice, and from which number on: it numbers its own work anew */
    twice: z
      .array(z.looseObject({ site: uuid, seq: z.int().min(1) }))
      .max(100)
      .default([]),
  })
  .refine(({ stream, ownSites }) => ownSites.includes(stream));
export type StreamAbout = z.infer<typeof streamAbout>;

export const startOfChain = '0'.repeat(64);

/** What the receiver remembers of the stream. */
export interface ReceivedStream {
  readonly applied: number;
  readonly lastBundle: number;
  /** The running hash at the end of a bundle that was taken or that a taken one named. */
  chainAt(position: number): string | undefined;
}

export type Judgement =
  /** `skip` transactions at the front were taken before */
  { readonly kind: 'take'; readonly skip: number } | { readonly kind: 'gap' | 'alreadyApplied' | 'fork' };

/** Source: sync.md §2.4, decisions D4. */
export function judgeBundle(about: StreamAbout, received: ReceivedStream): Judgement {
  const { after, upTo, marks, number } = about;
  const { applied } = received;
  if (after.position > applied) return { kind: 'gap' };
  const known = (position: number) => (position === 0 ? startOfChain : received.chainAt(position));
  if (known(after.position) !== after.chain) return { kind: 'fork' };
  for (const { position, chain } of [...marks, upTo]) {
    const ours = known(position);
    if (ours !== undefined && ours !== chain) return { kind: 'fork' };
  }
  if (upTo.position < applied) return { kind: known(upTo.position) === undefined ? 'fork' : 'alreadyApplied' };
  if (upTo.position === applied) {
    // A newer bundle with nothing new in it still brings an acknowledgement.
    return number <= received.lastBundle
      ? { kind: 'alreadyApplied' }
      : { kind: 'take', skip: Number.POSITIVE_INFINITY };
  }
  if (after.position === applied) return { kind: 'take', skip: 0 };
  const here = marks.find(({ position }) => position === applied);
  return here ? { kind: 'take', skip: here.transactions } : { kind: 'fork' };
}

/** Marks lie between the two ends and rise, as their counts do. */
export function marksInOrder({ after, upTo, marks }: StreamAbout, transactions: number): boolean {
  let position = after.position;
  let counted = 0;
  for (const mark of marks) {
    if (mark.position <= position || mark.transactions < counted) return false;
    position = mark.position;
    counted = mark.transactions;
  }
  return position <= upTo.position && counted <= transactions;
}
