export { compareSyncedTables } from './compare.repo.ts';
export { exchangeHandlers, exchangeQueries } from './exchange.handlers.ts';
export { mayAddScan, mayChangePerson, mayChangeRecord, mayKeepAward, ownUnits } from './own-rights.repo.ts';
