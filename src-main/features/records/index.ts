export { nameOf, shownCell, targets } from './record-names.repo.ts';
export { recordsHandlers, recordsQueries } from './records.handlers.ts';
