import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { openEscrow } from '../../platform/crypto/key-escrow.ts';
import { wrapKeys } from '../../platform/crypto/key-slot.ts';
import { readShare, shareCommitment } from '../../platform/crypto/paper-shares.ts';
import { sealSecret } from '../../platform/crypto/secret-slot.ts';
import type { StationKeys } from '../../platform/crypto/station-keys.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { recoverKey } from './recover-key.ts';
import * as repo from './shares.repo.ts';

/** One sheet typed back, without its fellows. Refuses: share.*, card.notHeadquarters. */
export function checkShare(deps: HostDeps, typed: string, ctx: CallCtx): Reply<'shares.check'> {
  const register = deps.register();
  if (repo.findRecoveryFacts(register.read)?.role !== 'headquarters') return refuse('card.notHeadquarters');
  const share = readShare(typed, 1);
  if (!share.ok) return share;
  const { number, tag } = share.value;
  const set = repo.newestSet(register.read);
  if (set?.commitments[number - 1] !== shareCommitment(share.value))
    return refuse('share.otherSet', { place: 1, tag: tag.toUpperCase() });
  register.writeLocal((db) => repo.noteCheck(db, set.id, number, ctx.now));
  return ok({ number });
}

interface NewSlots {
  readonly keys: StationKeys;
  readonly keySlot: string;
  readonly recoverySlot: string;
}

/**
 * Headquarters' keys by three sheets, locked under another passphrase.
 * Refuses: share.*, card.notHeadquarters, key.slotDamaged, station.passphraseTooShort, station.passphraseTooLong.
 */
export async function lockAnew(
  facts: repo.RecoveryFacts | undefined,
  { typed, passphrase }: Pick<Parsed<'shares.newPassphrase'>, 'typed' | 'passphrase'>,
): Promise<Result<NewSlots>> {
  if (facts?.role !== 'headquarters') return refuse('card.notHeadquarters');
  const recovered = await recoverKey(typed);
  if (!recovered.ok) return recovered;
  if (recovered.value.recipient !== facts.recoveryKey) return refuse('share.otherKey');
  if (facts.keyEscrow === null) return refuse('share.keysMissing');
  const keys = await openEscrow(facts.keyEscrow, recovered.value.identity);
  if (!keys.ok) return keys;
  const keySlot = await wrapKeys(keys.value, passphrase);
  if (!keySlot.ok) return keySlot;
  const recoverySlot = await sealSecret(Buffer.from(recovered.value.identity), passphrase);
  return recoverySlot.ok
    ? ok({ keys: keys.value, keySlot: keySlot.value, recoverySlot: recoverySlot.value })
    : recoverySlot;
}

/** Refuses: as lockAnew, register.readOnly. */
export async function setNewPassphrase(
  deps: HostDeps,
  input: Parsed<'shares.newPassphrase'>,
): Promise<Reply<'shares.newPassphrase'>> {
  const register = deps.register();
  if (register.isReadOnly()) return refuse('register.readOnly');
  const locked = await lockAnew(repo.findRecoveryFacts(register.read), input);
  if (!locked.ok) return locked;
  const { keys, keySlot, recoverySlot } = locked.value;
  register.writeLocal((db) => repo.saveSlots(db, keySlot, recoverySlot));
  deps.keys.unlock(keys);
  return ok(null);
}
