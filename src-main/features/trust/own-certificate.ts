import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { Result } from '#shared/base/result.ts';
import { type CertificateCard, type HeadquartersCard, rotationCard } from '#shared/domain/cards/cards.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { provesCertificate } from '../../platform/cards/certificate-card.ts';
import type { PublicKeys } from '../../platform/crypto/station-keys.ts';
import type { StationRow } from '../stations/index.ts';
import { saveOwnCertificate } from './roster.repo.ts';
import { changeOwnKeys, waitingRotation } from './rotation.repo.ts';

/** The keys that a certificate may be for: the present ones, and those that were announced. */
function possibleKeys(db: ReadDb, own: StationRow): readonly PublicKeys[] {
  const waiting = waitingRotation(db);
  const present = { sign: own.signKey, age: own.ageKey };
  return waiting === null ? [present] : [present, keysFromCard(rotationCard.parse(JSON.parse(waiting)).keys)];
}

const certifiedKeys = (db: ReadDb, { keys }: CertificateCard, own: StationRow): PublicKeys | undefined =>
  possibleKeys(db, own).find(
    ({ sign, age }) => age === keys.age && Buffer.compare(sign, keysFromCard(keys).sign) === 0,
  );

/** Refuses: card.otherHeadquarters, card.signatureInvalid, card.otherStation. */
export function provesOwn(
  db: ReadDb,
  certificate: CertificateCard,
  headquarters: HeadquartersCard,
  own: StationRow,
): Result<CertificateCard, 'card.otherHeadquarters' | 'card.signatureInvalid' | 'card.otherStation'> {
  const keys = certifiedKeys(db, certificate, own) ?? { sign: own.signKey, age: own.ageKey };
  return provesCertificate(certificate, headquarters, { id: own.id, keys: { public: keys } });
}

/** Keeps a proved certificate; one for the announced keys makes them the present ones. */
export function keepCertificate(db: WriteDb, certificate: CertificateCard, own: StationRow): void {
  saveOwnCertificate(db, JSON.stringify(certificate));
  const keys = certifiedKeys(db, certificate, own);
  if (keys && Buffer.compare(keys.sign, own.signKey) !== 0) changeOwnKeys(db, keys);
}
