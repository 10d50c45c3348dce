import type { Preparation } from '#main/features/exchange/prepare-bundle.service.ts';
import { findStation } from '#main/features/stations/index.ts';
import { findInRoster } from '#main/features/trust/index.ts';
import type { MemberSource, OpenedBundle } from '#main/platform/bundles/bundle-types.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok, refuse } from '#shared/base/result.ts';
import {
  type BundleAbout,
  bundleFileName,
  type MemberKind,
  memberKinds,
  memberName,
} from '#shared/domain/sync/bundle-form.ts';
import { streamAbout } from '#shared/domain/sync/stream.ts';
import { type Carrier, Crash, type Stick } from './carrier.ts';
import { scopeOf } from './template.ts';

/** The lines of a bundle, handed on as JSON like those of a file. */
interface OpenStick extends Stick {
  readonly sites: readonly string[];
  readonly lines: Readonly<Partial<Record<MemberKind, readonly string[]>>>;
}

const noKeys = { public: { sign: new Uint8Array(32), age: '' }, signSeed: new Uint8Array(32), ageIdentity: '' };

/** The very code of sending and taking, without container, files and crypto. */
export const coreCarrier: Carrier = {
  async write(from, to, crashAt) {
    const job = crashingJob(crashAt);
    const row = findStation(from.register.read);
    const peer = findInRoster(from.register.read, to.id);
    if (!row || !peer) throw new Error('not enrolled');
    let stick: OpenStick | undefined;
    const seal: Preparation['seal'] = async (input) => {
      const lines: Partial<Record<MemberKind, readonly string[]>> = {};
      for (const source of input.content) lines[source.kind] = await linesOf(source);
      const about = JSON.parse(JSON.stringify({ ...input.about })) as BundleAbout;
      stick = {
        from: from.n,
        to: to.n,
        about: streamAbout.parse(about),
        rows: rowsOf(lines),
        file: '',
        sites: [...input.sites],
        lines,
      };
      const counts = Object.fromEntries(memberKinds.map((kind) => [kind, lines[kind]?.length ?? 0]));
      return ok({
        path: '',
        fileName: bundleFileName(about),
        sizeBytes: 0,
        sha256: '',
        number: about.number,
        lines: counts as Record<MemberKind, number>,
      });
    };
    const prepared = await from.register.merge(unwatchedJob, (db) =>
      from.program.prepareBundle(db, { own: { row, keys: noKeys }, peer, folder: '', now: from.ctx().now, seal }, job),
    );
    if (!prepared.ok) return prepared;
    // The mark stands, and the file has not left.
    await job.pause();
    if (!stick) throw new Error('nothing was sealed');
    return ok(stick);
  },

  async take(at, stick, crashAt) {
    const { about, sites, lines, from } = stick as OpenStick;
    if (about.to.id !== at.id) return refuse('bundle.otherRecipient', { code: about.to.code });
    const entry = findInRoster(at.register.read, about.from.id);
    if (!entry) return refuse('bundle.senderUnknown', { code: about.from.code });
    const job = crashingJob(crashAt);
    const manifest: OpenedBundle['manifest'] = {
      SoVang: 'manifest',
      about,
      sites: [...sites],
      members: memberKinds.flatMap((kind) => {
        const own = lines[kind];
        return own ? [{ name: memberName(kind, 1), packedBytes: 0, sha256: '', bytes: 0, lines: own.length }] : [];
      }),
    };
    const bundle: OpenedBundle = {
      fileName: bundleFileName(about),
      sizeBytes: 0,
      sha256: `${from}.${about.number}.${about.upTo.chain}`,
      header: { SoVang: 'bundle', version: 1, minReader: 1, about, body: { bytes: 1, sha256: '' }, signature: '' },
      manifest,
      async *lines(kind) {
        for (const line of lines[kind] ?? []) yield ok([JSON.parse(line) as unknown]);
        await job.pause();
      },
      async *scans() {},
      close: () => Promise.resolve(),
    };
    const taken = await at.register.merge(unwatchedJob, async (db) => {
      const effect = await at.program.take(db, { bundle, about, entry }, at.ctx(), job);
      await job.pause();
      return effect;
    });
    return at.program.rememberTwice(at.register, { about, entry }, { ctx: at.ctx(), job: unwatchedJob }, taken);
  },

  async certify(headquarters, station, places) {
    const scope = JSON.stringify(scopeOf(places));
    headquarters.register.writeLocal((db) =>
      db.run('UPDATE roster SET scope = ? WHERE station = ?', scope, uuidToBytes(station.id)),
    );
    station.register.writeLocal((db) => db.run('UPDATE station SET certificate = ?', `{"serial":2,"scope":${scope}}`));
  },

  clear: () => {},
};

async function linesOf(source: MemberSource): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of source.lines) lines.push(JSON.stringify(line));
  return lines;
}

/** Rows that a bundle shows to whoever gets it: a leaving row is named, not shown. */
export function rowsOf(lines: Partial<Record<MemberKind, readonly string[]>>): readonly string[] {
  return [...(lines.changes ?? []), ...(lines.enter ?? [])].map((line) => {
    const [, , table, row] = JSON.parse(line) as [number, string, number, string];
    return `${table}.${Buffer.from(row, 'base64url').toString('hex')}`;
  });
}

/** A job whose turn number `at` ends the program. */
export function crashingJob(at: number | undefined): Job {
  let turns = 0;
  return {
    ...unwatchedJob,
    pause: async () => {
      if (at === undefined) return;
      if (turns >= at) throw new Crash();
      turns += 1;
    },
  };
}
