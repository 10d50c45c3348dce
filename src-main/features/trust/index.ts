export { serialOf } from './card-files.ts';
export { certifyStation, readUnitRequest } from './headquarters-cards.service.ts';
export { type OwnStation, unlockedStation } from './own-station.ts';
export { findInRoster, listRoster, ownRecoveryKey, ownSites, type RosterEntry } from './roster.repo.ts';
export { trustHandlers } from './trust.handlers.ts';
export { acceptCertificate } from './unit-cards.service.ts';
