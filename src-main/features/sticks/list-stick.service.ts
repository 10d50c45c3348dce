import type { ReadDb } from '#db/handles.ts';
import type { StickFile, StickListing, StickState, StickVerdict } from '#shared/api/sticks.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { planStick, type StickPlace } from '#shared/domain/sync/stick-plan.ts';
import { listFolder } from '../../platform/files/list-folder.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { receivedStream } from '../exchange/index.ts';
import { findStation } from '../stations/index.ts';
import { isBundleName, isCardName, type JudgedFile, type JudgeInput, judgeFile } from './judge-file.ts';
import { findTakenAt } from './sticks.repo.ts';

/** A stick that holds more bundles than this was filled by no office. */
const mostFiles = 10_000;
const filesAtOnce = 20;

type Placed = Extract<JudgedFile, { readonly kind: 'placed' }>;

/**
 * Every bundle and card in a folder, with what it is to this station. Reads headers only, writes nothing, and one bad
 * file hides no other. Refuses: station.notSetUp, medium.lost, file.unreadable. Throws: JobCancelled.
 */
export async function listStick(
  deps: HostDeps,
  folder: string,
  job: Job,
  inspect?: JudgeInput['inspect'],
): Promise<Result<StickListing>> {
  const db = deps.register().read;
  const station = findStation(db);
  if (!station) return refuse('station.notSetUp');
  const listed = await listFolder(folder, (name) => isBundleName(name) || isCardName(name), mostFiles);
  if (!listed.ok) return listed;
  const { names, others, unseen } = listed.value;
  const judged: JudgedFile[] = [];
  for (const [at, name] of names.entries()) {
    if (at % filesAtOnce === 0) {
      job.progress(at, names.length);
      await job.pause();
    }
    const input = { db, folder, stationId: station.id, now: deps.now(), ...(inspect && { inspect }) };
    const file = await judgeFile(input, name);
    // Another one of the house has taken or moved it.
    if (file.kind === 'other' && file.verdict.state === 'unreadable' && file.verdict.why.code === 'file.gone') continue;
    judged.push(file);
  }
  // A stick that was pulled meanwhile would look like one whose files are all broken.
  const still = await listFolder(folder, () => false, 0);
  if (!still.ok) return still;
  return ok({ files: inOrder(verdicts(db, judged)), others, unseen });
}

function verdicts(db: ReadDb, judged: readonly JudgedFile[]): readonly StickFile[] {
  const placed = judged.filter((file): file is Placed => file.kind === 'placed');
  const places = planAll(db, placed);
  return judged.map((file): StickFile => {
    const { name, sizeBytes } = file;
    if (file.kind === 'other')
      return { name, sizeBytes, from: null, number: null, createdAt: null, verdict: file.verdict };
    const { about, entry } = file;
    return {
      name,
      sizeBytes,
      from: { code: entry.code, name: entry.name },
      number: about.number,
      createdAt: Date.parse(about.createdAt),
      verdict: placedVerdict(db, file, places.get(name)),
    };
  });
}

/** Each stream by itself; what is refused for more than its place in the stream takes no part. */
function planAll(db: ReadDb, placed: readonly Placed[]): ReadonlyMap<string, StickPlace> {
  const inPlan = placed.filter(
    ({ place }) => place.ok || place.code === 'bundle.gap' || place.code === 'bundle.alreadyApplied',
  );
  const streams = new Map<string, Placed[]>();
  for (const file of inPlan) {
    const stream = `${file.entry.station} ${file.about.stream}`;
    streams.set(stream, [...(streams.get(stream) ?? []), file]);
  }
  return new Map(
    [...streams.values()].flatMap((files) => {
      const [first] = files;
      if (!first) return [];
      return [...planStick(files, receivedStream(db, uuidToBytes(first.entry.station), first.about))];
    }),
  );
}

function placedVerdict(db: ReadDb, { about, entry, place }: Placed, planned: StickPlace | undefined): StickVerdict {
  switch (planned?.kind) {
    case 'take':
      return { state: 'ready', order: planned.order };
    case 'covered':
      return { state: 'covered', by: planned.by };
    case 'gap':
      return gapOf(db, entry.station, about);
    case 'known': {
      const at = findTakenAt(db, entry.station, about.number);
      return at === null ? { state: 'older' } : { state: 'taken', at };
    }
  }
  return { state: !place.ok && place.code === 'bundle.ackUnknown' ? 'weAreOlder' : 'restored' };
}

/** Which bundles are missing, by what the labels say: their numbers are the sender's count and prove nothing. */
function gapOf(db: ReadDb, station: string, about: Placed['about']): StickVerdict {
  const { lastBundle } = receivedStream(db, uuidToBytes(station), about);
  const known = about.number > lastBundle + 1;
  return {
    state: 'gap',
    first: known ? lastBundle + 1 : null,
    last: known ? about.number - 1 : null,
    since: lastBundle > 0 ? findTakenAt(db, station, lastBundle) : null,
    until: Date.parse(about.createdAt),
  };
}

const rank: Readonly<Record<StickState, number>> = {
  ready: 0,
  gap: 1,
  restored: 2,
  weAreOlder: 2,
  tooNew: 3,
  arriving: 3,
  damaged: 4,
  revoked: 5,
  stranger: 6,
  unreadable: 7,
  volume: 1,
  card: 8,
  covered: 9,
  taken: 10,
  older: 11,
  notForMe: 12,
};

const orderIn = ({ verdict }: StickFile): number => (verdict.state === 'ready' ? verdict.order : 0);

const inOrder = (files: readonly StickFile[]): readonly StickFile[] =>
  files.toSorted(
    (a, b) =>
      rank[a.verdict.state] - rank[b.verdict.state] ||
      orderIn(a) - orderIn(b) ||
      (a.createdAt ?? 0) - (b.createdAt ?? 0) ||
      (a.name < b.name ? -1 : 1),
  );
