import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { WriteDb } from '#db/handles.ts';
import type { BundleEffect } from '#shared/api/exchange.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type StreamAbout, streamAbout } from '#shared/domain/sync/stream.ts';
import type { OpenedBundle } from '../../platform/bundles/bundle-types.ts';
import { openBundle } from '../../platform/bundles/open-bundle.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Register } from '../../platform/register/register.ts';
import { findInRoster, mayStillSpeak, type RosterEntry, takeRoster, unlockedStation } from '../trust/index.ts';
import { type Applied, applyBundle } from './apply-bundle.service.ts';
import { refusalReasons } from './pending.repo.ts';
import { advance, placeOf } from './receive-stream.repo.ts';
import { noteHoldings } from './returned.repo.ts';
import { takeWants } from './scan-wants.service.ts';
import { senderFinder, senderOf, trustedIn } from './senders.repo.ts';
import { logBundle } from './streams.repo.ts';
import { noteTwice, numberAnew } from './twice.repo.ts';

/** A bundle that was opened and proved, with what its sender may write. */
export interface Proven {
  readonly bundle: OpenedBundle;
  readonly about: StreamAbout;
  readonly entry: RosterEntry;
}

/** Called before a bundle is taken; what it returns, after, while what was written can still be read. */
type Watch = (db: WriteDb) => () => Promise<void>;

type Bundle = { readonly file: string; readonly ctx: CallCtx; readonly job: Job };

/**
 * Opens and checks a bundle and says what it would do. It is taken and undone: a preview that were computed in another
 * way could disagree with what happens then.
 * Refuses: bundle.*, station.notSetUp, station.locked, station.notCertified, register.readOnly; file.*, medium.lost, disk.full.
 */
export const previewBundle = (deps: HostDeps, bundle: Bundle, watch?: Watch): Promise<Result<BundleEffect>> =>
  withBundle(deps, bundle, async (proven) =>
    rememberTwice(
      deps.register(),
      proven,
      bundle,
      await deps.register().rehearse(bundle.job, async (db) => {
        const look = watch?.(db);
        const effect = await take(db, proven, bundle.ctx, bundle.job);
        if (effect.ok) await look?.();
        return effect;
      }),
    ),
  );

/**
 * Takes a bundle whole or not at all, after a backup: rows, history, both places in the exchange and the log of bundles
 * are one transaction. Refuses: as previewBundle, and whatever the backup refuses. Throws: JobCancelled.
 * @param backUp for bundles that are taken in one go: one copy before the first is enough
 */
export const takeBundle = (
  deps: HostDeps,
  bundle: Bundle,
  backUp: () => Promise<Result<unknown>> = () => deps.backUp('bundle'),
): Promise<Result<BundleEffect>> =>
  withBundle(deps, bundle, async (proven) => {
    const saved = await backUp();
    if (!saved.ok) return saved;
    const taken = await deps.register().merge(bundle.job, (db) => take(db, proven, bundle.ctx, bundle.job));
    return rememberTwice(deps.register(), proven, bundle, taken);
  });

const tooEarly: readonly string[] = ['bundle.gap', 'bundle.ackUnknown'];

/**
 * What was refused left nothing behind, but for this: that numbers were used twice has to be said to the station, and
 * the station that hears it has to number anew, also from a bundle that comes too early. A unit that was put back would
 * else wait for what headquarters sends again only when it has taken from that unit what it cannot take.
 */
export async function rememberTwice<T>(
  register: Register,
  { about, entry }: Pick<Proven, 'about' | 'entry'>,
  { ctx, job }: Pick<Bundle, 'ctx' | 'job'>,
  taken: Result<T>,
): Promise<Result<T>> {
  if (taken.ok) return taken;
  if (taken.code === 'bundle.numberTwice') {
    const { site, seq } = taken.params;
    await register.merge(job, async (db) =>
      ok(noteTwice(db, uuidToBytes(entry.station), { site: String(site), seq: Number(seq) })),
    );
  }
  if (tooEarly.includes(taken.code) && entry.role === 'headquarters' && about.twice.length > 0)
    await register.merge(job, async (db) => ok(numberAnew(db, about.twice, ctx.newId)));
  return taken;
}

