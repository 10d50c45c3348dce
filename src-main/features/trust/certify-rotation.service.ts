import type { Parsed, Reply } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { RotationCard } from '#shared/domain/cards/cards.ts';
import { keysFromCard, keysOnCard } from '../../platform/cards/card-file.ts';
import { makeCertificate } from '../../platform/cards/certificate-card.ts';
import { headquartersIdentity } from '../../platform/cards/headquarters-card.ts';
import { readRotation } from '../../platform/cards/key-change-card.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { openCard, serialOf, writeCard } from './card-files.ts';
import { headquartersHere } from './headquarters-cards.service.ts';
import * as roster from './roster.repo.ts';
import { listSuccessions } from './rotation.repo.ts';

/**
 * Headquarters certifies a unit's next keys, which its present ones announce: no digits are compared, since nobody else
 * could have announced them. Bundles that the unit had written before are taken until the first one under the new keys.
 * Asked again for keys that are certified, it writes the same certificate: the first file may be lost.
 * Refuses: card.*, card.notHeadquarters, card.otherHeadquarters, card.headquartersRotated, card.stationRevoked,
 *   rotation.stranger, rotation.superseded, station.locked; file.*, disk.full, medium.lost.
 */
export async function certifyRotation(
  deps: HostDeps,
  input: Parsed<'rotation.certify'>,
  ctx: CallCtx,
): Promise<Reply<'rotation.certify'>> {
  const own = headquartersHere(deps, ctx.now);
  if (!own.ok) return own;
  const { card: headquarters, keys } = own.value;
  const register = deps.register();
  const read = await openCard(ctx.path(input.request), readRotation);
  if (!read.ok) return read;
  const rotation = read.value;
  if (rotation.headquarters.identity !== headquartersIdentity(headquarters)) {
    const former = listSuccessions(register.read).length > 0 && rotation.headquarters.id === headquarters.station.id;
    const code = rotation.headquarters.code;
    return former ? refuse('card.headquartersRotated', { code }) : refuse('card.otherHeadquarters', { code });
  }
  const judged = judge(roster.findInRoster(register.read, rotation.station.id), rotation);
  if (!judged.ok) return judged;
  const { entry, certificate: standing } = judged.value;
  const { code, name } = entry;
  if (isSame(keysOnCard({ public: { sign: entry.signKey, age: entry.ageKey } }), rotation.keys)) {
    const again = await writeCard(ctx.path(input.file), JSON.parse(standing) as object);
    return again.ok ? ok({ fileName: again.value, code, name }) : again;
  }
  const grant = { scope: entry.scope, serial: serialOf(standing) + 1, now: ctx.now };
  const certificate = makeCertificate({ ...rotation, name }, grant, headquarters, keys);
  const { sign, age } = keysFromCard(rotation.keys);
  register.writeLocal((db) => {
    const next = { ...entry, signKey: sign, ageKey: age, card: JSON.stringify(rotation) };
    roster.saveInRoster(db, { ...next, certificate: JSON.stringify(certificate) }, ctx.now);
    roster.saveOlderKeys(db, entry.station, [...entry.olderKeys, { sign: entry.signKey, until: null }]);
    roster.raiseRosterVersion(db, roster.rosterVersion(db) + 1);
  });
  const written = await writeCard(ctx.path(input.file), certificate);
  return written.ok ? ok({ fileName: written.value, code, name }) : written;
}

const isSame = (
  a: { readonly sign: string; readonly age: string },
  b: { readonly sign: string; readonly age: string },
) => a.sign === b.sign && a.age === b.age;

interface Judged {
  readonly entry: roster.RosterEntry;
  readonly certificate: string;
}

/** An announcement counts once: it names the keys and the certificate that it takes the place of. */
function judge(entry: roster.RosterEntry | undefined, rotation: RotationCard): Result<Judged> {
  const { code } = rotation.station;
  if (entry?.role !== 'unit' || entry.certificate === null) return refuse('rotation.stranger', { code });
  if (entry.revocation !== null) return refuse('card.stationRevoked', { code });
  const present = keysOnCard({ public: { sign: entry.signKey, age: entry.ageKey } });
  const serial = serialOf(entry.certificate);
  const first = isSame(present, rotation.before) && rotation.replaces === serial;
  const again = isSame(present, rotation.keys) && rotation.replaces === serial - 1;
  return first || again ? ok({ entry, certificate: entry.certificate }) : refuse('rotation.superseded', { code });
}
