import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { Reply } from '#shared/api/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import {
  certificateCard,
  type HeadquartersCard,
  headquartersCard,
  revocationCard,
  type SuccessionCard,
  successionCard,
} from '#shared/domain/cards/cards.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { makeCertificate } from '../../platform/cards/certificate-card.ts';
import { makeHeadquartersCard } from '../../platform/cards/headquarters-card.ts';
import { makeSuccession, provesSuccession } from '../../platform/cards/key-change-card.ts';
import { makeRevocation } from '../../platform/cards/revocation-card.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { sealEscrow } from '../../platform/crypto/key-escrow.ts';
import { unwrapKeys, wrapKeys } from '../../platform/crypto/key-slot.ts';
import { keysNamed, newStationKeys, type StationKeys } from '../../platform/crypto/station-keys.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { headquartersHere } from './headquarters-cards.service.ts';
import * as roster from './roster.repo.ts';
import * as repo from './rotation.repo.ts';

/**
 * Headquarters goes on with other keys. The change is told in the next bundle to each station, sealed with the keys that
 * the station knows; the recovery key and the sheets of paper stay as they are.
 * Refuses: card.notHeadquarters, station.locked, station.passphraseWrong, key.slotDamaged, register.readOnly.
 */
export async function succeedKeys(
  deps: HostDeps,
  passphrase: string,
  ctx: CallCtx,
): Promise<Reply<'rotation.succeed'>> {
  const own = headquartersHere(deps, ctx.now);
  if (!own.ok) return own;
  const { row, card } = own.value;
  const register = deps.register();
  if (register.isReadOnly()) return refuse('register.readOnly');
  const held = await unwrapKeys(row.keySlot, passphrase);
  if (!held.ok) return held;
  const before = keysNamed(held.value, row.signKey);
  if (!before) return refuse('key.slotDamaged');
  const { others = [], ...retired } = before;
  const after: StationKeys = { ...(await newStationKeys()), others: [retired, ...others] };
  const keySlot = await wrapKeys(after, passphrase);
  if (!keySlot.ok) return keySlot;
  const escrow = await sealEscrow(after, card.recovery);
  const saved = await deps.backUp('restore');
  if (!saved.ok) return saved;
  register.writeLocal((db) => {
    const next = makeHeadquartersCard(row, card.recovery, ctx.now, after);
    const number = repo.listSuccessions(db).length + 1;
    const version = roster.rosterVersion(db) + 1;
    const succession = makeSuccession(next, { before, after }, { number, roster: version });
    repo.addSuccession(db, { number, version, card: JSON.stringify(succession) }, ctx.now);
    repo.changeOwnKeys(db, after.public);
    repo.saveOwnSlots(db, keySlot.value, escrow);
    signAnew(db, next, after, ctx.now);
    roster.raiseRosterVersion(db, version);
  });
  deps.keys.unlock(after);
  return ok({ fingerprint: fingerprint(after.public) });
}

/** What the keys before had certified and revoked, under the new ones: stations believe these alone from then on. */
function signAnew(db: WriteDb, headquarters: HeadquartersCard, keys: StationKeys, now: number): void {
  for (const entry of roster.listRoster(db)) {
    if (entry.certificate === null) continue;
    const { serial, ...held } = certificateCard.parse(JSON.parse(entry.certificate));
    const grant = { scope: entry.scope, serial: serial + 1, now };
    roster.saveCertificate(db, entry.station, JSON.stringify(makeCertificate(held, grant, headquarters, keys)));
    if (entry.revocation === null) continue;
    const { from, stream, reason, version, ...gone } = revocationCard.parse(JSON.parse(entry.revocation));
    const card = makeRevocation(gone, { from, stream, reason, version, now }, headquarters, keys);
    roster.saveRevocation(db, entry.station, from, JSON.stringify(card));
  }
}

/** The changes of its own keys that headquarters still has to tell a station. */
const untold = (db: ReadDb, { knownRoster }: roster.RosterEntry): readonly repo.StoredSuccession[] =>
  repo.listSuccessions(db).filter(({ version }) => version > knownRoster);

export const successionNews = (db: ReadDb, peer: roster.RosterEntry): readonly object[] =>
  untold(db, peer).map(({ card }) => JSON.parse(card) as object);

/** The keys that a station knows this one by. Throws: when the slot lost keys that a station still believes. */
export function keysKnownTo(db: ReadDb, peer: roster.RosterEntry, keys: StationKeys): StationKeys {
  const [first] = peer.role === 'unit' ? untold(db, peer) : [];
  if (!first) return keys;
  const { before } = successionCard.parse(JSON.parse(first.card));
  const known = keysNamed(keys, keysFromCard(before).sign);
  if (!known) throw new Error('the keys before the change are gone');
  return known;
}

/** At a unit: headquarters goes on with other keys. False for a change that this headquarters did not announce. */
export function takeSuccession(db: WriteDb, entry: roster.RosterEntry, card: SuccessionCard): boolean {
  const { sign, age } = keysFromCard(card.keys);
  const { sign: before } = keysFromCard(card.before);
  const isKnown = [entry.signKey, ...entry.olderKeys.map((older) => older.sign)].some(
    (known) => Buffer.compare(known, sign) === 0,
  );
  if (isKnown) return true;
  const present = headquartersCard.parse(JSON.parse(entry.card));
  if (Buffer.compare(before, entry.signKey) !== 0 || !provesSuccession(card, present)) return false;
  roster.changeHeadquarters(db, entry.station, {
    signKey: sign,
    ageKey: age,
    recoveryKey: card.card.recovery,
    card: JSON.stringify(card.card),
  });
  roster.saveOlderKeys(db, entry.station, [...entry.olderKeys, { sign: entry.signKey, until: null }]);
  return true;
}
