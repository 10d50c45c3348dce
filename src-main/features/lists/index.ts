export { listsQueries } from './lists.handlers.ts';
