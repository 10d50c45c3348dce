import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { headquartersCard, rotationCard } from '#shared/domain/cards/cards.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { makeRotation } from '../../platform/cards/key-change-card.ts';
import { unwrapKeys, wrapKeys } from '../../platform/crypto/key-slot.ts';
import { keysNamed, newStationKeys, type StationKeys } from '../../platform/crypto/station-keys.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation, type StationRow } from '../stations/index.ts';
import { serialOf, writeCard } from './card-files.ts';
import { findHeadquarters } from './roster.repo.ts';
import * as repo from './rotation.repo.ts';

/**
 * A unit makes its next keys and announces them to headquarters under its present ones, with which it goes on until the
 * certificate is here. Asked again, it announces the same keys anew: the first file may be lost.
 * Refuses: station.notSetUp, card.notUnit, station.notCertified, station.revoked, station.passphraseWrong, key.slotDamaged,
 *   register.readOnly; disk.full, medium.lost, file.notWritable.
 */
export async function announceKeys(
  deps: HostDeps,
  input: Parsed<'rotation.announce'>,
  ctx: CallCtx,
): Promise<Reply<'rotation.announce'>> {
  const register = deps.register();
  const row = findStation(register.read);
  if (!row) return refuse('station.notSetUp');
  const headquarters = findHeadquarters(register.read);
  if (row.role !== 'unit') return refuse('card.notUnit');
  if (row.certificate === null || !headquarters) return refuse('station.notCertified');
  if (register.isReadOnly()) return refuse('register.readOnly');
  const held = await unwrapKeys(row.keySlot, input.passphrase);
  if (!held.ok) return held;
  const next = await nextKeys(held.value, row, repo.waitingRotation(register.read), input.passphrase);
  if (!next.ok) return next;
  const { before, after, keySlot } = next.value;
  const card = makeRotation(
    row,
    { before, after },
    {
      replaces: serialOf(row.certificate),
      headquarters: headquartersCard.parse(JSON.parse(headquarters.card)),
      now: ctx.now,
    },
  );
  // Before the file leaves: a certificate for keys that were lost would be worth nothing.
  register.writeLocal((db) => repo.saveWaitingRotation(db, keySlot, JSON.stringify(card)));
  deps.keys.unlock({ ...before, others: [...(before.others ?? []), after] });
  const written = await writeCard(ctx.path(input.file), card);
  return written.ok ? ok({ fileName: written.value }) : written;
}

interface NextKeys {
  readonly before: StationKeys;
  readonly after: StationKeys;
  readonly keySlot: string;
}

async function nextKeys(
  held: StationKeys,
  row: StationRow,
  waiting: string | null,
  passphrase: string,
): Promise<Result<NextKeys>> {
  const present = keysNamed(held, row.signKey);
  if (!present) return refuse('key.slotDamaged');
  const announced = waiting === null ? undefined : keysFromCard(rotationCard.parse(JSON.parse(waiting)).keys);
  const known = announced && keysNamed(held, announced.sign);
  if (known) {
    const { others: _, ...after } = known;
    const others = present.others?.filter(({ public: { sign } }) => Buffer.compare(sign, after.public.sign) !== 0);
    return ok({ before: { ...present, ...(others && { others }) }, after, keySlot: row.keySlot });
  }
  const after = await newStationKeys();
  const keySlot = await wrapKeys({ ...present, others: [...(present.others ?? []), after] }, passphrase);
  return keySlot.ok ? ok({ before: present, after, keySlot: keySlot.value }) : keySlot;
}
