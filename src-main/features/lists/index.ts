export { listsHandlers, listsQueries } from './lists.handlers.ts';
