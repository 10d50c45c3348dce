export { conflictsHandlers, conflictsQueries } from './conflicts.handlers.ts';
