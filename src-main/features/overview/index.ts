export { overviewQueries } from './overview.handlers.ts';
