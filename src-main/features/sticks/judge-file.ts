import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadDb } from '#db/handles.ts';
import type { StickVerdict } from '#shared/api/sticks.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { cardMaxBytes } from '#shared/domain/cards/cards.ts';
import { type StreamAbout, streamAbout } from '#shared/domain/sync/stream.ts';
import type { Refusal } from '#shared/errors.ts';
import { inspectBundle } from '../../platform/bundles/inspect-bundle.ts';
import { sniffCard } from '../../platform/cards/sniff-card.ts';
import { readSmallFile } from '../../platform/files/read-file.ts';
import { placeOf, trustedIn } from '../exchange/index.ts';
import { findInRoster, listRoster, type RosterEntry } from '../trust/index.ts';
import { findVolumeTakenAt } from '../volumes/index.ts';

/** A file as it is by itself, before it is known what else lies beside it. */
export type JudgedFile = { readonly name: string; readonly sizeBytes: number | null } & (
  | { readonly kind: 'other'; readonly verdict: StickVerdict }
  | {
      readonly kind: 'placed';
      readonly about: StreamAbout;
      readonly entry: RosterEntry;
      readonly place: Result<unknown>;
    }
);

export interface JudgeInput {
  readonly db: ReadDb;
  readonly folder: string;
  readonly stationId: string;
  /** ms */
  readonly now: number;
  /** for whoever looks at the same folder again and again; nothing is taken on its word */
  readonly inspect?: typeof inspectBundle;
}

/** A file of which the end is missing is one that is being copied, for as long as it was written to just now. */
const arrivingMs = 2 * 60_000;

export const isBundleName = (name: string): boolean => /\.svb$/i.test(name) && !name.startsWith('._');
export const isCardName = (name: string): boolean => /\.(svc|svcard)$/i.test(name) && !name.startsWith('._');

/** Looks at a bundle's header or at a card; nothing is decrypted. */
export const judgeFile = (input: JudgeInput, name: string): Promise<JudgedFile> =>
  isCardName(name) ? judgeCard(input, name) : judgeBundleFile(input, name);

async function judgeBundleFile(input: JudgeInput, name: string): Promise<JudgedFile> {
  const { db, folder, stationId, inspect = inspectBundle } = input;
  const read = await inspect(path.join(folder, name), { stationId, trusted: trustedIn(db) });
  if (!read.ok && (await isArriving(input, name, read)))
    return { kind: 'other', name, sizeBytes: null, verdict: { state: 'arriving' } };
  if (!read.ok) return { kind: 'other', name, sizeBytes: null, verdict: verdictOf(db, read) };
  const { header, sizeBytes } = read.value;
  if (header.about.volume) {
    const at = findVolumeTakenAt(db, header.body.sha256);
    return { kind: 'other', name, sizeBytes, verdict: at === null ? { state: 'volume' } : { state: 'taken', at } };
  }
  const about = streamAbout.safeParse(header.about);
  const entry = findInRoster(db, header.about.from.id);
  if (!about.success || !entry) {
    const why: Refusal = { code: 'bundle.damaged', params: { where: 'header' } };
    return { kind: 'other', name, sizeBytes, verdict: { state: 'damaged', why } };
  }
  return {
    kind: 'placed',
    name,
    sizeBytes,
    about: about.data,
    entry,
    place: placeOf(db, uuidToBytes(entry.station), about.data),
  };
}

/** Clocks of a share and of this machine differ by little, or it is called damaged, which is no lie either. */
async function isArriving({ folder, now }: JudgeInput, name: string, { code }: Refusal): Promise<boolean> {
  if (code !== 'bundle.truncated' && code !== 'bundle.notABundle') return false;
  const written = await stat(path.join(folder, name)).catch(() => undefined);
  return written !== undefined && Math.abs(now - written.mtimeMs) < arrivingMs;
}

async function judgeCard({ db, folder, stationId }: JudgeInput, name: string): Promise<JudgedFile> {
  const read = await readSmallFile(path.join(folder, name), cardMaxBytes);
  const other = (verdict: StickVerdict): JudgedFile => ({
    kind: 'other',
    name,
    sizeBytes: read.ok ? read.value.byteLength : null,
    verdict,
  });
  if (!read.ok) return other(verdictOf(db, read));
  const card = sniffCard({ name, bytes: read.value });
  if (!card.ok) return other(verdictOf(db, card));
  const { kind, station } = card.value;
  if (kind === 'certificate' && station.id !== stationId) return other(notForMe(db, station.code));
  return other({ state: 'card', card: kind, code: station.code });
}

/** What a refusal of one file means in a list of many. */
function verdictOf(db: ReadDb, why: Refusal): StickVerdict {
  switch (why.code) {
    case 'bundle.otherRecipient':
      return notForMe(db, String(why.params.code));
    case 'bundle.senderUnknown':
      return { state: 'stranger', code: String(why.params.code) };
    case 'bundle.senderRevoked':
      return { state: 'revoked', code: String(why.params.code) };
    case 'bundle.tooNew':
    case 'card.tooNew':
      return { state: 'tooNew', theirs: Number(why.params.theirs), ours: Number(why.params.ours) };
    case 'file.gone':
    case 'file.unreadable':
    case 'file.notRegular':
    case 'medium.lost':
      return { state: 'unreadable', why: plain(why) };
    default:
      return { state: 'damaged', why: plain(why) };
  }
}

const plain = ({ code, params }: Refusal): Refusal => ({ code, params }) as Refusal;

/** The code stands in the open header; the name is ours, when we know one. */
const notForMe = (db: ReadDb, code: string): StickVerdict => ({
  state: 'notForMe',
  code,
  name: listRoster(db).find((entry) => entry.code === code)?.name ?? null,
});
