import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  groupsToShare,
  readTypedShare,
  shareBytes,
  shareCount,
  shareThreshold,
  shareToGroups,
} from '#shared/domain/cards/share-digits.ts';
import { sha256, sha256Hex } from './hashing.ts';

/** What one sheet carries. */
export interface PaperShare {
  /** 1 to 5, as printed */
  readonly number: number;
  /** four hex digits that all sheets of one printing share */
  readonly tag: string;
  /** 33 bytes: a point of the polynomial */
  readonly point: Uint8Array;
}

export type ShareRefusal = 'share.incomplete' | 'share.misread' | 'share.notAShare';

const domain = Buffer.from('sovang/share/v1\0', 'ascii');
const checkBytes = 3;

/** Five sheets of a secret of 32 bytes. @param tag names this printing; sheets of two printings give nothing together */
export async function splitIntoShares(secret: Uint8Array, tag: string): Promise<readonly PaperShare[]> {
  // Brought when it is wanted: once a year.
  const { split } = await import('shamir-secret-sharing');
  const points = await split(secret, shareCount, shareThreshold);
  return points.map((point, at) => ({ number: at + 1, tag, point }));
}

/**
 * The secret of three sheets. Nothing here says that it is the right one: the library gives other bytes, without a word,
 * for sheets that do not belong together, so whoever calls this compares with a public key.
 */
export async function combineShares(shares: readonly PaperShare[]): Promise<Uint8Array> {
  const { combine } = await import('shamir-secret-sharing');
  return combine(shares.map(({ point }) => point));
}

/** Known to the register, so that one sheet can be checked without the others; says nothing of the secret. */
export const shareCommitment = (share: PaperShare): string => sha256Hex(domain, payloadOf(share));

const payloadOf = ({ number, tag, point }: PaperShare): Uint8Array =>
  Buffer.concat([Uint8Array.of(number), Buffer.from(tag, 'hex'), point]);

/** As printed and typed: number, tag, point and the first bytes of their hash. */
export function shareGroupsOf(share: PaperShare): readonly string[] {
  const payload = payloadOf(share);
  return shareToGroups(Buffer.concat([payload, sha256(domain, payload).subarray(0, checkBytes)]));
}

/**
 * A sheet as it was typed.
 * @param place which of the sheets on the screen, for the sentence that refuses it
 * Refuses: share.incomplete, share.misread (which groups), share.notAShare.
 */
export function readShare(typed: string, place: number): Result<PaperShare, ShareRefusal> {
  const { groups, misread, isWhole } = readTypedShare(typed);
  if (misread.length > 0) return refuse('share.misread', { place, groups: misread.join(', ') });
  if (!isWhole) return refuse('share.incomplete', { place, groups: groups.length });
  const bytes = groupsToShare(groups);
  if (!bytes) return refuse('share.notAShare', { place });
  const payload = bytes.subarray(0, shareBytes - checkBytes);
  const check = Buffer.from(sha256(domain, payload).subarray(0, checkBytes));
  const number = payload[0] ?? 0;
  if (!check.equals(bytes.subarray(-checkBytes)) || number < 1 || number > shareCount)
    return refuse('share.notAShare', { place });
  const tag = Buffer.from(payload.subarray(1, 3)).toString('hex');
  return ok({ number, tag, point: payload.slice(3) });
}
