export { sharesHandlers, sharesQueries } from './shares.handlers.ts';
