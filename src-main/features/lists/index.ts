export { listsHandlers, listsQueries } from './lists.handlers.ts';
export { findBasis } from './lists.repo.ts';
