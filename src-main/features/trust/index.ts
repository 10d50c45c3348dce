export { serialOf } from './card-files.ts';
export { certifyStation, readUnitRequest } from './headquarters-cards.service.ts';
export { addNotice } from './notices.repo.ts';
export { type OwnStation, unlockedStation } from './own-station.ts';
export { findInRoster, listRoster, ownRecoveryKey, ownSites, type RosterEntry, rosterVersion } from './roster.repo.ts';
export { isOlderRoster, mayStillSpeak, noNews, revocationReason, rosterNews, takeRoster } from './roster-news.ts';
export { keysKnownTo } from './succeed.service.ts';
export { trustHandlers, trustQueries } from './trust.handlers.ts';
export { acceptCertificate } from './unit-cards.service.ts';
