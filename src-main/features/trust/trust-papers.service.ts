import type { ReadDb } from '#db/handles.ts';
import type { Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { revocationCard } from '#shared/domain/cards/cards.ts';
import { unitsOfScope } from '#shared/domain/sync/scope.ts';
import { localDay } from '../../platform/clock.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { findLetterhead, findStation } from '../stations/index.ts';
import { listExposed } from './exposed.repo.ts';
import { findInRoster } from './roster.repo.ts';

/** What this station's slip says. Refuses: station.notSetUp. */
export function slipOf(db: ReadDb, today: string): Reply<'trust.slip'> {
  const own = findStation(db);
  if (!own) return refuse('station.notSetUp');
  return ok({
    letterhead: findLetterhead(db, today) ?? null,
    role: own.role,
    stationName: own.name,
    stationCode: own.code,
    fingerprint: fingerprint({ sign: own.signKey, age: own.ageKey }),
    printedOn: today,
  });
}

/** Whose data stood on a station that was certified here. Refuses: card.notHeadquarters, record.gone. */
export function exposedBy(db: ReadDb, stationId: string, today: string): Reply<'trust.exposed'> {
  const own = findStation(db);
  if (own?.role !== 'headquarters') return refuse('card.notHeadquarters');
  const entry = findInRoster(db, stationId);
  if (entry?.role !== 'unit') return refuse('record.gone');
  const revocation = entry.revocation === null ? undefined : revocationCard.parse(JSON.parse(entry.revocation));
  return ok({
    letterhead: findLetterhead(db, today) ?? null,
    ownName: own.name,
    stationName: entry.name,
    stationCode: entry.code,
    revoked: revocation ? { on: localDay(Date.parse(revocation.issuedAt)), reason: revocation.reason } : null,
    printedOn: today,
    people: listExposed(db, [...unitsOfScope(entry.scope)]),
  });
}
