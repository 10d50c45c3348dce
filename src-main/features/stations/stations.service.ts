import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { ReadDb } from '#db/handles.ts';
import { readSampleUnits, seedSampleUnits } from '#db/sample-units.ts';
import { seedId } from '#db/ship.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import type { StationStatus } from '#shared/api/stations.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { sealEscrow } from '../../platform/crypto/key-escrow.ts';
import { unwrapKeys, wrapKeys } from '../../platform/crypto/key-slot.ts';
import { sealSecret } from '../../platform/crypto/secret-slot.ts';
import { stationCodeFrom } from '../../platform/crypto/station-code.ts';
import { newRecoveryKey, newStationKeys, type StationKeys } from '../../platform/crypto/station-keys.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { installationMark } from '../../platform/register/installation.ts';
import * as repo from './stations.repo.ts';

/** Who acts at this station: until there are accounts, the name given at first run. */
export function actorOf(db: ReadDb): { readonly actor: string; readonly stationId: string } {
  const station = repo.findStation(db);
  return { actor: station?.actorName ?? '', stationId: station?.id ?? '' };
}

/**
 * First run: makes the station, its keys under the passphrase, and its first run of numbers. A register that has a
 * station refuses, so that nobody becomes another station by accident.
 * Refuses: station.alreadySetUp, station.passphraseTooShort, station.passphraseTooLong, station.unitUnknown.
 */
export async function setUpStation(
  deps: HostDeps,
  input: Parsed<'station.setUp'>,
  ctx: CallCtx,
): Promise<Reply<'station.setUp'>> {
  const register = deps.register();
  if (repo.findStation(register.read)) return refuse('station.alreadySetUp');
  const sample = sampleUnits(deps.dbFolder);
  if (input.unitId !== null && !(input.sampleUnits && sample.some((unit) => unit.id === input.unitId)))
    return refuse('station.unitUnknown');
  const keys = await newStationKeys();
  const slot = await wrapKeys(keys, input.passphrase);
  if (!slot.ok) return slot;
  const recovery =
    input.role === 'headquarters'
      ? await sealRecovery(input.passphrase, keys)
      : ok({ recoveryKey: null, recoverySlot: null, keyEscrow: null });
  if (!recovery.ok) return recovery;
  const station = {
    id: ctx.newId(),
    code: stationCodeFrom(randomBytes(6)),
    role: input.role,
    name: input.name,
    unitId: input.unitId,
    actorName: input.actorName,
    createdAt: ctx.now,
    siteId: ctx.newId(),
    installId: installationMark(path.join(deps.dataFolder, 'install-id'), ctx.newId),
    signKey: keys.public.sign,
    ageKey: keys.public.age,
    keySlot: slot.value,
    ...recovery.value,
  };
  if (input.sampleUnits) seedSampleUnits({ raw: register.raw }, deps.dbFolder);
  register.writeLocal((db) => repo.insertStation(db, station));
  deps.keys.unlock(keys);
  return ok({ stationId: station.id, code: station.code });
}

async function sealRecovery(passphrase: string, keys: StationKeys) {
  const { identity, recipient } = await newRecoveryKey();
  const slot = await sealSecret(Buffer.from(identity), passphrase);
  if (!slot.ok) return slot;
  return ok({ recoveryKey: recipient, recoverySlot: slot.value, keyEscrow: await sealEscrow(keys, recipient) });
}

/** Refuses: station.notSetUp, station.passphraseWrong, key.slotDamaged. */
export async function unlockStation(deps: HostDeps, passphrase: string): Promise<Reply<'station.unlock'>> {
  const station = repo.findStation(deps.register().read);
  if (!station) return refuse('station.notSetUp');
  const keys = await unwrapKeys(station.keySlot, passphrase);
  if (!keys.ok) return keys;
  deps.keys.unlock(keys.value);
  const register = deps.register();
  const recovery = register.isReadOnly() ? undefined : repo.recoveryWithoutEscrow(register.read);
  if (recovery !== undefined) {
    const escrow = await sealEscrow(keys.value, recovery);
    register.writeLocal((db) => repo.saveEscrow(db, escrow));
  }
  return ok({ unlocked: true });
}

export function stationStatus(deps: HostDeps): StationStatus {
  const { read, isReadOnly } = deps.register();
  const station = repo.findStation(read);
  if (!station) return { phase: 'new', units: sampleUnits(deps.dbFolder) };
  const unit = station.unitId ? repo.findUnit(read, station.unitId) : undefined;
  return {
    phase: 'ready',
    role: station.role,
    code: station.code,
    stationId: station.id,
    name: station.name,
    unit: station.unitId && unit ? { id: station.unitId, ...unit } : null,
    actor: station.actorName,
    unlocked: deps.keys.keys() !== undefined,
    certified: station.role === 'headquarters' || station.certificate !== null,
    hasLetterhead: repo.hasLetterhead(read),
    readOnly: isReadOnly(),
    hasAwards: repo.hasAwards(read),
    fingerprint: fingerprint({ sign: station.signKey, age: station.ageKey }),
  };
}

const sampleUnits = (dbFolder: string) =>
  readSampleUnits(dbFolder).units.map(({ code, name }) => ({ id: seedId('unit', code), code, name }));
