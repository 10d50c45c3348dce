export { compareSyncedTables } from './compare.repo.ts';
export { exchangeHandlers, exchangeQueries } from './exchange.handlers.ts';
export { mayAddScan, mayChangePerson, mayChangeRecord, mayKeepAward, ownUnits } from './own-rights.repo.ts';
export { refusalReasons } from './pending.repo.ts';
export { recoveryKeyFor } from './prepare-bundle.service.ts';
export { placeOf, receivedStream } from './receive-stream.repo.ts';
export {
  findScanPeer,
  isKnownScan,
  listKnownScans,
  listSentScans,
  listWants,
  saveScanPeer,
  saveSentScan,
} from './scan-wants.repo.ts';
export { scanJudge, scansHere } from './scan-wants.service.ts';
export { trustedIn } from './senders.repo.ts';
export { schemaNumber } from './table-facts.repo.ts';
export { previewBundle, takeBundle } from './take-bundle.service.ts';
export { takeUpKnown, takeUpRefused } from './take-up.service.ts';
