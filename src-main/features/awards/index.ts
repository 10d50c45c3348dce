export { awardsHandlers, awardsQueries } from './awards.handlers.ts';