async function withBundle(
  deps: HostDeps,
  { file, ctx, job }: Bundle,
  use: (proven: Proven) => Promise<Result<BundleEffect>>,
): Promise<Result<BundleEffect>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const { row, keys } = own.value;
  if (row.role === 'unit' && row.certificate === null) return refuse('station.notCertified');
  const { read } = deps.register();
  const tempFolder = path.join(deps.dataFolder, 'tmp');
  mkdirSync(tempFolder, { recursive: true });
  const opened = await openBundle(file, { stationId: row.id, trusted: trustedIn(read), keys, tempFolder }, job);
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    const about = streamAbout.safeParse(bundle.header.about);
    if (!about.success) return refuse('bundle.damaged', { where: 'header' });
    const entry = findInRoster(read, about.data.from.id);
    if (!entry) return refuse('bundle.senderUnknown', { code: about.data.from.code });
    // Before the backup: a bundle out of place needs none.
    if (!mayStillSpeak(entry, about.data.stream)) return refuse('bundle.senderRevoked', { code: entry.code });
    const placed = placeOf(read, uuidToBytes(entry.station), about.data);
    const proven = { bundle, about: about.data, entry };
    return placed.ok ? await use(proven) : await rememberTwice(deps.register(), proven, { ctx, job }, placed);
  } finally {
    await bundle.close();
  }
}

/** Inside one merge of the register; the caller undoes it when this refuses. Refuses: bundle.*. Throws: JobCancelled. */
export async function take(
  db: WriteDb,
  { bundle, about, entry }: Proven,
  ctx: CallCtx,
  job: Job,
): Promise<Result<BundleEffect>> {
  const sender = senderOf(db, entry);
  // Before anything is compared by number: what headquarters has under these is another station's to this register.
  if (sender.scope === null) numberAnew(db, about.twice, ctx.newId);
  const placed = placeOf(db, sender.station, about);
  if (!placed.ok) return placed;
  const applied = await applyBundle(
    db,
    { bundle, about, sender, ...placed.value, now: ctx.now, senderOfTx: senderFinder(db, sender) },
    job,
  );
  if (!applied.ok) return applied;
  const told = await takeRoster(db, {
    about,
    header: bundle.header,
    entry,
    lines: bundle.lines('roster'),
    nowMs: ctx.now,
  });
  if (!told.ok) return told;
  const { entered, left } = applied.value;
  if (sender.scope === null) noteHoldings(db, { station: sender.station, stream: about.stream }, about.has);
  advance(db, sender.station, about, { beside: entered + left > 0, nowMs: ctx.now });
  const asked = await takeWants(db, { bundle, station: sender.station, nowMs: ctx.now });
  if (!asked.ok) return asked;
  const taken = logBundle(db, {
    direction: 'received',
    station: sender.station,
    number: about.number,
    fileName: bundle.fileName,
    sha256: bundle.sha256,
    from: about.after.position,
    to: about.upTo.position,
    sizeBytes: bundle.sizeBytes,
    at: ctx.now,
    actor: ctx.actor,
    outcome: { ...applied.value, changes: sumOf(applied.value.added) + applied.value.changedFields },
  });
  return ok(effectOf({ bundle, about, entry }, applied.value, taken));
}

function effectOf({ bundle, about, entry }: Proven, applied: Applied, taken: number): BundleEffect {
  const { pending, log: _, ...rest } = applied;
  const refusedBy = Object.fromEntries(
    refusalReasons.flatMap((reason) => (pending[reason] ? [[reason, pending[reason]] as const] : [])),
  );
  const refused = sumOf(refusedBy);
  return {
    bundle: {
      fileName: bundle.fileName,
      from: { code: entry.code, name: entry.name },
      number: about.number,
      createdAt: Date.parse(about.createdAt),
      sizeBytes: bundle.sizeBytes,
    },
    taken,
    ...rest,
    refused,
    refusedBy,
    parked: sumOf(pending) - refused,
  };
}

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
