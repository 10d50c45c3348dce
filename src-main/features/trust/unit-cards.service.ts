import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { type HeadquartersCard, headquartersCard } from '#shared/domain/cards/cards.ts';
import { unitsOfScope } from '#shared/domain/sync/scope.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { readCertificate } from '../../platform/cards/certificate-card.ts';
import { readHeadquartersCard } from '../../platform/cards/headquarters-card.ts';
import { makeRequest } from '../../platform/cards/request-card.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import { openCard, serialOf, writeCard } from './card-files.ts';
import { compareTyped } from './compare-typed.ts';
import { keepCertificate, provesOwn } from './own-certificate.ts';
import { unlockedStation } from './own-station.ts';
import * as roster from './roster.repo.ts';

/** Refuses: card.*, file.*, medium.lost. */
export async function readHeadquarters(file: string): Promise<Reply<'cards.readHeadquarters'>> {
  const card = await openCard(file, readHeadquartersCard);
  if (!card.ok) return card;
  const { name, station } = card.value;
  return ok({ name, code: station.code });
}

/**
 * A unit answers headquarters' card: keeps it, and writes a request that only this headquarters can answer. Another
 * headquarters' card takes its place until a certificate is here, not after.
 * Refuses: card.*, card.fingerprintDiffers, card.notUnit, card.otherHeadquarters, station.locked; file.*, disk.full, medium.lost.
 */
export async function makeOwnRequest(
  deps: HostDeps,
  input: Parsed<'cards.makeRequest'>,
  ctx: CallCtx,
): Promise<Reply<'cards.makeRequest'>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const { row, keys } = own.value;
  if (row.role !== 'unit') return refuse('card.notUnit');
  const card = await openCard(ctx.path(input.card), readHeadquartersCard);
  if (!card.ok) return card;
  const same = compareTyped(input.typed, keysFromCard(card.value.keys));
  if (!same.ok) return same;
  const register = deps.register();
  const known = roster.findHeadquarters(register.read);
  if (known && known.station !== card.value.station.id && row.certificate !== null)
    return refuse('card.otherHeadquarters', { code: card.value.station.code });
  const unit = row.unitId === null ? undefined : roster.findUnitName(register.read, row.unitId);
  const asked = { id: row.unitId, code: unit?.code ?? null, name: unit?.name ?? row.name };
  const written = await writeCard(ctx.path(input.file), makeRequest(row, asked, card.value, ctx.now, keys));
  if (!written.ok) return written;
  const { name, station } = card.value;
  const headquarters = { name, code: station.code };
  register.writeLocal((db) => {
    if (known && known.station !== station.id) roster.removeFromRoster(db, known.station);
    roster.saveInRoster(db, headquartersEntry(card.value), ctx.now);
  });
  return ok({ fileName: written.value, fingerprint: fingerprint(keys.public), headquarters });
}

/**
 * A unit takes the certificate that answers its request.
 * Refuses: card.*, card.notUnit, card.headquartersMissing, card.otherHeadquarters, card.otherStation, card.superseded;
 *   station.notSetUp; file.*, medium.lost.
 */
export async function acceptCertificate(deps: HostDeps, file: string): Promise<Reply<'cards.accept'>> {
  const register = deps.register();
  const row = findStation(register.read);
  if (!row) return refuse('station.notSetUp');
  if (row.role !== 'unit') return refuse('card.notUnit');
  const headquarters = roster.findHeadquarters(register.read);
  if (!headquarters) return refuse('card.headquartersMissing');
  const card = headquartersCard.parse(JSON.parse(headquarters.card));
  const read = await openCard(file, (bytes) => {
    const certificate = readCertificate(bytes);
    return certificate.ok ? provesOwn(register.read, certificate.value, card, row) : certificate;
  });
  if (!read.ok) return read;
  if (row.certificate !== null && read.value.serial < serialOf(row.certificate)) return refuse('card.superseded');
  register.writeLocal((db) => keepCertificate(db, read.value, row));
  return ok({ scopeUnits: unitsOfScope(read.value.scope).size });
}

function headquartersEntry(card: HeadquartersCard) {
  const { sign, age } = keysFromCard(card.keys);
  return {
    station: card.station.id,
    code: card.station.code,
    role: 'headquarters' as const,
    name: card.name,
    signKey: sign,
    ageKey: age,
    recoveryKey: card.recovery,
    card: JSON.stringify(card),
    certificate: null,
    scope: {},
    revokedFrom: null,
  };
}
