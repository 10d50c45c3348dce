export { sealsHandlers, sealsQueries } from './seals.handlers.ts';
