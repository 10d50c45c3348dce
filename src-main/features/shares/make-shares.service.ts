import { randomBytes } from 'node:crypto';
import type { Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { localDay } from '../../platform/clock.ts';
import { secretOfIdentity } from '../../platform/crypto/age-secret.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { sealEscrow } from '../../platform/crypto/key-escrow.ts';
import {
  type PaperShare,
  shareCommitment,
  shareGroupsOf,
  splitIntoShares,
} from '../../platform/crypto/paper-shares.ts';
import { openSecret } from '../../platform/crypto/secret-slot.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findLetterhead } from '../stations/index.ts';
import { unlockedStation } from '../trust/index.ts';
import { recoverKey } from './recover-key.ts';
import * as repo from './shares.repo.ts';

/** The sheets between splitting and printing; never on a disk, and gone with the program. */
export interface ShareTray {
  shares: readonly PaperShare[];
  madeAt: number;
}

/**
 * Splits headquarters' recovery key anew. Sheets of an earlier printing still give the key together; the register checks
 * new ones only. What was split is put together once before anybody prints it.
 * Refuses: card.notHeadquarters, share.noRecoveryKey, station.locked, station.notSetUp, station.passphraseWrong, key.slotDamaged.
 */
export async function makeShares(
  deps: HostDeps,
  tray: ShareTray,
  passphrase: string,
  ctx: CallCtx,
): Promise<Reply<'shares.make'>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  if (own.value.row.role !== 'headquarters') return refuse('card.notHeadquarters');
  const register = deps.register();
  const facts = repo.findRecoveryFacts(register.read);
  if (!facts?.recoveryKey || !facts.recoverySlot) return refuse('share.noRecoveryKey');
  const { recoveryKey } = facts;
  const opened = await openSecret(facts.recoverySlot, passphrase);
  if (!opened.ok) return opened;
  const tag = randomBytes(2).toString('hex');
  const shares = await splitIntoShares(secretOfIdentity(Buffer.from(opened.value).toString('utf8')), tag);
  const [a, , c, , e] = shares;
  const proof = await recoverKey([a, c, e].map((share) => (share ? shareGroupsOf(share).join(' ') : '')));
  if (!proof.ok || proof.value.recipient !== recoveryKey) throw new Error('sheets that do not give the key');
  const escrow = await sealEscrow(own.value.keys, recoveryKey);
  register.writeLocal((db) => {
    repo.saveEscrow(db, escrow);
    repo.addShareSet(db, { tag, madeAt: ctx.now, recoveryKey, commitments: shares.map(shareCommitment) });
  });
  Object.assign(tray, { shares, madeAt: ctx.now });
  return ok({ tag });
}

/** What one sheet says. Refuses: share.putAway, station.notSetUp, station.locked. */
export function shareSheet(deps: HostDeps, tray: ShareTray, number: number): Reply<'shares.sheet'> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const share = tray.shares.find((each) => each.number === number);
  if (!share) return refuse('share.putAway');
  const { row, keys } = own.value;
  const madeOn = localDay(tray.madeAt);
  return ok({
    letterhead: findLetterhead(deps.register().read, madeOn) ?? null,
    stationName: row.name,
    stationCode: row.code,
    number,
    tag: share.tag,
    groups: shareGroupsOf(share),
    fingerprint: fingerprint(keys.public),
    madeOn,
  });
}
