import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { HeadquartersCard } from '#shared/domain/cards/cards.ts';
import { withYear } from '#shared/domain/sync/scope.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { makeCertificate } from '../../platform/cards/certificate-card.ts';
import { makeHeadquartersCard } from '../../platform/cards/headquarters-card.ts';
import { readRequest } from '../../platform/cards/request-card.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { openCard, serialOf, writeCard } from './card-files.ts';
import { compareTyped } from './compare-typed.ts';
import { type OwnStation, unlockedStation } from './own-station.ts';
import * as roster from './roster.repo.ts';
import { listSuccessions } from './rotation.repo.ts';

/** Refuses: card.notHeadquarters, station.locked; disk.full, medium.lost, file.notWritable. */
export async function exportOwnCard(
  deps: HostDeps,
  input: Parsed<'cards.exportOwn'>,
  ctx: CallCtx,
): Promise<Reply<'cards.exportOwn'>> {
  const own = headquartersHere(deps, ctx.now);
  if (!own.ok) return own;
  const { card, keys } = own.value;
  const written = await writeCard(ctx.path(input.file), card);
  return written.ok ? ok({ fileName: written.value, fingerprint: fingerprint(keys.public) }) : written;
}

/** Refuses: card.*, card.notHeadquarters, station.locked; file.*, medium.lost. */
export async function readUnitRequest(
  deps: HostDeps,
  file: string,
  nowMs: number,
): Promise<Reply<'cards.readRequest'>> {
  const own = headquartersHere(deps, nowMs);
  if (!own.ok) return own;
  const request = await openCard(file, (read) => readRequest(read, own.value.card));
  if (!request.ok) return request;
  const { station, name, unit } = request.value;
  return ok({ code: station.code, name, unitId: unit.id, unitName: unit.name });
}

/**
 * Headquarters certifies the station of a request for units and a year, on top of what it certified it for before. The
 * station is in the roster before the certificate leaves: certifying again mends a lost file, the other order would not.
 * Refuses: card.*, card.fingerprintDiffers, card.notHeadquarters, card.scopeEmpty, card.stationRevoked, station.unitUnknown, station.locked; file.*, disk.full, medium.lost.
 */
export async function certifyStation(
  deps: HostDeps,
  input: Omit<Parsed<'cards.certify'>, 'file'>,
  file: string,
  ctx: CallCtx,
): Promise<Reply<'cards.certify'>> {
  const own = headquartersHere(deps, ctx.now);
  if (!own.ok) return own;
  if (input.unitIds.length === 0) return refuse('card.scopeEmpty');
  const register = deps.register();
  if (roster.unitsThere(register.read, input.unitIds) < input.unitIds.length) return refuse('station.unitUnknown');
  const request = await openCard(ctx.path(input.request), (read) => readRequest(read, own.value.card));
  if (!request.ok) return request;
  const same = compareTyped(input.typed, keysFromCard(request.value.keys));
  if (!same.ok) return same;
  const { station, name } = request.value;
  const before = roster.findInRoster(register.read, station.id);
  if (before?.revocation) return refuse('card.stationRevoked', { code: station.code });
  const scope = withYear(before?.scope ?? {}, input.year, input.unitIds);
  const serial = before?.certificate ? serialOf(before.certificate) + 1 : 1;
  const certificate = makeCertificate(request.value, { scope, serial, now: ctx.now }, own.value.card, own.value.keys);
  const { sign, age } = keysFromCard(request.value.keys);
  const entry = {
    station: station.id,
    code: station.code,
    role: 'unit' as const,
    name,
    signKey: sign,
    ageKey: age,
    recoveryKey: null,
    card: JSON.stringify(request.value),
    certificate: JSON.stringify(certificate),
    scope,
    revokedFrom: before?.revokedFrom ?? null,
  };
  register.writeLocal((db) => {
    roster.saveInRoster(db, entry, ctx.now);
    // It answered the present card, so the changes of keys before that are none of its concern.
    roster.noteKnownRoster(db, station.id, listSuccessions(db).at(-1)?.version ?? 0);
    roster.raiseRosterVersion(db, roster.rosterVersion(db) + 1);
  });
  const written = await writeCard(file, certificate);
  return written.ok ? ok({ fileName: written.value, code: station.code, stationId: station.id }) : written;
}

/** This station as headquarters, with its card as of now. Refuses: card.notHeadquarters, station.locked. */
export function headquartersHere(
  deps: HostDeps,
  nowMs: number,
): Result<OwnStation & { readonly card: HeadquartersCard }> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const recovery = roster.ownRecoveryKey(deps.register().read);
  if (own.value.row.role !== 'headquarters' || recovery === null) return refuse('card.notHeadquarters');
  return ok({ ...own.value, card: makeHeadquartersCard(own.value.row, recovery, nowMs, own.value.keys) });
}
