export { draftsHandlers, draftsQueries } from './drafts.handlers.ts';
