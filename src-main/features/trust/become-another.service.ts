import { randomBytes } from 'node:crypto';
import type { Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { unwrapKeys, wrapKeys } from '../../platform/crypto/key-slot.ts';
import { stationCodeFrom } from '../../platform/crypto/station-code.ts';
import { newStationKeys } from '../../platform/crypto/station-keys.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import { becomeAnother } from './another-station.repo.ts';

/**
 * One of two machines that are at work as one station becomes a station of its own: new name in the exchange, new keys
 * under the same passphrase, no certificate. What it wrote and nobody has confirmed leaves under the new certificate.
 * Refuses: station.notSetUp, card.notUnit, station.passphraseWrong, key.slotDamaged, register.readOnly, and what the backup refuses.
 */
export async function becomeAnotherStation(
  deps: HostDeps,
  passphrase: string,
  ctx: CallCtx,
): Promise<Reply<'trust.becomeAnother'>> {
  const register = deps.register();
  const own = findStation(register.read);
  if (!own) return refuse('station.notSetUp');
  if (own.role !== 'unit') return refuse('card.notUnit');
  if (register.isReadOnly()) return refuse('register.readOnly');
  const known = await unwrapKeys(own.keySlot, passphrase);
  if (!known.ok) return known;
  const saved = await deps.backUp('restore');
  if (!saved.ok) return saved;
  const keys = await newStationKeys();
  const slot = await wrapKeys(keys, passphrase);
  if (!slot.ok) return slot;
  const code = stationCodeFrom(randomBytes(6));
  register.writeLocal((db) =>
    becomeAnother(db, {
      id: ctx.newId(),
      code,
      siteId: ctx.newId(),
      signKey: keys.public.sign,
      ageKey: keys.public.age,
      keySlot: slot.value,
    }),
  );
  deps.keys.unlock(keys);
  return ok({ code });
}
