import { ok, type Result, refuse } from '#shared/base/result.ts';
import { shareThreshold } from '#shared/domain/cards/share-digits.ts';
import { ageIdentityFrom } from '../../platform/crypto/age-secret.ts';
import { combineShares, type PaperShare, readShare, type ShareRefusal } from '../../platform/crypto/paper-shares.ts';
import { type RecoveryKey, recoveryKeyOf } from '../../platform/crypto/station-keys.ts';

/**
 * The recovery key of three sheets as they were typed. Whether it is headquarters', only its recipient says.
 * Refuses: share.incomplete, share.misread, share.notAShare, share.tooFew, share.twice, share.otherSet.
 */
export async function recoverKey(
  typed: readonly string[],
): Promise<Result<RecoveryKey, ShareRefusal | 'share.tooFew' | 'share.twice' | 'share.otherSet'>> {
  const shares: PaperShare[] = [];
  for (const [at, text] of typed.entries()) {
    const share = readShare(text, at + 1);
    if (!share.ok) return share;
    if (shares.some(({ number, tag }) => number === share.value.number && tag === share.value.tag))
      return refuse('share.twice', { number: share.value.number });
    const [first] = shares;
    if (first && first.tag !== share.value.tag)
      return refuse('share.otherSet', { place: at + 1, tag: share.value.tag.toUpperCase() });
    shares.push(share.value);
  }
  if (shares.length < shareThreshold) return refuse('share.tooFew', { have: shares.length, need: shareThreshold });
  return ok(await recoveryKeyOf(ageIdentityFrom(await combineShares(shares))));
}
