export { compareSyncedTables } from './compare.repo.ts';
export { exchangeHandlers, exchangeQueries } from './exchange.handlers.ts';
export { mayChangePerson, mayKeepAward } from './own-rights.repo.ts';
