import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { certificateCard } from '#shared/domain/cards/cards.ts';
import { makeRevocation } from '../../platform/cards/revocation-card.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { headquartersHere } from './headquarters-cards.service.ts';
import * as roster from './roster.repo.ts';

/**
 * Headquarters takes a station's word away from the position after the last that was taken of its log. What was taken
 * stays; the station learns it with the next bundle that reaches it.
 * Refuses: card.notHeadquarters, station.locked, record.gone, station.alreadyRevoked.
 */
export function revokeStation(
  deps: HostDeps,
  { stationId, reason }: Parsed<'trust.revoke'>,
  ctx: CallCtx,
): Reply<'trust.revoke'> {
  const own = headquartersHere(deps, ctx.now);
  if (!own.ok) return own;
  const register = deps.register();
  const entry = roster.findInRoster(register.read, stationId);
  if (entry?.role !== 'unit' || entry.certificate === null) return refuse('record.gone');
  const certificate = certificateCard.parse(JSON.parse(entry.certificate));
  if (entry.revocation !== null) return refuse('station.alreadyRevoked', { code: entry.code });
  const { applied, stream } = roster.takenOf(register.read, stationId);
  const from = applied + 1;
  register.writeLocal((db) => {
    const version = roster.rosterVersion(db) + 1;
    const withdrawal = { from, stream, reason, version, now: ctx.now };
    const card = makeRevocation(certificate, withdrawal, own.value.card, own.value.keys);
    roster.saveRevocation(db, stationId, from, JSON.stringify(card));
    roster.raiseRosterVersion(db, version);
  });
  return ok({ code: entry.code });
}
