export { decisionsHandlers, decisionsQueries } from './decisions.handlers.ts';
