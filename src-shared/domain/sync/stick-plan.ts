import { judgeBundle, type ReceivedStream, type StreamAbout, startOfChain } from './stream.ts';

/** A bundle of one stream, as its header describes it. */
export interface BundleOnStick {
  /** of its file */
  readonly name: string;
  readonly about: StreamAbout;
}

export type StickPlace =
  /** to be taken as the `order`-th of its stream, from 1 */
  | { readonly kind: 'take'; readonly order: number }
  /** everything in it is in the bundle `by`, which is to be taken */
  | { readonly kind: 'covered'; readonly by: number }
  /** taken before, or contained in what was */
  | { readonly kind: 'known' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'fork' };

/**
 * Where each of several bundles of one stream stands, and the fewest that bring everything: each begins at what was last
 * confirmed, so the furthest one contains the others. Judged one after another as they would be taken.
 * Source: sync.md §2.4, decisions D4.
 */
export function planStick(
  bundles: readonly BundleOnStick[],
  received: ReceivedStream,
): ReadonlyMap<string, StickPlace> {
  const places = new Map<string, StickPlace>();
  let now = received;
  let waiting = bundles;
  let order = 0;
  for (;;) {
    const judged = waiting.map((bundle) => ({ bundle, verdict: judgeBundle(bundle.about, now).kind }));
    for (const { bundle, verdict } of judged)
      if (verdict === 'alreadyApplied') places.set(bundle.name, known(bundle, bundles, places));
    waiting = judged.filter(({ verdict }) => verdict !== 'alreadyApplied').map(({ bundle }) => bundle);
    const next = furthest(judged.filter(({ verdict }) => verdict === 'take').map(({ bundle }) => bundle));
    if (!next) break;
    order += 1;
    places.set(next.name, { kind: 'take', order });
    waiting = waiting.filter((bundle) => bundle !== next);
    now = afterTaking(now, next.about);
  }
  for (const { name, about } of waiting)
    places.set(name, { kind: judgeBundle(about, now).kind === 'gap' ? 'gap' : 'fork' });
  return places;
}

function furthest(bundles: readonly BundleOnStick[]): BundleOnStick | undefined {
  const [first] = bundles.toSorted(
    (a, b) => b.about.upTo.position - a.about.upTo.position || b.about.number - a.about.number,
  );
  return first;
}

/** Contained in one that is to be taken, or known before anything was. */
function known(
  { about }: BundleOnStick,
  bundles: readonly BundleOnStick[],
  places: ReadonlyMap<string, StickPlace>,
): StickPlace {
  const by = bundles.find(
    (other) => places.get(other.name)?.kind === 'take' && other.about.upTo.position >= about.upTo.position,
  );
  return by ? { kind: 'covered', by: by.about.number } : { kind: 'known' };
}

/** What would be remembered of the stream once a bundle was taken. */
function afterTaking(before: ReceivedStream, about: StreamAbout): ReceivedStream {
  const marks = new Map([...about.marks, about.upTo].map(({ position, chain }) => [position, chain]));
  return {
    applied: Math.max(before.applied, about.upTo.position),
    lastBundle: Math.max(before.lastBundle, about.number),
    chainAt: (position) =>
      before.chainAt(position) ?? marks.get(position) ?? (position === 0 ? startOfChain : undefined),
  };
}
