export { reportsHandlers, reportsQueries } from './reports.handlers.ts';
