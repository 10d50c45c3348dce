export { movementsHandlers, movementsQueries } from './movements.handlers.ts';
