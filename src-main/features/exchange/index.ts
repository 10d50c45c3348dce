export { compareSyncedTables } from './compare.repo.ts';
export { exchangeHandlers, exchangeQueries } from './exchange.handlers.ts';
export { mayAddScan, mayChangePerson, mayChangeRecord, mayKeepAward, ownUnits } from './own-rights.repo.ts';
export { refusalReasons } from './pending.repo.ts';
export { placeOf, receivedStream } from './receive-stream.repo.ts';
export { trustedIn } from './senders.repo.ts';
export { previewBundle, takeBundle } from './take-bundle.service.ts';
