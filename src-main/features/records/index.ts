export { recordsHandlers, recordsQueries } from './records.handlers.ts';
